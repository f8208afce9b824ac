import { expect, it } from 'vitest';
import { testProse } from '../testing';

const { terms } = testProse;
/** The text with each term replaced by the first of the words to write. */
function rewritten(text: string): string {
  let after = text;
  for (const { start, end, choices } of [...terms.in(text)].reverse())
    after = after.slice(0, start) + choices[0] + after.slice(end);
  return after;
}

it.each([
  ['The advisors’ plans and an advisor’s view.', 'The advisers’ plans and an adviser’s view.'],
  ['Advisors help.', 'Advisers help.'],
  ['Each looked-after child, and looked after children.', 'Each child in care, and children in care.'],
  ['Most LAC do well.', 'Most children in care do well.'],
  ['Multi agency work is co-ordinated well.', 'Multi-agency work is coordinated well.'],
  ['Co-ordination by a co-ordinator.', 'Coordination by a coordinator.'],
  ['Front line staff and front-line practice.', 'Frontline staff and frontline practice.'],
  ['Life story books are kept.', 'Life-story books are kept.'],
  ['Whilst amongst friends.', 'While among friends.'],
  ['They utilised data, utilising it well.', 'They used data, using it well.'],
  ['Health & social care', 'Health and social care'],
  ["They didn’t say, and won't.", 'They did not say, and will not.'],
  ['The Director of Children’s Services leads.', 'The director of children’s services leads.'],
  ['Social Workers see the Foster Carers.', 'Social workers see the foster carers.'],
  ['Child centred practice is usual.', 'Child-centred practice is usual.'],
  ['He committed suicide.', 'He died by suicide.'],
  ['They work with the homeless.', 'They work with homeless people.'],
  ['Decision makers know the pre birth plans.', 'Decision-makers know the pre-birth plans.'],
])('%j becomes %j', (before, after) => {
  expect(rewritten(before)).toBe(after);
});

it.each([
  'The Looked After Children Review and the Health and Wellbeing Board met.',
  'Looked after children’s nurses help.',
  'Grandparents looked after the children by day.',
  'Staff on the front line work hard, and the Front Line Awards are theirs.',
  'The child’s plan is child centred.',
  'The Foster Carer Forum, the Association of Directors of Children’s Services and the Social Worker of the Year met.',
  'Jo Bloggs, Director of Children’s Services',
  'Social workers see Marks & Spencer staff.',
  'The homeless prevention team and the disabled children’s team help.',
  'See `advisor` and advisor@example.org.',
])('%j has none', (text) => {
  expect(rewritten(text)).toBe(text);
});

it('has words to write for every phrase that it finds', () => {
  const others = terms.in('He is wheelchair-bound. Kids and a youngster met a service user. He’d gone.');
  expect(others.map(({ choices }) => choices.length > 0)).toEqual(Array(5).fill(true));
});
