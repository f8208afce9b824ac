import { expect, it } from 'vitest';
import { agreementSlips } from '../grammar/agreement';
import { testProse } from '../testing';
import { abbreviationSlips } from './abbreviation';
import { dateFormSlips } from './date-form';
import { apostropheSlips, dashSlips, quoteSlips } from './marks';
import { figureSlips, numberWordSlips, percentSlips } from './number';
import type { PatternSlip } from './patterns';
import { punctuationSlips } from './punctuation';

/** A text with all its slips put right. */
const corrected = (text: string, search: (text: string) => readonly PatternSlip[]): string =>
  [...search(text)]
    .reverse()
    .reduce((all, { start, end, instead }) => all.slice(0, start) + instead + all.slice(end), text);

it.each([
  [agreementSlips, 'Children is seen. Leaders knows them.', 'Children are seen. Leaders know them.'],
  [agreementSlips, 'They say that children has plans.', 'They say that children have plans.'],
  [agreementSlips, 'Each plan are new. There is several ways.', 'Each plan is new. There are several ways.'],
  [
    agreementSlips,
    'The needs of children is met. This families wait.',
    'The needs of children are met. These families wait.',
  ],
  [punctuationSlips, 'Plans are clear , specific and timely..', 'Plans are clear, specific and timely.'],
  [
    punctuationSlips,
    'They are safe.Managers check,and record ( new ) plans,, too .',
    'They are safe. Managers check, and record (new) plans, too.',
  ],
  [
    abbreviationSlips,
    'Sport, eg tennis, i.e. games, etc. each day.',
    'Sport, for example tennis, that is games, and so on each day.',
  ],
  [
    dateFormSlips,
    '3rd March, the 21st of April, May 2nd, 13/06/2025',
    '3 March, 21 April, 2 May, 13 June 2025',
  ],
  [
    dateFormSlips,
    'On the 12th of May; the 16th, 17th and 18th May; 1st and 2nd May 2025; May 14th, 2026; May 12, 2025; 25 May, 2025',
    'On 12 May; the 16, 17 and 18 May; 1 and 2 May 2025; 14 May 2026; 12 May 2025; 25 May 2025',
  ],
  [dateFormSlips, '2025-05-12 and 12.05.2025', '12 May 2025 and 12 May 2025'],
  [punctuationSlips, 'Is it clear ? It is !! Are they?They know', 'Is it clear? It is! Are they? They know'],
  [percentSlips, '14 per cent and 9 %', '14% and 9%'],
  [dashSlips, 'Most - not all - are safe—or safer — now.', 'Most – not all – are safe – or safer – now.'],
  [quoteSlips, 'They say “it’s good” and “fine”.', 'They say ‘it’s good’ and ‘fine’.'],
  [quoteSlips, 'They say "it’s good" and ("fine"). "Yes."', 'They say ‘it’s good’ and (‘fine’). ‘Yes.’'],
  [dashSlips, 'Most -- not all --- are safe--or safer--now.', 'Most – not all – are safe – or safer – now.'],
  [apostropheSlips, "Children's and carers' views, it's said.", 'Children’s and carers’ views, it’s said.'],
  [figureSlips, 'They saw 7 foster carers.', 'They saw seven foster carers.'],
  [numberWordSlips, 'They saw seven foster carers.', 'They saw 7 foster carers.'],
  [testProse.confusables.in, 'Mangers have there own plans.', 'Managers have their own plans.'],
  [
    testProse.confusables.in,
    'Care levers wait longer then others. It’s response has lead to it.',
    'Care leavers wait longer than others. Its response has led to it.',
  ],
  [
    agreementSlips,
    'Decisions is made. The quality of plans are mixed.',
    'Decisions are made. The quality of plans is mixed.',
  ],
  [
    agreementSlips,
    'They was late. She have left. These plan is new. A child have a plan. It are good.',
    'They were late. She has left. This plan is new. A child has a plan. It is good.',
  ],
  [
    agreementSlips,
    'All the children attends school. One of the young people are here. Neither of these plans were made.',
    'All the children attend school. One of the young people is here. Neither of these plans was made.',
  ],
  [
    agreementSlips,
    'Both the mother and the father was seen. The use of force were rare. The manager understand it.',
    'Both the mother and the father were seen. The use of force was rare. The manager understands it.',
  ],
  [
    testProse.confusables.in,
    'Their were three homes. Plans where completed within days. Leaders should of known. It’s strategy is weak.',
    'There were three homes. Plans were completed within days. Leaders should have known. Its strategy is weak.',
  ],
  [
    testProse.confusables.in,
    'They take to long, and than loose sight of who’s needs are met by the principal that children come first.',
    'They take too long, and then lose sight of whose needs are met by the principle that children come first.',
  ],
  [punctuationSlips, 'Good ,but late(including reviews),, done', 'Good, but late (including reviews), done'],
  [
    testProse.confusables.in,
    'Aware of there weaknesses, they where slow. They advice them weather to move form home.',
    'Aware of their weaknesses, they were slow. They advise them whether to move from home.',
  ],
  [
    testProse.confusables.in,
    'A wide range services do more improve it.',
    'A wide range of services do more to improve it.',
  ],
])('corrects with %o', (search, text, expected) => {
  expect(corrected(text, search)).toBe(expected);
});

it.each([
  [
    agreementSlips,
    'The number of children is small. The voice of children is heard. For each child are plans.',
  ],
  [
    agreementSlips,
    'The quality of care children have had is good. One of the homes children have left. One of the things they know.',
  ],
  [
    testProse.confusables.in,
    'The implementation of the plan is known. They do know how. In places where they feel safe, more of the time than not.',
  ],
  [
    agreementSlips,
    'This children’s home is good. Children’s homes. Support for parents is good. The team are new.',
  ],
  [dashSlips, 'A well-known plan, 2 - 3, - a list, A – B. They must ensure— (a) that, and to—'],
  [dashSlips, 'Run it with --strict, <!-- a note -->, | -- | --- |, -----, and 2019--20.'],
  [quoteSlips, 'A 10" screen and a 12" one. <a href="b" title="c">, [d](e "f") and " g ".'],
  [quoteSlips, 'They say “it is ‘good’ here” and “my friends’ home”.'],
  [percentSlips, 'A rate of 5½ per cent, 5 1/2 per cent or 5 1⁄2 %.'],
  [punctuationSlips, 'A ratio of 1 : 1, 40&nbsp;per cent, organi&shy;sation, ???'],
  [dateFormSlips, 'The 1st May Day fair, version 1.2.2025.4 and 2025-05-12-3'],
  [punctuationSlips, 'See www.example.org, or wait ... At 4.30pm, 1,200 children (or so) are seen. “Yes.”'],
  [abbreviationSlips, 'The egg is his. Pie. A tie, and etching.'],
  [dateFormSlips, 'The 21st century, the 3rd time, 3 March, 2024/25 and 12/13/14'],
  [percentSlips, '14% and a percentage'],
  [figureSlips, 'Key stage 4 children, aged 7 children, 12 children'],
  [
    testProse.confusables.in,
    'There are children, which lead to practice. There needs to be more, then it’s time.',
  ],
  [testProse.confusables.in, 'They live near Heath services, and Ms Manger visits.'],
  [testProse.confusables.in, 'When anyone enquires, martial arts are offered. It is to narrow the gap.'],
  [
    agreementSlips,
    'The oversight of children who are new. The impact of work that has changed. James has a plan.',
  ],
  [
    testProse.confusables.in,
    'The weather was bad. From there children walk. The team has lead responsibility. It is to reduce risk. A wide range of services and a range of useful support.',
  ],
])('finds nothing with %o', (search, text) => {
  expect(search(text)).toEqual([]);
});
