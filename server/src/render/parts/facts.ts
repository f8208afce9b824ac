import { textAt, valueAt } from '../../draft/yaml/value';
import { readDay } from '../../report/days';
import { type Composer, filled, scalars, text } from '../composer';
import type { PublishedBlock, PublishedDefinition } from '../document';
import { listed, printDays, printed } from '../words';

/** The days of the inspection as the report prints them, as far as they are known. */
export function datesOf({ data }: Composer): string | undefined {
  const dates = valueAt(data, 'inspection', 'dates');
  const stretches = dates?.kind === 'list' ? dates.items : [valueAt(data, 'inspection')];
  const said = stretches.flatMap((stretch) => {
    const [start, end] = [textAt(stretch, 'start'), textAt(stretch, 'end')];
    const [first, last] = [readDay(start), readDay(end)];
    if (first && (last || !end)) return [printDays(first, last)];
    if (!start && !end) return [];
    return [[start, end].flatMap((one) => (one ? [printed(one)] : [])).join(' to ')];
  });
  return said.length > 0 ? listed(said) : undefined;
}

/** When the inspection was and who led it. */
export function facts(subject: Composer): PublishedBlock[] {
  const { report } = subject;
  const dates = datesOf(subject);
  const where = subject.place('inspection', 'start');
  const several = subject.at('inspection', 'dates');
  const rows: PublishedDefinition[] = [
    {
      term: 'Inspection dates',
      blocks: dates
        ? [{ type: 'paragraph', inlines: text(dates), source: several?.span ?? where }]
        : [subject.missing('No dates yet', 'Give the first and last day of the inspection.', where)],
      source: several?.span ?? where,
    },
    ...lead(subject),
  ];
  const joint = report?.likelyKind?.joint ? [...inspectorates(subject), ...theme(subject)] : [];
  return [{ type: 'definitions', rows: [...rows, ...joint] }];
}

function lead(subject: Composer): PublishedDefinition[] {
  const given = subject.at('inspection', 'lead-inspector');
  const names = scalars(given);
  const source = subject.place('inspection', 'lead-inspector');
  const message = 'Give the name of the lead inspector.';
  const blocks: PublishedBlock[] =
    names.length > 0
      ? names.map((name) => subject.paragraph(name))
      : [subject.missing('No lead inspector yet', message, source)];
  return [{ term: names.length > 1 ? 'Lead inspectors' : 'Lead inspector', blocks, source }];
}

function inspectorates(subject: Composer): PublishedDefinition[] {
  const names = scalars(subject.at('inspection', 'inspectorates'));
  const source = subject.place('inspection', 'inspectorates');
  const blocks: PublishedBlock[] =
    names.length > 0
      ? names.map((name) => subject.paragraph(name))
      : [subject.missing('No inspectorates yet', 'Name the inspectorates that inspected together.', source)];
  return [{ term: 'Inspectorates', blocks, source }];
}

function theme(subject: Composer): PublishedDefinition[] {
  const given = filled(subject.at('inspection', 'theme'));
  return given ? [{ term: 'Theme', blocks: [subject.paragraph(given)], source: given.span }] : [];
}

/** To whom a letter is written, in the lines of the draft. */
export function addressee(subject: Composer): PublishedBlock[] {
  return scalars(subject.at('addressee')).map((given) => {
    const inlines = subject.plain(given).flatMap((one) => {
      if (one.type !== 'text') return [one];
      return one.text
        .split(/\r\n?|\n/)
        .flatMap((line, at) => [...(at > 0 ? [{ type: 'break' } as const] : []), ...text(line)]);
    });
    return { type: 'paragraph', inlines, source: given.span };
  });
}
