import { capital } from '../../text/words';
import { type Composer, text } from '../composer';
import type { Inline, PublishedBlock, PublishedParagraph } from '../document';
import { plainText } from '../document';
import type { Ordered } from '../order';
import { datesInline, datesPlace } from './facts';

/** The lines above the first heading of a report, without those that the draft has written itself. */
export function cover(composer: Composer, { lines = [] }: Ordered, isWritten: (line: string) => boolean) {
  return lines.flatMap(({ text: template }): PublishedBlock[] => {
    const line = coverLine(composer, template);
    return line && !isWritten(plainText(line.inlines)) ? [line] : [];
  });
}

/** A line in which the draft’s values take their places; undefined if it has none of them. */
function coverLine(composer: Composer, template: string): PublishedParagraph | undefined {
  const [before = '', name, after = ''] = template.split(/\{(\w+)\}/);
  if (name === undefined) return { type: 'paragraph', inlines: text(template) };
  const value = coverValue(composer, name);
  if (!value) return undefined;
  const around = (words: string): Inline[] => (words === '' ? [] : text(words));
  const inlines = [...around(before), ...value.inlines, ...around(after)];
  return { type: 'paragraph', inlines, source: value.source };
}

function coverValue(
  composer: Composer,
  name: string,
): Pick<Required<PublishedParagraph>, 'inlines' | 'source'> | undefined {
  const paths = new Map([
    ['urn', ['urn']],
    ['provider', composer.at('provider')?.kind === 'map' ? ['provider', 'name'] : ['provider']],
    ['kind', ['inspection', 'type']],
  ]);
  const scalar = composer.scalar(...(paths.get(name) ?? ['']));
  if (!scalar) return undefined;
  const kind = name === 'kind' ? composer.report?.likelyKind : undefined;
  const print =
    name === 'kind' ? (written: string) => capital(kind?.name ?? written.replaceAll('-', ' ')) : undefined;
  return { inlines: composer.plain(scalar, print), source: scalar.span };
}

/** The line with the dates of the inspection. */
export function dates(composer: Composer, { labels }: Ordered): PublishedBlock[] {
  const inlines = [...text(`${labels?.dates}: `), ...datesInline(composer, true)];
  return [{ type: 'paragraph', inlines: [{ type: 'strong', inlines }], source: datesPlace(composer) }];
}

/** A line of a label and its value, as in “Date of last inspection: 11 July 2024”. */
export const labelled = (
  label: string,
  inlines: readonly Inline[],
  source: PublishedParagraph['source'],
): PublishedParagraph => ({
  type: 'paragraph',
  inlines: [{ type: 'strong', inlines: text(`${label}:`) }, ...text(' '), ...inlines],
  ...(source && { source }),
});
