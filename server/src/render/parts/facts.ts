import { textAt, valueAt } from '../../draft/yaml/value';
import { readDay } from '../../report/days';
import { listed } from '../../text/words';
import { type Composer, filled, scalars, text } from '../composer';
import type { PublishedBlock, PublishedDefinition } from '../document';
import { printDays, printed } from '../words';

/** The dates of the inspection as the report prints them, as far as they are known. */
export function datesOf({ data }: Composer): string | undefined {
  const dates = valueAt(data, 'inspection', 'dates');
  const stretches = dates?.kind === 'list' ? dates.items : [valueAt(data, 'inspection')];
  const ranges = stretches.flatMap((stretch) => {
    const [start, end] = [textAt(stretch, 'start'), textAt(stretch, 'end')];
    const [first, last] = [readDay(start), readDay(end)];
    if (first && (last || !end)) return [printDays(first, last)];
    if (!start && !end) return [];
    return [[start, end].flatMap((date) => (date ? [printed(date)] : [])).join(' to ')];
  });
  return ranges.length > 0 ? listed(ranges) : undefined;
}

/** The dates and the lead inspector of the inspection. */
export function facts(composer: Composer): PublishedBlock[] {
  const { report } = composer;
  const dates = datesOf(composer);
  const where = composer.place('inspection', 'start');
  const several = composer.at('inspection', 'dates');
  const whole = composer.at('inspection')?.span ?? where;
  const rows: PublishedDefinition[] = [
    {
      term: 'Inspection dates',
      blocks: dates
        ? [
            {
              type: 'paragraph',
              inlines: composer.marks.mark(text(dates), whole),
              source: several?.span ?? where,
            },
          ]
        : [
            composer.missing(
              { text: 'No dates yet', message: 'Give the first and last day of the inspection.' },
              where,
            ),
          ],
      source: several?.span ?? where,
    },
    ...lead(composer),
  ];
  const joint = report?.likelyKind?.joint ? [...inspectorates(composer), ...theme(composer)] : [];
  return [{ type: 'definitions', rows: [...rows, ...joint] }];
}

function lead(composer: Composer): PublishedDefinition[] {
  const names = scalars(composer.at('inspection', 'lead-inspector'));
  const source = composer.place('inspection', 'lead-inspector');
  const message = 'Give the name of the lead inspector.';
  const blocks: PublishedBlock[] =
    names.length > 0
      ? names.map((name) => composer.paragraph(name))
      : [composer.missing({ text: 'No lead inspector yet', message }, source)];
  return [{ term: names.length > 1 ? 'Lead inspectors' : 'Lead inspector', blocks, source }];
}

function inspectorates(composer: Composer): PublishedDefinition[] {
  const names = scalars(composer.at('inspection', 'inspectorates'));
  const source = composer.place('inspection', 'inspectorates');
  const blocks: PublishedBlock[] =
    names.length > 0
      ? names.map((name) => composer.paragraph(name))
      : composer.wanting(
          { text: 'No inspectorates yet', message: 'Name the inspectorates that inspected together.' },
          source,
        );
  return blocks.length > 0 ? [{ term: 'Inspectorates', blocks, source }] : [];
}

function theme(composer: Composer): PublishedDefinition[] {
  const written = filled(composer.at('inspection', 'theme'));
  return written ? [{ term: 'Theme', blocks: [composer.paragraph(written)], source: written.span }] : [];
}

/** The addressee of a letter, in the lines of the draft. */
export function addressee(composer: Composer): PublishedBlock[] {
  return scalars(composer.at('addressee')).map((written) => {
    const inlines = composer.plain(written).flatMap((inline) => {
      if (inline.type !== 'text') return [inline];
      return inline.text
        .split(/\r\n?|\n/)
        .flatMap((line, at) => [...(at > 0 ? [{ type: 'break' } as const] : []), ...text(line)]);
    });
    return { type: 'paragraph', inlines, source: written.span };
  });
}
