import { textAt, valueAt } from '../../draft/yaml/value';
import { readDay } from '../../report/days';
import { leadInspectors } from '../../report/inspectors';
import { datesIn, readLetterHead } from '../../report/letter/head';
import type { Span } from '../../text/span';
import { listed } from '../../text/words';
import { type Composer, filled, scalars, text } from '../composer';
import type { Inline, PublishedBlock, PublishedDefinition } from '../document';
import { printDays, printed } from '../words';
import { inspectorLine, missingInspector } from './inspectors';

/**
 * The dates of the inspection as the report prints them, as far as they are known.
 * @param joinNeighbours true to print a day and the next as “18 and 19 June 2025”
 */
export function datesOf({ data }: Composer, joinNeighbours = false): string | undefined {
  const dates = valueAt(data, 'inspection', 'dates');
  const stretches = dates?.kind === 'list' ? dates.items : [valueAt(data, 'inspection')];
  const ranges = stretches.flatMap((stretch) => {
    const [start, end] = [textAt(stretch, 'start'), textAt(stretch, 'end')];
    const [first, last] = [readDay(start), readDay(end)];
    if (first && (last || !end)) return [printDays(first, last, joinNeighbours)];
    if (!start && !end) return [];
    return [[start, end].flatMap((date) => (date ? [printed(date)] : [])).join(' to ')];
  });
  return ranges.length > 0 ? listed(ranges) : undefined;
}

/** The dates of the inspection as inlines, or a mark that they are missing. */
export function datesInline(composer: Composer, joinNeighbours = false): readonly Inline[] {
  const dates = datesOf(composer, joinNeighbours);
  const where = composer.place('inspection', 'start');
  if (dates === undefined) {
    const words = { text: 'No dates yet', message: 'Add the first and last day of the inspection.' };
    return [composer.counters.marker('missing', words, where)];
  }
  return composer.marks.mark(text(dates), composer.at('inspection')?.span ?? where);
}

/** The place of the dates in the draft. */
export const datesPlace = (composer: Composer): Span =>
  (composer.at('inspection', 'dates') ?? { span: composer.place('inspection', 'start') }).span;

/** The dates and the lead inspector of the inspection. */
export function facts(composer: Composer): PublishedBlock[] {
  const source = datesPlace(composer);
  const dates: PublishedDefinition = {
    term: 'Inspection dates',
    blocks: [{ type: 'paragraph', inlines: datesInline(composer), source }],
    source,
  };
  const rows = [dates, ...lead(composer)];
  const joint = composer.report?.likelyKind?.joint ? [...inspectorates(composer), ...theme(composer)] : [];
  return [{ type: 'definitions', rows: [...rows, ...joint] }];
}

function lead(composer: Composer): PublishedDefinition[] {
  const leaders = leadInspectors(composer.data);
  const source = composer.place('inspection', 'lead-inspector');
  const blocks =
    leaders.length > 0
      ? leaders.map((inspector) => inspectorLine(composer, inspector))
      : [missingInspector(composer)];
  return [{ term: leaders.length > 1 ? 'Lead inspectors' : 'Lead inspector', blocks, source }];
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

/** The date of a letter and its addressees, in the lines of the draft; without those that its text has. */
export function letterHead(composer: Composer, isWritten: (line: string) => boolean): PublishedBlock[] {
  return [...letterDate(composer), ...addressee(composer, isWritten)];
}

/** The date of a letter, unless its text has it, in whatever form. */
function letterDate(composer: Composer): PublishedBlock[] {
  const date = filled(composer.at('letter-date'));
  if (!date) return [];
  const isWritten = datesIn(readLetterHead(composer.draft)).some(
    ({ day }) => day === readDay(date.text.text),
  );
  return isWritten ? [] : [composer.paragraph(date, printed)];
}

function addressee(composer: Composer, isWritten: (line: string) => boolean): PublishedBlock[] {
  const value = composer.at('addressee');
  const lines = scalars(value)
    .filter(({ text: { text: words } }) => !words.trim().split('\n').every(isWritten))
    .map((written) => composer.plain(written).flatMap(inLines));
  const inlines = lines.flatMap((line, at) => (at > 0 ? [{ type: 'break' } as const, ...line] : line));
  return value && inlines.length > 0 ? [{ type: 'paragraph', inlines, source: value.span }] : [];
}

function inLines(inline: Inline): Inline[] {
  if (inline.type !== 'text') return [inline];
  return inline.text
    .split(/\r\n?|\n/)
    .flatMap((line, at) => [...(at > 0 ? [{ type: 'break' } as const] : []), ...text(line)]);
}
