import type { Draft } from '../../draft/draft';
import { entryOf } from '../../draft/yaml/value';
import { suggestions, type Vocabulary } from '../../prose/speller';
import type { Span } from '../../text/span';
import type { Edit, Fix } from '../finding';
import { write } from '../fixes';
import { addTopKeys } from '../key-places';

/** The key that lists the words of a draft that are right. */
const key = 'ignore-words';

interface MisspeltWord {
  readonly word: string;
  readonly span: Span;
  /** A word with a small letter may be listed as right; a name is nobody's to list. */
  readonly mayIgnore: boolean;
}

/** The words that were probably meant, and the word as one that is right in this draft. */
export function spellingFixes(
  draft: Draft,
  vocabulary: Vocabulary,
  { word, span, mayIgnore }: MisspeltWord,
): Fix[] {
  const near = suggestions(word.replaceAll('’', "'"), vocabulary).map((suggestion) =>
    write(span, word.includes('’') ? suggestion.replaceAll("'", '’') : suggestion),
  );
  const edit = mayIgnore ? ignoring(draft, word) : undefined;
  return edit
    ? [...near, { title: `Ignore “${word}” in this draft`, kind: 'suggestion', edits: [edit] }]
    : near;
}

/** Adds a word to the list of a draft; undefined if the list has a form that is not added to. */
function ignoring(draft: Draft, word: string): Edit | undefined {
  const value = entryOf(draft.data, key)?.value;
  if (!value) return addTopKeys(draft, [`${key}:`, `  - ${word}`]);
  const last = value.kind === 'list' ? value.items.at(-1) : undefined;
  if (!last || value.kind !== 'list') return undefined;
  const { lines, text } = draft;
  const line = lines.line(last.span.start);
  const dash = /^(\s*-\s+)/.exec(lines.text(line))?.[1];
  const at = last.span.end;
  if (dash === undefined) return { span: { start: at, end: at }, text: `, ${word}` };
  const end = lines.end(line);
  return text.slice(at, end).trim() === ''
    ? { span: { start: end, end }, text: `\n${dash}${word}` }
    : undefined;
}
