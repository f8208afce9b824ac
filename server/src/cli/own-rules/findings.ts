import type { Edit, Fix, RuleFinding } from '../../rules/finding';
import type { Span } from '../../text/span';
import { type LoadedRule, mostFindings } from './messages';

/**
 * The findings that a rule has returned.
 * @param length of the draft’s text
 * @returns what is wrong with them, if anything is
 */
export function findingsOf(
  value: unknown,
  length: number,
  severity: LoadedRule['severity'],
): readonly RuleFinding[] | string {
  if (!Array.isArray(value)) return 'returned something that is not a list of findings';
  if (value.length > mostFindings)
    return `returned more than ${mostFindings.toLocaleString('en-GB')} findings`;
  const found: RuleFinding[] = [];
  for (const each of value) {
    const finding = findingOf(each, length);
    if (typeof finding === 'string') return finding;
    found.push({ ...finding, ...(severity === 'info' && { atMost: 'info' as const }) });
  }
  return found;
}

type Fields = Readonly<Partial<Record<string, unknown>>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

function findingOf(value: unknown, length: number): RuleFinding | string {
  if (!isObject(value) || typeof value.message !== 'string' || value.message.trim() === '')
    return 'returned a finding without a “message”';
  const span = spanOf(value, length);
  if (!span) return 'returned a finding whose “start” and “end” are not in the text';
  const { message, fixes = [] } = value;
  if (!Array.isArray(fixes)) return 'returned a finding whose “fixes” are not a list';
  const read = fixes.map((fix) => fixOf(fix, length));
  if (read.includes(undefined))
    return 'returned a fix without a “title”, a “kind” or “edits” with text and a place in the draft';
  return {
    span,
    message,
    situation: 'own',
    words: [message],
    ...(read.length > 0 && { fixes: read.filter((fix) => fix !== undefined) }),
  };
}

function spanOf({ start, end }: Fields, length: number): Span | undefined {
  if (typeof start !== 'number' || typeof end !== 'number') return undefined;
  const isIn =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start && end <= length;
  return isIn ? { start, end } : undefined;
}

function fixOf(value: unknown, length: number): Fix | undefined {
  if (!isObject(value) || !Array.isArray(value.edits) || value.edits.length === 0) return undefined;
  const { title, kind } = value;
  if (typeof title !== 'string' || title === '' || (kind !== 'safe' && kind !== 'suggestion'))
    return undefined;
  const edits: Edit[] = [];
  for (const each of value.edits as readonly unknown[]) {
    const span = isObject(each) ? spanOf(each, length) : undefined;
    if (!span || !isObject(each) || typeof each.text !== 'string') return undefined;
    edits.push({ span, text: each.text });
  }
  return { title, kind, edits };
}
