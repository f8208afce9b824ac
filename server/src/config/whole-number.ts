import type { Value } from '../draft/yaml/value';

/** The number in a value, of up to six digits; NaN if there is none. */
export function wholeNumber(value: Value): number {
  const written = value.kind === 'scalar' ? value.text.text.trim() : '';
  return /^\d{1,6}$/.test(written) ? Number(written) : Number.NaN;
}
