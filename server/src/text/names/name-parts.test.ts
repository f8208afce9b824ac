import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { noTeamWords } from '../../prose/team';
import { testProse } from '../../prose/testing';
import { companiesIn } from '../../rules/across/company-names';
import { exampleDraft } from '../../rules/examples';
import { sentences } from '../../rules/section/length';
import { companyForms, shortTitles, titles } from './name-parts';

it.each([...companyForms, 'LTD', 'plc'])('finds a company by “%s”', (form) => {
  expect([...companiesIn(`Leaders at Hollybank Care ${form} met.`)]).toHaveLength(1);
});

describe('a title', () => {
  const manager = (sentence: string) =>
    check(
      exampleDraft({
        framework: 'sccif',
        front: 'provider:\n  name: Example Care Limited\n  registered-manager: Robin Sample\n',
        body: `## Overall experiences and progress of children and young people: good\n\n${sentence}\n`,
      }),
      'draft.report.md',
      { prose: testProse, team: noTeamWords },
    ).findings.filter(({ rule }) => rule.startsWith('identity/'));

  it.each(titles)('“%s” is part of the name of a manager', (title) => {
    const sentence = `Staff say that ${title} Sample leads well.`;
    const [found] = manager(sentence);
    expect(exampleSlice(sentence, found)).toBe(`${title} Sample`);
  });

  it.each(shortTitles)('“%s.” ends no sentence', (title) => {
    expect(sentences(`They met ${title}. Sample.`)).toBe(1);
  });

  /** The length of a finding, as the end of the words before “ leads”. */
  function exampleSlice(sentence: string, found: ReturnType<typeof manager>[number] | undefined) {
    const end = sentence.indexOf(' leads');
    return found && sentence.slice(end - (found.span.end - found.span.start), end);
  }
});
