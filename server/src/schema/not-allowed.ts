import { distance } from 'fastest-levenshtein';
import type { Draft } from '../draft/draft';
import type { ScalarValue } from '../draft/value';
import { guessDay, printDay } from '../report/days';
import { type Place, valueSpan } from './place';
import type { SchemaProblem } from './problem';
import { excerpt, listed, plainKey } from './words';

/** A value that is none of those that may stand there. */
export function notAllowed(draft: Draft, place: Place, scalar: ScalarValue): SchemaProblem {
  const span = valueSpan(draft, place);
  const values = place.shape?.enum ?? [];
  const written = scalar.value ?? '';
  const message = `“${excerpt(written)}” is not a value of “${place.entry?.key}”; write ${listed(values, 'or')}.`;
  const meant = nearest(written, values);
  return {
    category: 'not-allowed',
    span,
    message,
    ...(meant && { suggestion: { title: `Write “${meant.text}”`, span, ...meant } }),
  };
}

function nearest(
  written: string,
  values: readonly string[],
): { readonly text: string; readonly certain: boolean } | undefined {
  const byDistance = values
    .map((text) => ({ text, away: distance(plainKey(written), plainKey(text)) }))
    .sort((a, b) => a.away - b.away);
  const [first, second] = byDistance;
  if (!first || first.away > Math.max(1, Math.floor(first.text.length / 2))) return undefined;
  return { text: first.text, certain: first.away <= 1 && (second?.away ?? 9) > 2 };
}

/** A text where a day belongs. */
export function notADay(draft: Draft, place: Place, scalar: ScalarValue): SchemaProblem {
  const span = valueSpan(draft, place);
  const written = scalar.value ?? '';
  const meant = guessDay(written);
  const message = `“${excerpt(written)}” is not a day; write it as year, month and day, such as ${meant ?? '2026-06-19'}.`;
  if (!meant) return { category: 'not-allowed', span, message };
  const title = `Write ${meant} (${printDay(meant)})`;
  return { category: 'not-allowed', span, message, suggestion: { title, span, text: meant, certain: false } };
}
