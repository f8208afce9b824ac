import type { Finding } from '../rules/finding';

/**
 * The findings of an earlier text at their places in a later one. Those that touch the changed part are left out.
 * @param before the earlier text
 * @param after the later text
 */
export function movedFindings(
  findings: readonly Finding[],
  before: string,
  after: string,
): readonly Finding[] {
  if (before === after) return findings;
  const start = sharedStart(before, after);
  const end = before.length - sharedEnd(before, after, start);
  const by = after.length - before.length;
  return findings.flatMap((finding) => {
    // Related places may have moved differently.
    const { related: _related, ...rest } = finding;
    const { span } = finding;
    // A word that the change touches may be another one now.
    if (span.end < start) return [rest];
    if (span.start <= end) return [];
    return [{ ...rest, span: { start: span.start + by, end: span.end + by } }];
  });
}

function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  return start;
}

/** @param from the characters at the beginning that are not compared */
function sharedEnd(a: string, b: string, from: number): number {
  const most = Math.min(a.length, b.length) - from;
  let count = 0;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++;
  return count;
}
