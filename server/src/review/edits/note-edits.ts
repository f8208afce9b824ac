// The edits of a draft that could remove a footnote: its mark in the text, and its definition.

import type { Edit } from '../../rules/finding';
import type { Span } from '../../text/span';
import type { CopyChange } from '../changes';
import type { DraftView } from '../draft-view';

/** The most marks that are tried: drafts in YAML may have a note of one label in each section. */
const mostMarks = 20;

/** The edits that may remove a footnote, each choice a mark and the definition; none if its definition is not found. */
export function noteRemovals({ leaves }: CopyChange, view: DraftView): Edit[][] {
  const [first, last] = [leaves[0] ?? -1, leaves.at(-1) ?? -1].map((leaf) => view.wordsOf(leaf));
  if (!first || !last) return [];
  const { text, lines } = view.checked.draft;
  const line = lines.line(first.start);
  const label = /^[ \t]*(\[\^[^\]\s]{1,99}\]):/.exec(lines.text(line))?.[1];
  if (label === undefined) return [];
  const definition = withBlankLines({ start: lines.start(line), end: lines.end(lines.line(last.end)) }, text);
  const choices: Edit[][] = [];
  let at = text.indexOf(label);
  for (; at >= 0 && choices.length < mostMarks; at = text.indexOf(label, at + 1)) {
    const mark = { start: at, end: at + label.length };
    const isInDefinition = mark.start < definition.end && definition.start < mark.end;
    if (text[mark.end] === ':' || isInDefinition) continue;
    choices.push([mark, definition].map((span) => ({ span, text: '' })));
  }
  return choices;
}

/** Whole lines with the empty ones after them; at the end of a text, with those before them. */
function withBlankLines({ start, end }: Span, text: string): Span {
  const after = /^(?:[ \t]*(?:\r\n?|\n))*/.exec(text.slice(end, end + 200))?.[0].length ?? 0;
  if (text.slice(end + after).trim() !== '') return { start, end: end + after };
  const kept = text.slice(0, start).trimEnd().length;
  const lineEnd = /^[ \t]*(?:\r\n?|\n)?/.exec(text.slice(kept, start))?.[0].length ?? 0;
  return { start: kept + lineEnd, end: end + after };
}
