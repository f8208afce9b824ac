import type { Draft } from '../../draft/draft';
import type { ScalarValue, Value } from '../../draft/yaml/value';
import type { Edit } from '../../rules/finding';
import type { Span } from '../../text/span';

/**
 * Writes a text in place of a part of a draft, in the way of the YAML that it may stand in: quotes in a quoted value are
 * doubled or escaped, and a plain value that is replaced as a whole is quoted where it has to be.
 * @returns undefined where the value could not be read any more
 */
export function rewrite({ data }: Pick<Draft, 'data'>, span: Span, text: string): Edit | undefined {
  const place = data && scalarAround(data, span, false);
  if (!place) return { span, text };
  const { scalar, flow } = place;
  if (scalar.style === 'single') return { span, text: text.replaceAll("'", "''") };
  if (scalar.style === 'double') return { span, text: text.replace(/["\\]/g, '\\$&') };
  if (scalar.style !== 'plain' || isPlain(text, flow)) return { span, text };
  const whole = span.start <= scalar.span.start && span.end >= scalar.span.end;
  return whole ? { span: scalar.span, text: `'${text.replaceAll("'", "''")}'` } : undefined;
}

/** Whether a text can stand in a value without quotes; in braces and brackets commas and these end it. */
const isPlain = (text: string, flow: boolean): boolean =>
  !/:(?:\s|$)|\s#|^[-?:,[\]{}#&*!|>'"%@`]/.test(text) && !(flow && /[,[\]{}]/.test(text));

function scalarAround(
  value: Value,
  span: Span,
  flow: boolean,
): { scalar: ScalarValue; flow: boolean } | undefined {
  if (span.start < value.span.start || span.end > value.span.end) return undefined;
  if (value.kind === 'scalar') return { scalar: value, flow };
  const inner = value.kind === 'map' ? value.entries.map((entry) => entry.value) : value.items;
  for (const one of inner) {
    const found = scalarAround(one, span, flow || value.flow);
    if (found) return found;
  }
  return undefined;
}
