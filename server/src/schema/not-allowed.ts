import type { Draft } from '../draft/draft';
import type { ScalarValue } from '../draft/yaml/value';
import { guessDay, printDay } from '../report/days';
import { correction } from '../text/nearest';
import { excerpt, quoted } from '../text/words';
import { type SchemaPlace, valueSpan } from './place';
import type { SchemaProblem } from './problem';

/** A value that is none of those allowed there. */
export function notAllowed(draft: Draft, place: SchemaPlace, scalar: ScalarValue): SchemaProblem {
  const span = valueSpan(draft, place);
  const values = place.shape?.enum ?? [];
  const written = scalar.value ?? '';
  const message = `“${excerpt(written)}” is not a value of “${place.entry?.key}”; write ${quoted(values, 'or')}.`;
  const likely = correction(written, values, 1 / 2);
  if (!likely) return { category: 'not-allowed', span, message };
  const { name, certain } = likely;
  const suggestion = { title: `Write “${name}”`, span, text: name, certain };
  return { category: 'not-allowed', span, message, suggestion };
}

/** A text where a day belongs. */
export function notADay(draft: Draft, place: SchemaPlace, scalar: ScalarValue): SchemaProblem {
  const span = valueSpan(draft, place);
  const written = scalar.value ?? '';
  const likely = guessDay(written);
  const message = `“${excerpt(written)}” is not a day; write it as year, month and day, such as ${likely ?? '2026-06-19'}.`;
  if (!likely) return { category: 'not-allowed', span, message };
  const title = `Write ${likely} (${printDay(likely)})`;
  return {
    category: 'not-allowed',
    span,
    message,
    suggestion: { title, span, text: likely, certain: false },
  };
}
