import { describe, expect, it } from 'vitest';
import { MappedText } from '../../text/mapped';
import { inShort } from '../testing';
import type { FrameworkCitation } from './citation';
import { citationsIn, parseCitation } from './citations';

/** All forms that published reports use, with what each is read as. */
const published: readonly (readonly [string, string])[] = [
  ['(outcome 3, national framework)', 'outcome 3; round lower digit last ,'],
  ['(outcome 4, national framework)', 'outcome 4; round lower digit last ,'],
  ['(outcome 1, national framework)', 'outcome 1; round lower digit last ,'],
  ['(Outcome 4, national framework)', 'outcome 4; round target digit last ,'],
  ['(enabler 2, national framework)', 'enabler 2; round lower digit last ,'],
  ['(outcome 2, national framework)', 'outcome 2; round lower digit last ,'],
  ['(Enabler two)', 'enabler 2; round target word none'],
  ['(Outcome three)', 'outcome 3; round target word none'],
  ['(Outcome four, National Framework)', 'outcome 4; round title word last ,'],
  ['(Outcome 1, national framework)', 'outcome 1; round target digit last ,'],
  ['(enabler 3, national framework)', 'enabler 3; round lower digit last ,'],
  ['(National Framework, Outcome 2)', 'outcome 2; round title digit first ,'],
  ['(Outcome 3, National Framework)', 'outcome 3; round title digit last ,'],
  ['(Outcome 4, National Framework)', 'outcome 4; round title digit last ,'],
  ['(National Framework outcome four)', 'outcome 4; round title word first'],
  ['(Outcome Three, National Framework)', 'outcome 3; round title word last ,'],
  [
    '(enabler: leaders drive conditions for effective practice, national framework)',
    'enabler “leaders drive conditions for effective practice”; round lower none last ,',
  ],
  ['(Enabler Two, National Framework)', 'enabler 2; round title word last ,'],
  ['(outcome three, national framework)', 'outcome 3; round lower word last ,'],
  ['(outcome four, national framework)', 'outcome 4; round lower word last ,'],
  ['(enabler two, national framework)', 'enabler 2; round lower word last ,'],
  ['(Outcome 1, National Framework)', 'outcome 1; round title digit last ,'],
  ['(National Framework enabler two)', 'enabler 2; round title word first'],
  ['(principle 2, national framework)', 'principle 2; round lower digit last ,'],
  ['(Outcome 3)', 'outcome 3; round target digit none'],
  ['(Outcome 3, national framework)', 'outcome 3; round target digit last ,'],
  ['(Outcome 2, national framework)', 'outcome 2; round target digit last ,'],
  [
    '(enabler: the workforce is equipped and effective, national framework)',
    'enabler “the workforce is equipped and effective”; round lower none last ,',
  ],
  ['(National Framework, Outcome 1)', 'outcome 1; round title digit first ,'],
  ['(Outcome one, National Framework)', 'outcome 1; round title word last ,'],
  ['(Enabler two, National Framework)', 'enabler 2; round title word last ,'],
  ['(Outcome Four, National Framework)', 'outcome 4; round title word last ,'],
  ['(Enabler 3, National Framework)', 'enabler 3; round title digit last ,'],
  ['(National Framework outcome three)', 'outcome 3; round title word first'],
  ['(National Framework outcome two)', 'outcome 2; round title word first'],
  ['(Enabler 1)', 'enabler 1; round target digit none'],
  ['(Outcome 4)', 'outcome 4; round target digit none'],
  ['(Enabler 3)', 'enabler 3; round target digit none'],
  ['(Outcome 1)', 'outcome 1; round target digit none'],
  ['(outcome 1: national framework)', 'outcome 1; round lower digit last :'],
  [
    '(Enabler: the workforce is equipped and effective, national framework)',
    'enabler “the workforce is equipped and effective”; round target none last ,',
  ],
  [
    '(Enabler: the workforce is equipped and effective, National Framework)',
    'enabler “the workforce is equipped and effective”; round title none last ,',
  ],
  ['(Principle 1)', 'principle 1; round target digit none'],
  ['(Outcome four)', 'outcome 4; round target word none'],
  ['(Enabler 2, National Framework)', 'enabler 2; round title digit last ,'],
  ['(outcome 3: national framework)', 'outcome 3; round lower digit last :'],
  ['(Enabler two: National Framework)', 'enabler 2; round title word last :'],
  ['(Outcome four: National Framework)', 'outcome 4; round title word last :'],
  ['(Enabler three: National Framework)', 'enabler 3; round title word last :'],
  ['(Outcome two: National Framework)', 'outcome 2; round title word last :'],
  ['(principle 3, national framework)', 'principle 3; round lower digit last ,'],
  ['(enabler 1, national framework)', 'enabler 1; round lower digit last ,'],
  ['(Enabler 2, national framework)', 'enabler 2; round target digit last ,'],
  ['(National Framework, Outcome 4)', 'outcome 4; round title digit first ,'],
  [
    '(Enabler 2: Leaders drive conditions for effective practice)',
    'enabler 2 “Leaders drive conditions for effective practice”; round target digit none',
  ],
  [
    '(enabler 2, leaders drive conditions for effective practice)',
    'enabler 2 “leaders drive conditions for effective practice”; round lower digit none',
  ],
  ['(Outcome three, National Framework)', 'outcome 3; round title word last ,'],
  ['(Outcome two, National Framework)', 'outcome 2; round title word last ,'],
  ['[Outcome 3, national framework]', 'outcome 3; square target digit last ,'],
  ['[ Outcome 4, national framework]', 'outcome 4; square target digit last ,'],
];

/** Near them, as drafts have them. */
const odd: readonly (readonly [string, string])[] = [
  ['Enabler three: National Framework', 'enabler 3; none title word last :'],
  ['(enabler 2 national framework)', 'enabler 2; round lower digit last'],
  ['(outcome 5, national framework)', 'outcome 5; round lower digit last ,'],
  ['(outcome 12, national framework)', 'outcome 12; round lower digit last ,'],
  ['(outcome, national framework)', 'outcome; round lower none last ,'],
  ['(outcome 3 of the national framework)', 'outcome 3; round lower digit last'],
  ['(outcome 3, the national framework)', 'outcome 3; round lower digit last ,'],
  ['(outcome 3,national framework)', 'outcome 3; round lower digit last ,'],
  ['(outcome 3, children’s social care: national framework)', 'outcome 3; round lower digit last ,'],
  ['(outcomes 3 and 4, national framework)', 'outcome 3 + outcome 4; round lower digit last ,'],
  ['(outcome 3 and enabler 2, national framework)', 'outcome 3 + enabler 2; round lower digit last ,'],
  ['(outcome 1, outcome 3, national framework)', 'outcome 1 + outcome 3; round lower digit last ,'],
  ['(OUTCOME 3, NATIONAL FRAMEWORK)', 'outcome 3; round title digit last ,'],
  ['(outcome 3, national framework', 'outcome 3; none lower digit last ,'],
  ['outcome 3, national framework', 'outcome 3; none lower digit last ,'],
  ['(national framework: principle 4)', 'principle 4; round lower digit first :'],
  ['(outcome 3 – national framework)', 'outcome 3; round lower digit last –'],
];

const none = [
  'The outcome for children is good.',
  'Outcome 3 of the plan was not met.',
  '(the outcome is not known)',
  '(outcomes vary)',
  '(outcome: he returned home)',
  '(principle 1 applied)',
  '(enablers: leaders drive conditions for effective practice)',
  '(enabler, leaders drive conditions for effective practice)',
  'Leaders use the national framework well.',
  '(as the national framework says)',
  'Enablers such as training help.',
  'a key principle, the voice of the child',
];

const around = (text: string) => `The quality of plans. ${text}`;

describe('citations of the national framework', () => {
  it.each([...published, ...odd])('%s', (text, parts) => {
    const source = around(text);
    const [one, ...more] = citationsIn(MappedText.of(source));
    expect(more).toEqual([]);
    expect(one && inShort(one)).toBe(parts);
    expect(one && source.slice(one.span.start, one.span.end)).toBe(text);
    const [value] = parseCitation(text);
    expect(value && inShort(value)).toBe(
      text.startsWith('(') && !text.endsWith(')') ? parts.replace('none', 'round') : parts,
    );
  });

  it.each(none)('none in: %s', (text) => expect(citationsIn(MappedText.of(around(text)))).toEqual([]));

  it('has the place of each target and number', () => {
    const text = MappedText.of('(outcome 3 and enabler two, national framework)');
    const [{ targets } = { targets: [] }] = citationsIn(text) as FrameworkCitation[];
    const said = (span?: { start: number; end: number }) => span && text.text.slice(span.start, span.end);
    expect(targets.map(({ span }) => said(span))).toEqual(['outcome 3', 'enabler two']);
    expect(targets.map(({ numberSpan }) => said(numberSpan))).toEqual(['3', 'two']);
  });
});
