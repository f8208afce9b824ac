import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../lint/apply-edits';
import { check } from '../../lint/check';
import { atCursor } from '../testing';
import { renameEdits, renameTarget } from './rename';

const renamed = (marked: string, name: string, file?: string): string => {
  const { checked, offset, text } = atCursor(marked, file);
  const result = renameEdits(checked, offset, name);
  return 'refused' in result ? result.refused : applyEdits(text, result.edits).text;
};

const target = (marked: string, file?: string): string => {
  const { checked, offset, text } = atCursor(marked, file);
  const found = renameTarget(checked, offset);
  if ('refused' in found) return found.refused;
  return `${text.slice(found.span.start, found.span.end)} / ${found.placeholder}`;
};

const refused =
  'Put the cursor on a grade, on the name of the provider or authority, or on the id of evidence, and try again. Nothing else can be renamed.';

const ilacs = (grade: string, heading = grade): string =>
  `---\nframework: ilacs\nauthority: Bexcombe\ninspection: {start: 2026-06-08, end: 2026-06-19}\njudgements:\n  children-in-care: ${grade}\n  leaders: good\n---\n\n## The experiences and progress of children in care: ${heading}\n\nText 🙂 that is good.\n`;

describe('a grade', () => {
  it('is renamed in the front matter and in the heading, from either', () => {
    const after = ilacs('outstanding');
    expect(renamed(ilacs('go|od', 'good'), 'outstanding')).toBe(after);
    expect(renamed(ilacs('good', 'good|'), ' Outstanding ')).toBe(after);
    expect(renamed(ilacs("'go|od'", '**good**'), 'outstanding')).toBe(
      ilacs("'outstanding'", '**outstanding**'),
    );
  });

  it('is renamed in a YAML draft', () => {
    const text = (grade: string): string =>
      `framework: ilacs\njudgements: {children-in-care: ${grade}}\nsections:\n  children-in-care: |\n    It is good.\n`;
    expect(renamed(text('|good'), 'inadequate', 'a.report.yaml')).toBe(text('inadequate'));
  });

  it('can only become a grade of the scale', () => {
    expect(renamed(ilacs('|good'), 'excellent')).toBe(
      '“excellent” is not a grade of this framework. Write “outstanding”, “good”, “requires improvement to be good” or “inadequate”.',
    );
    expect(renamed(ilacs('|good'), 'requires improvement')).toContain('is not a grade of this framework');
  });

  it('takes the team’s standard sentence with it', () => {
    const text = (grade: string, sentence: string): string =>
      `---\nframework: sccif\nsetting: childrens-home\njudgements:\n  overall-experiences-and-progress: ${grade}\nstandard-sentence: ${sentence}\n---\n\nOne: ${sentence}\n\n${sentence}\n`;
    const sentences = { good: 'It is a good home.', inadequate: 'It is no home.' };
    const texts = (['good', 'inadequate'] as const).map((grade) => ({
      part: 'standard-sentence' as const,
      grade: [grade],
      text: sentences[grade],
    }));
    const before = text('good', sentences.good);
    const checked = check(before, 'a.report.md', { texts });
    const result = renameEdits(checked, before.indexOf('good'), 'inadequate');
    const after = 'edits' in result ? applyEdits(before, result.edits).text : '';
    expect(after).toBe(
      text('inadequate', sentences.inadequate).replace('One: It is no', 'One: It is a good'),
    );
  });
});

describe('the name', () => {
  const text = (name: string, body: string): string =>
    `---\nframework: ilacs\nauthority: ${name}\njudgements:\n  leaders: good\n---\n\n${body}\n`;

  it('is renamed through the draft, possessive forms included', () => {
    const before = text(
      'Bexcombe|',
      '# Inspection of Bexcombe\n\nBexcombe’s staff. Leaders in Bexcombe, and 🙂 Bexcombe.',
    );
    expect(renamed(before, 'Stowick')).toBe(
      text('Stowick', '# Inspection of Stowick\n\nStowick’s staff. Leaders in Stowick, and 🙂 Stowick.'),
    );
    expect(renamed(before.replace('|', '').replace('in Bex', 'in B|ex'), 'Stowick')).toContain(
      'authority: Stowick',
    );
  });

  it('leaves persons, other places and other words alone', () => {
    const body = 'Mr Bexcombe, Bexcombes, North Bexcombe, Bexcombe-on-Sea, `Bexcombe`-x and post@Bexcombe.';
    expect(renamed(text('Bexcombe|', body), 'Stowick')).toBe(
      text('Stowick', body.replace('`Bexcombe`-x', '`Stowick`-x')),
    );
  });

  it('gets an “s” after an apostrophe alone, where the new name ends in none', () => {
    expect(renamed(text('St Bees|', 'St Bees’ staff. ‘St Bees’ is it.'), 'Stowick')).toBe(
      text('Stowick', 'Stowick’s staff. ‘Stowick’ is it.'),
    );
    expect(renamed(text('St Bees|', 'St Bees’ staff.'), 'Stowicks')).toBe(
      text('Stowicks', 'Stowicks’ staff.'),
    );
  });

  it('is found over a line break, with either apostrophe', () => {
    expect(renamed(text("King's|\n  Bex", 'In King’s\nBex, and King’s Bex.'), 'Stowick')).toBe(
      text('Stowick', 'In Stowick, and Stowick.'),
    );
  });

  it('is renamed in a YAML draft, in quotes where it needs them', () => {
    const yaml = (name: string, quotes = name): string =>
      `framework: sccif\nsetting: childrens-home\nprovider:\n  name: ${quotes}\nrequirements:\n  - text: '${name} must act.'\nsummary: |\n  ${name} runs it.\n`;
    expect(renamed(yaml('Willow Care', 'Willow| Care'), 'Oak: Care', 'a.report.yaml')).toBe(
      yaml('Oak: Care', "'Oak: Care'"),
    );
  });

  it('is one line, and is not written where it would break a value', () => {
    expect(renamed(text('Bexcombe|', 'Text.'), ' ')).toBe('Write the new name on one line.');
    const plain = 'framework: ilacs\nauthority: Bexcombe|\naddressee: Head of Bexcombe services\n';
    expect(renamed(plain, 'A: B', 'a.report.yaml')).toBe(
      'This name cannot be written here. Leave out colons, brackets and quotation marks.',
    );
  });
});

it('says what can be renamed', () => {
  expect(target(ilacs('go|od'))).toBe('good / good');
  expect(target(ilacs('good').replace('Bex', 'Be|x'))).toBe('Bexcombe / Bexcombe');
  expect(target(ilacs('good').replace('Text', 'Te|xt'))).toBe(refused);
  expect(target(ilacs('good').replace('leaders:', 'lea|ders:'))).toBe(refused);
  expect(target('Te|xt')).toBe(refused);
});
