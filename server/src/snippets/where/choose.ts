import type { Checked } from '../../lint/check';
import type { Day } from '../../report/days';
import type { Applicability, Libraries, LibrarySnippet } from '../library/libraries';
import { type FilledText, fillSnippet, valuesFrom } from '../syntax/fill';
import { parsedBody } from '../syntax/parse';
import type { FillSource } from '../syntax/variables';
import { describeSnippet } from './describe';
import { placeOf, type SnippetPlace } from './place';
import { fits } from './where';

/** A snippet that fits a place, ready to be inserted there. */
export interface FittingSnippet extends LibrarySnippet {
  /** The text in both forms, filled in from the draft; made when it is first asked for. */
  readonly text: () => FilledText;
  /** Title, provenance, status and citations in Markdown; made when it is first asked for. */
  readonly documentation: () => string;
}

export interface ChooseOptions {
  readonly today: Day;
  /** Keys of snippets (`snippetKey`) that were used lately, the last one first, where the client tells. */
  readonly recent?: readonly string[];
}

/** What a snippet is known by among all libraries. */
export const snippetKey = ({ library, snippet }: LibrarySnippet): string => `${library.folder}#${snippet.id}`;

/**
 * The snippets for a place of a draft, the best first: those used lately, a team's before the product's, approved ones
 * before drafts, those made for just such places before those for many, then in the order of the libraries. Retired
 * ones never.
 * @param offset 0-based UTF-16 offset of the cursor
 */
export function chooseSnippets(
  libraries: Libraries,
  checked: Checked,
  offset: number,
  options: ChooseOptions,
): FittingSnippet[] {
  const { offered, choiceOf } = fittingSnippets(libraries, checked, offset, options);
  return offered.map(choiceOf);
}

/** The same before anything is made of them, for those who look through many and take a few. */
export function fittingSnippets(
  libraries: Libraries,
  checked: Checked,
  offset: number,
  { recent = [], today }: ChooseOptions,
): {
  readonly offered: readonly LibrarySnippet[];
  readonly choiceOf: (one: LibrarySnippet) => FittingSnippet;
} {
  const place = placeOf(checked, offset);
  const fit = new Map<Applicability, boolean>();
  const found: LibrarySnippet[] = [];
  for (const { one, places } of libraries.ranked) {
    let known = fit.get(places);
    if (known === undefined) {
      known = fits(places.where, places.frameworks, place);
      fit.set(places, known);
    }
    if (known) found.push(one);
  }
  const from = fillFrom(checked, place, today);
  const values = valuesFrom(from);
  return { offered: withRecent(found, recent), choiceOf: (one) => choice(one, from, values) };
}

/** One snippet at a place of a draft, whether it fits there or not. */
export function snippetAtOffset(
  one: LibrarySnippet,
  checked: Checked,
  offset: number,
  today: Day,
): FittingSnippet {
  const from = fillFrom(checked, placeOf(checked, offset), today);
  return choice(one, from, valuesFrom(from));
}

const fillFrom = ({ report, knowledge }: Checked, { judgement }: SnippetPlace, today: Day): FillSource => ({
  report,
  knowledge,
  today,
  judgement,
});

/** Those used lately before the others. */
function withRecent(found: readonly LibrarySnippet[], recent: readonly string[]): readonly LibrarySnippet[] {
  if (recent.length === 0) return found;
  const at = new Map(recent.map((key, index) => [key, index]));
  const place = (one: LibrarySnippet): number => at.get(snippetKey(one)) ?? recent.length;
  return [...found].sort((a, b) => place(a) - place(b));
}

function choice(
  offered: LibrarySnippet,
  from: FillSource,
  values: (name: string) => string | undefined,
): FittingSnippet {
  let text: FilledText | undefined;
  let documentation: string | undefined;
  return {
    ...offered,
    text: () => (text ??= fillSnippet(parsedBody(offered.snippet.body).nodes, from, values)),
    documentation: () => (documentation ??= describeSnippet(offered, from.today)),
  };
}
