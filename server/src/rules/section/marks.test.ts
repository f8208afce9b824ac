import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { fixText } from '../../lint/fix';
import { exampleDraft } from '../examples';

const wording = 'The experiences and progress of care leavers';
const front =
  'judgements:\n  leaders: good\n  help-and-protection: good\n  children-in-care: good\n  care-leavers: good';
const right = `## ${wording}: good`;

/** The heading after the fixes of these kinds, with “W” instead of its official wording. */
function fixed(heading: string, kinds: ('safe' | 'suggestion')[]): string | undefined {
  const body = `# Inspection\n\n## ${heading.replace('W', wording)}\n\n1. Children live well.\n\n[^1]: Note.\n`;
  const { text } = fixText(exampleDraft({ front, body }), (draft) => check(draft, 'a.report.md'), { kinds });
  return text.split('\n').find((line) => line.includes('leavers') && line.startsWith('## '));
}

describe('a heading in other forms', () => {
  it.each([
    '**W: good**',
    '__W: good__',
    '*W: good*',
    '_W: good_',
    '***W: good***',
    '**W**: good',
    '**W: **good',
    'W: **good**',
    'W: *good*',
    'W: `good`',
    '~~W: good~~',
    '**W: Good**',
    'W: __Good__',
    '**W is good.**',
    '**W - Good.**',
    'W\\: good',
    'W\\: Good',
    'W: &nbsp;good',
    'W: good:',
    'W: good!',
    'W: good ;',
    'W; good',
    'W, good',
    'W : good',
    'W:good',
    '[W](#care): Good',
    'W: Good {#care}',
    '**The expereinces and progress of care leavers: good**',
    'The **expereinces** and progress of care leavers: good',
  ])('is right after its safe fixes: %s', (heading) => {
    expect(fixed(heading, ['safe'])).toBe(right);
  });

  it.each([
    '[W: good](#care)',
    'W: good {#care}',
    'W',
    'W:',
    'W: ',
    'W -',
    '**W**',
    '**W:**',
    'W: (good)',
    'W: good\\',
  ])('is right after what a person accepts: %s', (heading) => {
    expect(fixed(heading, ['safe', 'suggestion'])?.trimEnd()).toBe(right);
  });

  it('keeps its footnote and the hash signs that close it', () => {
    expect(fixed('**W: Good**[^1]', ['safe'])).toBe(`${right}[^1]`);
    expect(fixed('W: Good ##', ['safe'])).toBe(`${right} ##`);
  });
});
