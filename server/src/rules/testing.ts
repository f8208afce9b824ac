import { type CheckOptions, check } from '../lint/check';
import { applyEdits } from '../lint/fix';
import { exampleDraft } from './examples';
import type { Finding } from './finding';
import type { Example } from './rule';

interface BriefOptions extends CheckOptions {
  /** The name of the draft's file, which tells Markdown from YAML. */
  readonly name?: string;
}

/**
 * The findings of a rule (`group/name`) or of a group of rules (`group/`) in a draft, each in one line for tables of tests:
 * severity, text at its place, lines that each fix takes away (`-`) and puts (`+`), and related places:
 * “error outsanding | suggestion -leaders: outsanding +leaders: outstanding | see good”.
 */
export function findingsIn(draft: Example | string, rules: string, options: BriefOptions = {}): string[] {
  const text = typeof draft === 'string' ? draft : exampleDraft(draft);
  return check(text, options.name ?? 'draft.report.md', options)
    .findings.filter(({ rule }) => rule === rules || (rules.endsWith('/') && rule.startsWith(rules)))
    .map((finding) => inBrief(finding, rules, text));
}

function inBrief(
  { rule, severity, span, fixes = [], related = [] }: Finding,
  rules: string,
  text: string,
): string {
  const name = rules.endsWith('/') ? `${rule.slice(rules.length)} ` : '';
  return [
    `${name}${severity} ${text.slice(span.start, span.end)}`.trimEnd(),
    ...fixes.map(({ kind, edits }) => `${kind} ${changedLines(text, applyEdits(text, edits).text)}`),
    ...related.map((place) => `see ${text.slice(place.span.start, place.span.end)}`),
  ].join(' | ');
}

function changedLines(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const shortest = Math.min(old.length, now.length);
  let top = 0;
  while (top < shortest && old[top] === now[top]) top++;
  let bottom = 0;
  while (bottom < shortest - top && old.at(-1 - bottom) === now.at(-1 - bottom)) bottom++;
  const lines = (all: readonly string[], sign: string) =>
    all.slice(top, all.length - bottom).map((line) => sign + line);
  return [...lines(old, '-'), ...lines(now, '+')].join(' ');
}
