import { describe, expect, it } from 'vitest';
import { framework } from '../../knowledge/frameworks/frameworks';
import type { Framework } from '../../knowledge/frameworks/types';
import { check } from '../../lint/check';
import { exampleDraft } from '../examples';

const found = (front: string, stage?: 'drafting', without?: string[]) =>
  check(exampleDraft({ framework: 'sccif', front, ...(without && { without }) }), 'draft.report.md', {
    stage,
  })
    .findings.filter(({ rule }) => /^(requirement|enforcement)\//.test(rule))
    .map(({ rule, severity }) => `${rule} ${severity}`);

const grades = (grade: string) =>
  `judgements: {overall-experiences-and-progress: ${grade}, helped-and-protected: ${grade}, leaders-and-managers: ${grade}}\n`;
const some = 'requirements: [{text: The registered person must act., regulation: 12(1), due: 2026-10-30}]\n';

describe('requirements in each setting', () => {
  for (const setting of (framework('sccif') as Framework).settings ?? []) {
    const { id, requirements, registered } = setting;
    const unsure = requirements?.certainty === 'uncertain';
    it(id, () => {
      const impossible = requirements?.possible
        ? []
        : [`requirement/possible ${unsure ? 'warning' : 'error'}`];
      expect(found(`setting: ${id}\n${some}`)).toEqual(impossible);
      expect(found(`setting: ${id}\nrequirements: []`)).toEqual([]);
      const inadequate = `setting: ${id}\n${grades('inadequate')}`;
      const none = requirements?.possible && !setting.outcome;
      expect(found(`${inadequate}requirements: []`)).toEqual(none ? ['requirement/none warning'] : []);
      expect(found(inadequate, undefined, ['requirements'])).toEqual(
        none ? ['requirement/none warning'] : [],
      );
      expect(found(`${inadequate}requirements: []`, 'drafting')).toEqual(
        none ? ['requirement/none info'] : [],
      );
      const action = `setting: ${id}\nenforcement: [{date: 2026-05-01, type: compliance notice}]`;
      expect(found(action)).toEqual(registered ? [] : ['enforcement/registered warning']);
      const restricted = ['childrens-home', 'secure-childrens-home', 'residential-family-centre'];
      const short = ['residential-holiday-scheme', 'supported-accommodation'];
      const notice = action.replace('compliance notice', 'Restriction of accommodation');
      expect(found(notice)).toEqual(
        [...restricted, ...short].includes(id) ? [] : ['enforcement/registered warning'],
      );
    });
  }

  it('are legal beside every grade', () => {
    for (const grade of ['outstanding', 'good', 'requires improvement to be good', 'inadequate']) {
      expect(found(`${grades(grade)}${some}`)).toEqual([]);
    }
    for (const grade of ['outstanding', 'good', 'requires improvement to be good']) {
      expect(found(`${grades(grade)}requirements: []`)).toEqual([]);
    }
  });
});
