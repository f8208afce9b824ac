import { failedRule } from '../../../server/src/lint/run-rules';
import { checkAll } from '../check';
import type { Trial } from '../trial';
import { tryEditing } from './editing';
import { findingFits } from './edits';
import { tryExports } from './exports';
import { tryFixes } from './fixes';
import { tryLanguage } from './language';

/** Everything that is done with a draft. */
export const tryDraft: Trial = async ({ text, name }, journal, random) => {
  const checked = journal.call('check', () => checkAll(text, name));
  if (!checked) return;
  for (const finding of checked.findings) {
    if (finding.rule === failedRule) journal.fail('rule', failedRuleOf(finding.message), finding.message);
    findingFits(journal, finding, text);
  }
  const trial = { checked, name, journal, random };
  tryLanguage(trial);
  tryEditing(trial);
  tryFixes(trial);
  await tryExports(trial);
};

/** The rule that a message of a failed rule names. */
const failedRuleOf = (message: string): string => /“([\w/-]+)”/.exec(message)?.[1] ?? 'unknown';
