import { expect, it } from 'vitest';
import { tableTexts } from '../testing';
import { ConfusableFinder } from './confusable';
import { wordsAfter, wordsBefore } from './frame-words';

const listed = (words: ReadonlySet<string> | undefined) => words && [...words];

it.each([
  [' of', ['of']],
  [' (the|each) one', ['the', 'each']],
  [" (off|it's|the (revised|agreement)) now", ['off', 'it', 'the']],
  [' (services?|aims) of', ['services', 'service', 'aims']],
  // Nothing says where the last word ends, or which word is first.
  [' (aims|services?)', undefined],
  [' (off|the (revised|agreement))', undefined],
  [' [a-z]', undefined],
  [' (the )?plan', undefined],
  [' (the|[a-z]+) plan', undefined],
  ['(?= (of|on)\\b)', undefined],
  ['(,| and) this', undefined],
  ['', undefined],
])('names the first words of %j', (after, expected) => {
  expect(listed(wordsAfter(after))).toEqual(expected);
});

it.each([
  ['in ', ['in']],
  ['(suitable|safe|the (first|second) child) ', ['suitable', 'safe', 'child']],
  ["(children's|homes?) ", ['s', 'homes', 'home']],
  ['all (homes|plans) ', ['homes', 'plans']],
  // Nothing says where the first word begins, or which word is last.
  ['(,|\\ball) ', undefined],
  ['all (of the )?[a-z]+ ', undefined],
  ['all (of the )?(homes|plans) ', undefined],
  ['all(of the )? ', undefined],
  ['risk[- ]', undefined],
  ['', undefined],
])('names the last words of %j', (before, expected) => {
  expect(listed(wordsBefore(before))).toEqual(expected);
});

/** A text for each choice of a frame that has only words and choices. */
function textsOf(frame: string): string[] {
  const [whole, choices = '', optional] = /\(([^()]*)\)(\??)/.exec(frame) ?? [];
  if (whole === undefined) return [frame.replace(/\?/g, '')];
  const all = [...choices.split('|'), ...(optional ? [''] : [])];
  return all.flatMap((choice) => textsOf(frame.replace(whole, () => choice)));
}

it('finds the wrong word in every text that a frame of the table fits', () => {
  const { confusables } = tableTexts;
  let tried = 0;
  for (const line of confusables.split('\n')) {
    const [wrong = '', , frame = ''] = line.split('\t');
    if (/[^a-z' ()|?_]|\(\?/.test(frame) || !/^[a-z' ]+$/.test(wrong)) continue;
    const { in: find } = new ConfusableFinder(line);
    for (const written of textsOf(frame).slice(0, 40)) {
      const text = written.replace('_', wrong);
      expect([text, find(text).length]).toEqual([text, 1]);
      tried++;
    }
  }
  expect(tried).toBeGreaterThan(2000);
});
