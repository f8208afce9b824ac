import { describe, expect, it } from 'vitest';
import { Configs } from '../../server/src/config/config';
import { memoryFiles } from '../../server/src/config/files';
import { optionsFor } from '../../server/src/config/options';
import { configName } from '../../server/src/config/paths';
import { check } from '../../server/src/lint/check';
import { compose } from '../../server/src/render/compose';
import { plainText } from '../../server/src/render/document';

const root = 'file:///work/';
const draft = `${root}a.report.md`;

const configOf = (texts: string, more: Record<string, string> = {}) =>
  new Configs(memoryFiles({ [`${root}${configName}`]: texts, ...more })).of(draft);

const front = (grade: string, more = ''): string => `---
framework: sccif
setting: childrens-home
provider: Example Care Limited
urn: SC999999
inspection: {type: full, start: 2026-06-08, end: 2026-06-09, lead-inspector: A N Other}
judgements: {overall-experiences-and-progress: ${grade}, helped-and-protected: good, leaders-and-managers: good}
${more}---
`;

/** The text of a part of the report of a draft under a config. */
async function printed(
  config: string,
  text: string,
  part: string,
  more?: Record<string, string>,
): Promise<string[]> {
  const found = await configOf(config, more);
  expect(found.problems).toEqual([]);
  const { parts } = compose(check(text, draft, optionsFor(found, draft)));
  return (parts.find(({ id }) => id === part)?.blocks ?? []).map((block) =>
    'inlines' in block ? plainText(block.inlines) : block.type,
  );
}

const sentences = `texts:
  - {part: standard-sentence, grade: good, text: 'The {setting} is doing well.'}
  - part: standard-sentence
    framework: sccif
    setting: [childrens-home]
    kind: full
    grade: [Outstanding, inadequate]
    text: |
      Of either kind.

      And more.
`;

describe('standard words', () => {
  it('are those of the overall grade, with the name of the setting', async () => {
    expect(await printed(sentences, front('good'), 'standard-sentence')).toEqual([
      'The children’s home is doing well.',
    ]);
    expect(await printed(sentences, front('outstanding'), 'standard-sentence')).toEqual([
      'Of either kind.',
      'And more.',
    ]);
    expect(await printed(sentences, front('requires improvement to be good'), 'standard-sentence')).toEqual(
      [],
    );
  });

  it('give way to those of the draft', async () => {
    const own = front('good', 'standard-sentence: Our own words.\n');
    expect(await printed(sentences, own, 'standard-sentence')).toEqual(['Our own words.']);
    const inText = `${front('good')}\n# Report\n\nThe children’s home is doing well.\n`;
    expect(await printed(sentences, inText, 'standard-sentence')).toEqual([]);
  });

  it('come with a config that is extended, and a nearer one comes before', async () => {
    const base = { [`${root}pack.yaml`]: sentences };
    const extended = 'extends: ./pack.yaml\n';
    expect(await printed(extended, front('good'), 'standard-sentence', base)).toEqual([
      'The children’s home is doing well.',
    ]);
    const own = `${extended}texts: [{part: standard-sentence, text: Ours.}]\n`;
    expect(await printed(own, front('good'), 'standard-sentence', base)).toEqual(['Ours.']);
  });

  it('lead in to requirements and recommendations, and are on the inspection and the inspectorate', async () => {
    const config = `texts:
  - {part: requirements, text: You must do this.}
  - {part: recommendations, text: You should do this.}
  - {part: inspection, text: We inspected.}
  - {part: inspectorate, text: We are the inspectorate.}
`;
    const lists = `requirements: [{text: A., regulation: 12(1), due: 2026-07-01}]
recommendations: [{text: B., source: 'Guide, page 1, paragraph 1.1'}]
`;
    const text = front('good', lists);
    expect(await printed(config, text, 'requirements')).toEqual([
      'What does the children’s home need to do to improve?',
      'Statutory requirements',
      'You must do this.',
      'table',
      'Recommendation',
      'You should do this.',
      'list',
    ]);
    expect(await printed(config, text, 'inspection')).toEqual([
      'Information about this inspection',
      'We inspected.',
    ]);
    expect(await printed(config, text, 'inspectorate')).toEqual(['We are the inspectorate.']);
  });

  it.each([
    ['texts: Good.', 'Write “texts” as a list. Begin each entry with “-”.'],
    ['texts: [Good.]', 'Add a “part” and a “text” to this entry of “texts”.'],
    ['texts: [{part: standard-sentence}]', 'Add the words to print under “text”.'],
    [
      'texts: [{part: sentence, text: A.}]',
      '“sentence” is not a part of a report. Use “standard-sentence”, “requirements”, “recommendations”, “unmet-standards”, “compliance-notice”, “made-again”, “inspection” or “inspectorate”.',
    ],
    [
      'texts: [{part: requirements, text: A., setting: childrens-hom}]',
      '“childrens-hom” is not a setting. Did you mean “childrens-home”?',
    ],
    [
      'texts: [{part: requirements, text: A., grades: good}]',
      '“grades” is not an entry of “texts”. Did you mean “grade”?',
    ],
  ])('that cannot be followed are reported: %s', async (config, message) => {
    const found = await configOf(`${config}\n`);
    expect(found.problems.map((problem) => problem.message)).toEqual([message]);
  });
});
