import { describe, expect, it } from 'vitest';
import { completions } from './completion';
import { hover } from './hover';
import { atCursor } from './testing';

const home = (setting = 'childrens-home', more = '') =>
  `---\nframework: sccif\nsetting: ${setting}\ninspection: {type: full, start: 2026-06-08, end: 2026-06-09}\n${more}---\n\n# Inspection\n\n`;

const hovered = (marked: string) => {
  const { checked, offset } = atCursor(marked);
  const found = hover(checked, offset);
  return found && [checked.draft.text.slice(found.span.start, found.span.end), found.markdown];
};

const offered = (marked: string, explicit = true) => {
  const { checked, offset } = atCursor(marked);
  return completions(checked, offset, { explicit });
};

describe('a term of enforcement', () => {
  it.each([
    ['A compliance no|tice was served.', 'compliance notice', 'section [22A]'],
    ['Two Compliance not|ices were served.', 'Compliance notices', 'section [22A]'],
    ['Ofsted sent a warning\nlet|ter in May.', 'warning\nletter', 'No law provides for the letter'],
    [
      'A notice of prop|osal to cancel registration was issued.',
      'notice of proposal to cancel registration',
      'sections [14]',
    ],
    ['A notice of prop|osal was issued.', 'notice of proposal', 'sections [17]'],
    ['The N|OP is not yet a NOD.', 'NOP', 'sections [17]'],
    ['It was an unregistered children’s ho|me.', 'unregistered children’s home', 'section [11]'],
    ['There is a rest|riction of accommodation.', 'restriction of accommodation', 'section [22B]'],
    ['There was an urgent susp|ension.', 'urgent suspension', 'section [20B]'],
  ])('is explained with its law: %s', (marked, word, law) => {
    const [text, markdown] = hovered(`${home()}${marked}\n`) ?? [];
    expect(text).toBe(word);
    expect(markdown).toContain(law);
    expect(markdown).toContain('Source: [');
  });

  it('links to the page of the section', () => {
    expect(hovered(`${home()}A compliance no|tice.\n`)?.[1]).toContain(
      'Law: section [22A](https://www.legislation.gov.uk/ukpga/2000/14/section/22A) of the Care Standards Act 2000.',
    );
  });

  it('is explained in a text of the YAML, and not in a key', () => {
    const text = (word: string) =>
      home(
        'childrens-home',
        `enforcement:\n  - date: 2026-03-03\n    type: ${word}\n    text: A compliance notice was served.\n`,
      );
    expect(hovered(text('compliance no|tice'))?.[0]).toBe('compliance notice');
    expect(hovered(text('Compliance no|tice'))?.[0]).toBe('Compliance notice');
    expect(hovered(text('x').replace('A compliance', 'A compli|ance'))?.[0]).toBe('compliance notice');
    expect(hovered(text('x').replace('enforce', 'enfor|ce'))?.[1]).toContain('Enforcement since');
  });

  it('is none inside another word, of small letters that stand for capitals, or in a draft about an authority', () => {
    for (const marked of ['The noncompliance not|ice.', 'A n|op.', 'The susp|ensions.'])
      expect(hovered(`${home()}${marked}\n`)).toBeUndefined();
    const authority = '---\nframework: ilacs\ninspection: {start: 2026-06-08}\n---\n\nA warning let|ter.\n';
    expect(hovered(authority)).toBeUndefined();
  });

  it('is offered as the type of an enforcement action, where the setting has it', () => {
    const types = (setting: string) =>
      offered(home(setting, 'enforcement:\n  - date: 2026-03-03\n    type: |\n')).map(({ label }) => label);
    expect(types('childrens-home')).toEqual([
      ...['compliance notice', 'condition imposed', 'condition varied', 'urgent condition'],
      ...['urgent suspension', 'suspension', 'restriction of accommodation'],
      ...['notice of proposal to cancel registration', 'notice of decision to cancel registration'],
      ...['cancellation of registration', 'urgent cancellation'],
    ]);
    expect(types('supported-accommodation')).toContain('restriction of accommodation');
    expect(types('independent-fostering-agency')).not.toContain('restriction of accommodation');
    expect(types('independent-fostering-agency')).toContain('suspension');
  });

  it('is completed in prose, where a person asks', () => {
    const [first] = offered(`${home()}Ofsted served a compl|\n`);
    expect(first).toMatchObject({
      label: 'compliance notice',
      text: 'compliance notice',
      detail: 'section 22A',
    });
    expect(offered(`${home()}Ofsted sent a warning l|\n`)[0]).toMatchObject({ text: 'warning letter' });
    expect(offered(`${home()}Warning l|\n`)[0]).toMatchObject({ text: 'Warning letter' });
    expect(offered(`${home()}Ofsted served a compl|\n`, false)).toEqual([]);
    expect(offered(`${home()}Staff of|\n`).map(({ label }) => label)).not.toContain('notice of proposal');
  });
});

it('a term is not completed where a heading is looked for after the word of a unit', () => {
  const labels = offered(`${home()}They met regulation compliance|\n`).map(({ label }) => label);
  expect(labels[0]).toBe('regulation 30');
  expect(labels).not.toContain('compliance notice');
  const alone = offered(`${home()}A compliance|\n`).map(({ label }) => label);
  expect(alone[0]).toBe('compliance notice');
});
