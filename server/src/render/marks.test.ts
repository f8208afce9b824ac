import { describe, expect, it } from 'vitest';
import { check } from '../lint/check';
import { fixText } from '../lint/fix';
import { exampleDraft } from '../rules/examples';
import { compose } from './compose';

const clean = exampleDraft({});
const first = 'Children in Example Borough are helped well.';
const heading = '## The experiences and progress of children in care: good';
const item = '- The consistency of written plans. (outcome 3, national framework)';

/** A report without the places that it comes from. */
const printed = (text: string, name = 'a.report.md'): unknown =>
  JSON.parse(
    JSON.stringify(compose(check(text, name)).parts, (key, value) => (key === 'source' ? undefined : value)),
  );

const fixed = (text: string, name = 'a.report.md'): string =>
  fixText(text, (changed) => check(changed, name), { kinds: ['safe', 'suggestion'] }).text;

describe('a draft with slips of its marks is printed as it is after the fixes', () => {
  it.each([
    [first, `${first} They have:\n• one\n• two`],
    [first, `${first}\n---`],
    [first, `${first}\n\n<!-- To be checked.`],
    [first, `${first}\n\n<!— To be checked. —>`],
    [first, `${first}\n\n\`\`\`\n\nMore.`],
    [first, `${first}\n\n    - one\n    - two`],
    [first, `${first}\u2028- one\u2028- two`],
    [heading, heading.replace('## ', '##\u00a0')],
    [heading, heading.replace(': ', '：')],
    [heading, `> ${heading}`],
    [heading, `\\${heading}`],
    [item, item.replace('- ', '\uf0b7\t')],
    ['improve?[^1]', 'improve?［＾1］'],
    ['[^1]: The', '\\[^1\\] : The'],
  ])('%j written %j', (part, put) => {
    const broken = clean.replace(part, () => put);
    expect(broken).not.toBe(clean);
    expect(fixed(broken)).not.toBe(broken);
    expect(printed(broken)).toEqual(printed(fixed(broken)));
  });

  it.each([
    ['text: |\n      Plans:\n      • one\n      • two', 'text: |\n      Plans:\n      - one\n      - two'],
    ['text: >\n      Plans:\n      • one\n      • two', 'text: |\n      Plans:\n      - one\n      - two'],
    ['text: Plans\n      - one\n      - two', 'text: |\n      Plans\n      - one\n      - two'],
    ['text: "Plans\n      • one\n      • two"', 'text: |\n      Plans\n      - one\n      - two'],
    ['text: • one', 'text: |\n      - one'],
    ["text: '\u200b- one'", "text: '- one'"],
    ['text: |\n      Plans.\n      ---\n      More.', 'text: |\n      Plans.\n\n      ---\n      More.'],
    [
      'text: |\n      Plans.\n\n      <!-- a\n\n      More.',
      'text: |\n      Plans.\n\n      <!-- a -->\n\n      More.',
    ],
    ['text: |\n      Plans.\n\n      ```\n      More.', 'text: |\n      Plans.\n\n      More.'],
    ['text: |\n      Plans:\u2028- one', 'text: |\n      Plans:\n      - one'],
    [
      'text: |\n      Plans:\n\n          - one\n          - two',
      'text: |\n      Plans:\n\n      - one\n      - two',
    ],
    [
      'text: |\n      Plans:\n      (a) one\n      (b) two',
      'text: |\n      Plans:\n      - one\n      - two',
    ],
  ])('in YAML, %j becomes %j', (written, right) => {
    const draft = `framework: ilacs\nareas-for-improvement:\n  - ${written}\n    citation: outcome 1, national framework\n`;
    const slips = check(draft, 'a.report.yaml').findings.filter(({ rule }) => rule.startsWith('markdown/'));
    expect(slips).not.toEqual([]);
    const after = fixText(
      draft,
      (changed) => {
        const checked = check(changed, 'a.report.yaml');
        return { ...checked, findings: checked.findings.filter(({ rule }) => rule.startsWith('markdown/')) };
      },
      { kinds: ['safe', 'suggestion'] },
    );
    expect(after.text).toBe(draft.replace(written, () => right));
    expect(after.checked.findings).toEqual([]);
    expect(printed(draft, 'a.report.yaml')).toEqual(printed(after.text, 'a.report.yaml'));
  });
});
