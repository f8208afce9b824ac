import {
  entryOf,
  firstOfEach,
  isEmpty,
  type MapValue,
  type ScalarValue,
  type Value,
  valueAt,
} from '../../draft/yaml/value';
import { nameOf } from '../../knowledge/frameworks/terms';
import { readDay } from '../../report/days';
import { previousInspections } from '../../report/previous';
import { capital, inWords, typeset, uncapital } from '../../text/words';
import { type Composer, filled, text } from '../composer';
import type { PublishedBlock, PublishedRow } from '../document';
import type { Ordered } from '../order';
import { printed, printedInNumbers } from '../words';
import { labelled } from './cover';

/** The text of a list that is there and empty. */
const none: PublishedBlock = { type: 'paragraph', inlines: text('None.') };

/** The earlier inspections, the latest first. */
export function history(composer: Composer, { dates }: Ordered): PublishedBlock[] {
  const value = composer.at('previous');
  if (!value) return [];
  const entries = latestFirst(value);
  if (entries.length === 0)
    return isEmpty(value) && value.kind === 'list' ? [{ ...none, source: value.span }] : [];
  const kinds = kindNames(composer);
  const rows = entries.map((entry): PublishedRow => {
    const date = filled(valueAt(entry, 'date'));
    return {
      cells: [
        {
          blocks: date
            ? [composer.paragraph(date, dates === 'numeric' ? printedInNumbers : printed)]
            : [
                composer.missing(
                  { text: 'No date yet', message: 'Add the date of this earlier inspection.' },
                  entry.span,
                ),
              ],
        },
        { blocks: kindOf(composer, entry, kinds.get(entry)) },
        { blocks: judgedThen(composer, entry) },
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
        { heading: text('Inspection date'), width: 28 },
        { heading: text('Inspection type'), width: 30 },
        { heading: text('Inspection judgement') },
      ],
      rows,
      source: value.span,
    },
  ];
}

/** The date and judgement of the last inspection. */
export function lastInspection(composer: Composer, { labels }: Ordered): PublishedBlock[] {
  const last = latestFirst(composer.at('previous'))[0];
  const date = filled(valueAt(last, 'date'));
  if (!last || !date) return [];
  const overall = overallThen(composer, last);
  if (labels?.judgement) {
    const day = labels.date ? [labelled(labels.date, composer.plain(date, printed), date.span)] : [];
    if (!overall) return [...day, ...judgedThen(composer, last)];
    return [...day, labelled(labels.judgement, composer.plain(overall, uncapital), overall.span)];
  }
  const blocks = overall ? [composer.paragraph(overall, capital)] : judgedThen(composer, last);
  const source = (overall ?? valueAt(last, 'judgements'))?.span;
  return [
    {
      type: 'definitions',
      rows: [
        { term: 'Date', blocks: [composer.paragraph(date, printed)], source: date.span },
        ...(blocks.length > 0 ? [{ term: 'Judgement', blocks, ...(source && { source }) }] : []),
      ],
      source: last.span,
    },
  ];
}

/** The overall judgement of an earlier inspection: under `judgement`, or among its `judgements`. */
function overallThen({ report }: Composer, entry: MapValue): ScalarValue | undefined {
  const id = report?.framework.judgements.find(({ overall }) => overall)?.id;
  const listed = id === undefined ? undefined : filled(valueAt(entry, 'judgements', id));
  return filled(valueAt(entry, 'judgement')) ?? listed;
}

const itemsOf = (value: Value | undefined): readonly Value[] => {
  if (!value) return [];
  return value.kind === 'list' ? value.items : [value];
};

const compareText = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

function latestFirst(value: Value | undefined): MapValue[] {
  const maps = itemsOf(value).filter(
    (item): item is MapValue => item.kind === 'map' && item.entries.length > 0,
  );
  const day = (map: MapValue): string => readDay(filled(valueAt(map, 'date'))?.value ?? '') ?? '';
  // ISO dates sort as text; entries without a date come last.
  return maps.sort((a, b) => compareText(day(b), day(a)));
}

/** The names of the kinds that the types of earlier inspections name. */
function kindNames({ report, knowledge }: Composer): ReadonlyMap<MapValue, string> {
  const all = report ? previousInspections(report, knowledge) : [];
  return new Map(
    all.flatMap(({ value, named }) => (named ? [[value, named.kind['in-history'] ?? named.kind.name]] : [])),
  );
}

/** The type in words: the kind’s name if it is known. */
function kindOf(composer: Composer, entry: MapValue, name: string | undefined): PublishedBlock[] {
  const type = filled(valueAt(entry, 'type'));
  if (!type) return [];
  return [composer.paragraph(type, (written) => capital(name ?? written.replaceAll('-', ' ')))];
}

/** The overall judgement or label of that time, then the others in the draft. */
function judgedThen(composer: Composer, entry: MapValue): PublishedBlock[] {
  const overall = filled(valueAt(entry, 'judgement'));
  const all = valueAt(entry, 'judgements');
  const others = all?.kind === 'map' ? firstOfEach(all.entries) : [];
  const judgements = composer.report?.terms.judgements ?? [];
  return [
    ...(overall ? [composer.paragraph(overall, capital)] : []),
    ...others.flatMap(({ key, value }): PublishedBlock[] => {
      const grade = filled(value);
      const judgement = judgements.find(({ id }) => id === key);
      const name = judgement ? typeset(nameOf(judgement)) : inWords(key);
      if (!grade) return [];
      return [
        { type: 'paragraph', inlines: [...text(`${name}: `), ...composer.plain(grade)], source: grade.span },
      ];
    }),
  ];
}

/** Enforcement action since the last inspection, or a statement that there is none if the draft has an empty list. */
export function enforcement(composer: Composer, { labels }: Ordered): PublishedBlock[] {
  const value = composer.at('enforcement');
  const items = value && isEmpty(value) && value.kind !== 'list' ? [] : itemsOf(value);
  if (!value || (items.length === 0 && value.kind !== 'list')) return [];
  const { action, none: nothing = '' } = labels ?? {};
  if (items.length === 0)
    return action ? [labelled(action, text(nothing), value.span)] : [{ ...none, source: value.span }];
  const lead = action ? [labelled(action, [], value.span)] : [];
  const rows = items.map((item): PublishedRow => {
    const part = (key: string): PublishedBlock[] => {
      const found = filled(entryOf(item, key)?.value);
      return found ? [composer.paragraph(found, key === 'date' ? printed : capital)] : [];
    };
    const written = filled(item.kind === 'scalar' ? item : valueAt(item, 'text'));
    const details = written ? composer.markdown(written) : [];
    return {
      cells: [{ blocks: part('date') }, { blocks: part('type') }, { blocks: details }],
      source: item.span,
    };
  });
  return [
    ...lead,
    {
      type: 'table',
      caption: 'Enforcement action since the last inspection',
      captionHidden: true,
      holds: 'enforcement',
      columns: [
        { heading: text('Date'), width: 28 },
        { heading: text('Action'), width: 24 },
        { heading: text('Details') },
      ],
      rows,
      source: value.span,
    },
  ];
}
