import type { Draft } from '../../draft/draft';
import { entryOf, type ScalarValue, valueAt } from '../../draft/yaml/value';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Day } from '../../report/days';
import type { RuleFinding } from '../../rules/finding';
import type { RuleMeta } from '../../rules/rule';
import { type Span, span } from '../../text/span';
import type { SnippetLibrary } from '../library/library';
import { scalars } from '../library/read';
import type { ShapeProblem } from '../library/shape';
import type { Snippet, WhereKey } from '../library/snippet';

/** What a rule for libraries looks at: one file of a library. */
export interface LibrarySubject {
  readonly library: SnippetLibrary;
  readonly uri: string;
  readonly draft: Draft;
  readonly shape: readonly ShapeProblem[];
  /** None in library.yaml. */
  readonly snippets: readonly Snippet[];
  readonly knowledge: Knowledge;
  readonly today: Day;
}

/** A rule: a pure function from a file of a library to findings. Its examples are whole files of snippets. */
export interface LibraryRule {
  readonly meta: RuleMeta;
  readonly check: (subject: LibrarySubject) => Iterable<RuleFinding>;
}

/** Makes the check of a rule that looks at one snippet after the other. */
export const onSnippets = (check: (snippet: Snippet, subject: LibrarySubject) => Iterable<RuleFinding>) =>
  function* (subject: LibrarySubject): Iterable<RuleFinding> {
    for (const snippet of subject.snippets) yield* check(snippet, subject);
  };

/** Where a snippet's key stands: its value, or the title where it has none of its own. */
export function keySpan({ written, at }: Snippet, key: string): Span {
  const value = entryOf(written, key)?.value;
  return value?.kind === 'scalar' ? value.span : at;
}

/** The values of a key of `where`, the snippet's own or those of the file's defaults. */
export function whereScalars(
  { written }: Snippet,
  { draft }: LibrarySubject,
  key: WhereKey,
): readonly ScalarValue[] {
  const own = valueAt(written, 'where', key);
  return scalars(own ?? valueAt(draft.data, 'defaults', 'where', key));
}

/** The first line of a body, without the spaces around it. */
export function firstLineOf({ body }: Snippet): Span {
  const line = body.text.split('\n').findIndex((one) => one.trim() !== '');
  const before = body.text.split('\n').slice(0, Math.max(0, line)).join('\n').length;
  const start = line > 0 ? before + 1 : 0;
  const text = body.text.slice(start).split('\n')[0] ?? '';
  const lead = text.length - text.trimStart().length;
  const place = body.span(start + lead, start + text.trimEnd().length);
  return span(place.start, Math.max(place.start, place.end));
}
