import type { Paragraph } from '../draft/block';
import type { FrameworkCitation } from '../draft/citations/citation';
import { citationsIn, parseCitation } from '../draft/citations/citations';
import { entryOf, isEmpty, type ScalarValue, type Value } from '../draft/yaml/value';
import type { CitationRules } from '../knowledge/frameworks/report-form';
import type { MappedText } from '../text/mapped';
import { type Span, span } from '../text/span';
import type { Report } from './report';

/** A citation of the national framework in a draft. */
export interface CitedTargets extends FrameworkCitation {
  /** It is the value of a key rather than part of a text. */
  readonly inKey: boolean;
}

/** An area for improvement: a bullet, or an item of `areas-for-improvement`. */
export interface Area {
  readonly span: Span;
  /** Its text, in one or several paragraphs. */
  readonly texts: readonly MappedText[];
  /** The value of its key `citation`. */
  readonly key?: ScalarValue;
  readonly cited: readonly CitedTargets[];
}

/** The rules on what areas for improvement cite in the draft's edition; undefined if they cite nothing. */
export function citationRules({ framework, edition }: Report): CitationRules | undefined {
  const { citations } = framework;
  return citations && edition.citations === citations.id ? citations : undefined;
}

/** The areas for improvement that have the shape of one. Another rule reports the others. */
export function areasOf({ draft, framework, improvement }: Report): Area[] {
  if (!improvement || !framework.improvement) return [];
  if (draft.surface === 'yaml') return itemsAt(entryOf(draft.data, framework.improvement.id)?.value);
  const areas: Paragraph[][] = [];
  // Numbered paragraphs below belong to a section whose heading is not there, unless there are no bullets at all.
  const bullets = improvement.blocks.some(
    (block) => block.kind === 'paragraph' && block.item?.ordered === false,
  );
  for (const block of improvement.blocks) {
    if (block.kind !== 'paragraph' || block.aside || !block.item) continue;
    if (bullets && block.item.depth === 1 && block.item.ordered) break;
    if (block.item.depth === 1 && block.item.first) areas.push([block]);
    else areas.at(-1)?.push(block);
  }
  return areas
    .filter((paragraphs) => paragraphs.some(({ text }) => /\p{L}/u.test(text.text)))
    .map((paragraphs) => ({
      span: span((paragraphs[0] as Paragraph).span.start, (paragraphs.at(-1) as Paragraph).span.end),
      texts: paragraphs.map(({ text }) => text),
      cited: paragraphs.flatMap(({ text }) => inText(text)),
    }));
}

/** The items of a list of areas, for improvement or for priority action. */
function itemsAt(list: Value | undefined): Area[] {
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((item) => {
    if (isEmpty(item) || item.kind === 'list') return [];
    if (item.kind === 'scalar') return [{ span: item.span, texts: [item.text], cited: inText(item.text) }];
    const odd = item.entries.some(
      ({ key, value }) =>
        !key.startsWith('x-') && ((key !== 'text' && key !== 'citation') || value.kind !== 'scalar'),
    );
    if (odd) return [];
    const [text, key] = ['text', 'citation'].map(
      (name) => entryOf(item, name)?.value as ScalarValue | undefined,
    );
    const cited = [...(text ? inText(text.text) : []), ...(key ? inKey(key) : [])];
    return [{ span: text?.span ?? item.span, texts: text ? [text.text] : [], cited, ...(key && { key }) }];
  });
}

/** All citations of the national framework in a draft, in its order. */
export function allCited(report: Report): CitedTargets[] {
  const { draft, framework } = report;
  const lists = [framework.improvement?.id ?? '', 'areas-for-priority-action'];
  const keys = lists.flatMap((id) => itemsAt(entryOf(draft.data, id)?.value).flatMap(({ cited }) => cited));
  const prose = draft.passages.flatMap(({ blocks }) =>
    blocks.flatMap(({ kind, text }) => (kind === 'paragraph' ? inText(text) : [])),
  );
  return [...keys, ...prose].sort((a, b) => a.span.start - b.span.start);
}

const inText = (text: MappedText): CitedTargets[] =>
  citationsIn(text).flatMap((citation) =>
    citation.kind === 'framework-target' ? [{ ...citation, inKey: false }] : [],
  );

const inKey = ({ text }: ScalarValue): CitedTargets[] =>
  parseCitation(text).flatMap((citation) =>
    citation.kind === 'framework-target' ? [{ ...citation, inKey: true }] : [],
  );
