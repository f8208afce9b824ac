import { expect, it } from 'vitest';
import { check } from '../server/src/lint/check';
import { testProse } from '../server/src/prose/testing';
import { rules } from '../server/src/rules';
import { exampleDraft } from '../server/src/rules/examples';
import { print } from './printed';

// A service that follows findings by their fingerprints must know them again after edits elsewhere in the draft.

interface Issue {
  readonly check_name: string;
  readonly fingerprint: string;
}
const printsOf = (text: string): Issue[] => {
  const { draft, findings } = check(text, 'a.report.md', { prose: testProse });
  const checked = { text, lines: draft.lines, findings };
  return JSON.parse(print('gitlab', [{ path: 'a.report.md', checked }]));
};
// Rules on the numbers themselves find others then.
const examples = rules
  .map(({ meta }) => [meta.id, exampleDraft(meta.bad)] as const)
  .filter(([id, text]) => !/^(?:syntax|identity|paragraph)\//.test(id) && /^\d+\. /m.test(text));

it('has examples of many rules', () => expect(examples.length).toBeGreaterThan(35));

it.each(examples)('%s is the same after the paragraphs are renumbered', (id, text) => {
  const renumbered = text.replace(/^(\d+)(?=\. )/gm, (_, number) => String(Number(number) + 7));
  const own = (issues: readonly Issue[]) => issues.filter(({ check_name: name }) => name === id);
  const before = own(printsOf(text)).map(({ fingerprint }) => fingerprint);
  const after = own(printsOf(renumbered)).map(({ fingerprint }) => fingerprint);
  expect(after).toEqual(before);
});
