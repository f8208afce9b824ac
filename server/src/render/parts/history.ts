import { entryOf, firstOfEach, isEmpty, type MapValue, type Value, valueAt } from '../../draft/yaml/value';
import { nameOf } from '../../knowledge/frameworks/terms';
import { readDay } from '../../report/days';
import { type PreviousInspection, previousInspections } from '../../report/previous';
import { type Composer, filled, text } from '../composer';
import type { PublishedBlock, PublishedRow } from '../document';
import { capital, inWords, printed, typeset } from '../words';

/** What a list says that is there and empty. */
const none: PublishedBlock = { type: 'paragraph', inlines: text('None.') };

/** The earlier inspections, the latest first. */
export function history(subject: Composer): PublishedBlock[] {
  const value = subject.at('previous');
  if (!value) return [];
  const entries = latestFirst(value);
  if (entries.length === 0)
    return isEmpty(value) && value.kind === 'list' ? [{ ...none, source: value.span }] : [];
  const rows = entries.map((entry): PublishedRow => {
    const date = filled(valueAt(entry, 'date'));
    return {
      cells: [
        {
          blocks: date
            ? [subject.paragraph(date, printed)]
            : [subject.missing('No date yet', 'Give the day of this earlier inspection.', entry.span)],
        },
        { blocks: kindOf(subject, entry) },
        { blocks: judgedThen(subject, entry) },
      ],
      source: entry.span,
    };
  });
  return [
    {
      type: 'table',
      caption: 'Recent inspection history',
      captionHidden: true,
      holds: 'history',
      columns: [
        { heading: text('Inspection date'), width: 26 },
        { heading: text('Inspection type'), width: 30 },
        { heading: text('Inspection judgement') },
      ],
      rows,
      source: value.span,
    },
  ];
}

/** When the last inspection was, and what it judged. */
export function lastInspection(subject: Composer): PublishedBlock[] {
  const last = latestFirst(subject.at('previous'))[0];
  const date = filled(valueAt(last, 'date'));
  const judged = filled(valueAt(last, 'judgement'));
  if (!last || !date) return [];
  const rows = [{ term: 'Date', blocks: [subject.paragraph(date, printed)], source: date.span }];
  const judgement = judged && {
    term: 'Judgement',
    blocks: [subject.paragraph(judged, capital)],
    source: judged.span,
  };
  return [{ type: 'definitions', rows: judgement ? [...rows, judgement] : rows, source: last.span }];
}

function latestFirst(value: Value | undefined): MapValue[] {
  const items = value?.kind === 'list' ? value.items : value ? [value] : [];
  const maps = items.filter((item): item is MapValue => item.kind === 'map' && item.entries.length > 0);
  const day = (map: MapValue): string => readDay(filled(valueAt(map, 'date'))?.value ?? '') ?? '';
  return maps.sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
}

/** The kind in words, where it is known. */
function kindOf(subject: Composer, entry: MapValue): PublishedBlock[] {
  const type = filled(valueAt(entry, 'type'));
  if (!type) return [];
  const { report, knowledge } = subject;
  const known: PreviousInspection | undefined =
    report && previousInspections(report, knowledge).find(({ value }) => value === entry);
  return [
    subject.paragraph(type, (written) => capital(known?.named?.kind.name ?? written.replaceAll('-', ' '))),
  ];
}

/** The overall judgement or label of that time, and the others where they are given. */
function judgedThen(subject: Composer, entry: MapValue): PublishedBlock[] {
  const overall = filled(valueAt(entry, 'judgement'));
  const all = valueAt(entry, 'judgements');
  const others = all?.kind === 'map' ? firstOfEach(all.entries) : [];
  const judgements = subject.report?.terms.judgements ?? [];
  return [
    ...(overall ? [subject.paragraph(overall, capital)] : []),
    ...others.flatMap(({ key, value }): PublishedBlock[] => {
      const grade = filled(value);
      const judgement = judgements.find(({ id }) => id === key);
      const name = judgement ? typeset(nameOf(judgement)) : inWords(key);
      if (!grade) return [];
      return [
        { type: 'paragraph', inlines: [...text(`${name}: `), ...subject.plain(grade)], source: grade.span },
      ];
    }),
  ];
}

/** Enforcement action since the last inspection; “None.” where the draft says that there was none. */
export function enforcement(subject: Composer): PublishedBlock[] {
  const value = subject.at('enforcement');
  const items = value?.kind === 'list' ? value.items : value && !isEmpty(value) ? [value] : [];
  if (!value || items.length === 0) return value?.kind === 'list' ? [{ ...none, source: value.span }] : [];
  const rows = items.map((item): PublishedRow => {
    const part = (key: string): PublishedBlock[] => {
      const found = filled(entryOf(item, key)?.value);
      return found ? [subject.paragraph(found, key === 'date' ? printed : capital)] : [];
    };
    const written = filled(item.kind === 'scalar' ? item : valueAt(item, 'text'));
    const told = written ? subject.markdown(written.text) : [];
    return {
      cells: [{ blocks: part('date') }, { blocks: part('type') }, { blocks: told }],
      source: item.span,
    };
  });
  return [
    {
      type: 'table',
      caption: 'Enforcement action since the last inspection',
      captionHidden: true,
      holds: 'enforcement',
      columns: [
        { heading: text('Date'), width: 24 },
        { heading: text('Action'), width: 24 },
        { heading: text('Details') },
      ],
      rows,
      source: value.span,
    },
  ];
}
