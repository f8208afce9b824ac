import type { Draft } from '../../draft/draft';
import type { ScalarValue, Value } from '../../draft/yaml/value';
import type { Edit } from '../../rules/finding';
import type { Span } from '../../text/span';

/**
 * Replaces a part of a draft with a text. In YAML, quotes in a quoted value are doubled or escaped, and a plain value that
 * is replaced as a whole gets quotes if it needs them.
 * @returns undefined if the value could no longer be read
 */
export function rewrite({ data }: Pick<Draft, 'data'>, span: Span, text: string): Edit | undefined {
  const place = data && scalarAround(data, span, false);
  if (!place) return { span, text };
  const { scalar, flow } = place;
  if (scalar.style === 'single') return { span, text: text.replaceAll("'", "''") };
  if (scalar.style === 'double') return { span, text: text.replace(/["\\]/g, '\\$&') };
  if (scalar.style !== 'plain' || isPlain(text, flow)) return { span, text };
  const isWhole = span.start <= scalar.span.start && span.end >= scalar.span.end;
  return isWhole ? { span: scalar.span, text: `'${text.replaceAll("'", "''")}'` } : undefined;
}

/** Tells a text that needs no quotes; in braces and brackets a comma or a bracket would end it. */
const isPlain = (text: string, flow: boolean): boolean =>
  !/:(?:\s|$)|\s#|^[-?:,[\]{}#&*!|>'"%@`]/.test(text) && !(flow && /[,[\]{}]/.test(text));

function scalarAround(
  value: Value,
  span: Span,
  flow: boolean,
): { scalar: ScalarValue; flow: boolean } | undefined {
  if (span.start < value.span.start || span.end > value.span.end) return undefined;
  if (value.kind === 'scalar') return { scalar: value, flow };
  const children = value.kind === 'map' ? value.entries.map((entry) => entry.value) : value.items;
  for (const child of children) {
    const around = scalarAround(child, span, flow || value.flow);
    if (around) return around;
  }
  return undefined;
}
