import type { Edit } from '../rules/finding';

/**
 * Applies edits to a text. Edits that overlap one applied before are left out, so that two fixes never mix.
 * @returns the new text and how many edits were applied
 */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; applied: number } {
  const sorted = [...withBreaksOf(text, edits)].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
  let out = '';
  let at = 0;
  let applied = 0;
  for (const { span, text: put } of sorted) {
    if (span.start < at) continue;
    out += text.slice(at, span.start) + put;
    at = span.end;
    applied++;
  }
  return { text: out + text.slice(at), applied };
}

/** Edits with the line breaks of a text: rules write line feeds. */
export function withBreaksOf(text: string, edits: readonly Edit[]): readonly Edit[] {
  const found = /(?<!\r)\r*\n|\r/.exec(text)?.[0] ?? '\n';
  return found === '\n'
    ? edits
    : edits.map((edit) => ({ ...edit, text: edit.text.replace(/(?<!\r)\r*\n|\r/g, found) }));
}
