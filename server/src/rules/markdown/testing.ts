import { check } from '../../lint/check';
import { fixText } from '../../lint/fix';
import { exampleDraft } from '../examples';
import type { Finding } from '../finding';

/** The complete draft that tests break at one place. */
export const complete = exampleDraft({});

/** A draft with one part replaced. */
export function broken(part: string, put: string, draft = complete): string {
  if (!draft.includes(part)) throw new Error(`The draft has no “${part}”.`);
  return draft.replace(part, () => put);
}

/** A draft in brief: its findings by line and rule, and the text after all its fixes. */
export function seen(text: string, name = 'a.report.md') {
  const run = (changed: string) => check(changed, name);
  const { findings, draft } = run(text);
  const line = ({ span }: Finding): number => draft.lines.position(span.start).line + 1;
  const fixed = fixText(text, run, { kinds: ['safe', 'suggestion'] });
  return {
    rules: findings.map((finding) => `${line(finding)} ${finding.rule}`),
    messages: findings.map(({ message }) => message),
    safe: findings.every(({ fixes = [] }) => fixes.every(({ kind }) => kind === 'safe')),
    fixed: fixed.text,
    left: fixed.checked.findings.map(({ rule }) => rule),
  };
}
