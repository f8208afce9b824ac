import type { Checked } from '../../lint/check';
import type { Day } from '../../report/days';
import type { Applicability, Libraries, SourcedSnippet } from '../library/libraries';
import type { SnippetLibrary } from '../library/library';
import { type FilledText, fillSnippet, type VariableValues, valuesFrom } from '../syntax/fill';
import { parsedBody } from '../syntax/parse';
import type { FillSource } from '../syntax/variables';
import { describeSnippet } from './describe';
import { type DraftPosition, placeOf, type SnippetPlace } from './place';
import { fits } from './where';

/** A snippet that fits a place, ready to be inserted there. */
export interface FittingSnippet extends SourcedSnippet {
  /** The text in both forms, filled in from the draft; made when it is first asked for. */
  readonly text: () => FilledText;
  /** Title, provenance, status and citations in Markdown; made when it is first asked for. */
  readonly documentation: () => string;
}

export interface ChooseOptions {
  readonly today: Day;
  /** Keys of snippets (`snippetKey`) that were used lately, the last one first, where the client tells. */
  readonly recent?: readonly string[];
  /** The days between the inspection and the due date of a requirement, if the config sets them. */
  readonly dueDays?: number | undefined;
}

/** The key of a snippet among all libraries. */
export const snippetKey = ({ library, snippet }: SourcedSnippet): string => keyIn(library, snippet.id);

/** The key of the snippet with an id in a library. */
export const keyIn = ({ folder }: Pick<SnippetLibrary, 'folder'>, id: string): string => `${folder}#${id}`;

/**
 * The snippets for a place of a draft, the best first: those used lately, a team's before the product's, approved ones
 * before drafts, those made for just such places before those for many, then in the order of the libraries. Retired
 * ones never.
 */
export function chooseSnippets(
  libraries: Libraries,
  at: DraftPosition,
  options: ChooseOptions,
): FittingSnippet[] {
  const { candidates, ready } = fittingSnippets(libraries, at, options);
  return candidates.map(ready);
}

/** The same before their texts are made, for callers that look through many and take a few. */
export function fittingSnippets(
  libraries: Libraries,
  { checked, offset }: DraftPosition,
  options: ChooseOptions,
): {
  readonly candidates: readonly SourcedSnippet[];
  readonly ready: (candidate: SourcedSnippet) => FittingSnippet;
} {
  const place = placeOf(checked, offset);
  const known = new Map<Applicability, boolean>();
  const candidates: SourcedSnippet[] = [];
  for (const { candidate, applicability } of libraries.ranked) {
    let fit = known.get(applicability);
    if (fit === undefined) {
      fit = fits(applicability, place);
      known.set(applicability, fit);
    }
    if (fit) candidates.push(candidate);
  }
  const source = fillSource(checked, place, options);
  const values = valuesFrom(source);
  return {
    candidates: recentFirst(candidates, options.recent ?? []),
    ready: (candidate) => fittingSnippet(candidate, source, values),
  };
}

/** One snippet at a place of a draft, even if it does not fit there. */
export function readySnippet(
  snippet: SourcedSnippet,
  { checked, offset }: DraftPosition,
  today: Day,
): FittingSnippet {
  const source = fillSource(checked, placeOf(checked, offset), { today });
  return fittingSnippet(snippet, source, valuesFrom(source));
}

const fillSource = (
  { report, knowledge }: Checked,
  { judgement }: SnippetPlace,
  { today, dueDays }: ChooseOptions,
): FillSource => ({ report, knowledge, today, dueDays, judgement });

function recentFirst(
  candidates: readonly SourcedSnippet[],
  recent: readonly string[],
): readonly SourcedSnippet[] {
  if (recent.length === 0) return candidates;
  const ranks = new Map(recent.map((key, index) => [key, index]));
  const rank = (candidate: SourcedSnippet): number => ranks.get(snippetKey(candidate)) ?? recent.length;
  return [...candidates].sort((a, b) => rank(a) - rank(b));
}

function fittingSnippet(snippet: SourcedSnippet, source: FillSource, values: VariableValues): FittingSnippet {
  let text: FilledText | undefined;
  let documentation: string | undefined;
  return {
    ...snippet,
    text: () => (text ??= fillSnippet(parsedBody(snippet.snippet.body).nodes, source, values)),
    documentation: () => (documentation ??= describeSnippet(snippet, source.today)),
  };
}
