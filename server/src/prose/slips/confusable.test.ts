import { expect, it } from 'vitest';
import { testProse } from '../testing';
import { slipsAsWritten } from './testing';

it.each([
  ['Its a calm home, but its been hard.', ['Its → It is', 'its → it has']],
  [
    'They say that your welcome, and they know there rights and what the want.',
    ['your → you are', 'there → their', 'the → they'],
  ],
  ['Children who’s plans drift wait to long.', ['who’s → whose', 'to → too']],
  ['Leaders could of acted sooner. Records are lower then before.', ['of → have', 'then → than']],
  ['Homes were children settle. Staff, who where trained, help.', ['were → where', 'where → were']],
  ['Action has being taken. The plan is been reviewed.', ['being → been', 'been → being']],
  ['The affect of delay can effect children.', ['affect → effect', 'effect → affect']],
  ['Carers are dependant on specialist advise.', ['dependant → dependent', 'advise → advice']],
  ['A wide breath of work. They are not adverse to it.', ['breath → breadth', 'adverse → averse']],
  ['Managers insure that good practise is shared.', ['insure → ensure', 'practise → practice']],
  ['Most assessment are timely. Next stops are clear.', ['assessment → assessments', 'stops → steps']],
  [
    'Children need two feel safe. The home has a good manger. The councils own review was late.',
    ['two → to', 'manger → manager', 'councils → council’s'],
  ],
  ['Children are listened too. They loose touch.', ['too → to', 'loose → lose']],
])('finds words that are written for others in %j', (text, expected) => {
  expect(slipsAsWritten(text, testProse.confusables.in)).toEqual(expected);
});

it.each([
  'Leaders could, of course, act. Its garden is large, and it is theirs.',
  'The child, who’s fifteen, has a plan whose aims are clear. Your plan is not going badly.',
  'The lead inspector spoke to the lead member. Some loose fittings were found.',
  'Nurses practise at the clinic. The child’s affect was flat. Leaders effect change.',
  'More children then returned home. Visits take place where they were seen.',
  'There care leavers meet. To many children, this matters. They too have a say.',
  'Counsel was instructed. Members trained councillors. Risk of this is being reduced.',
  'Children form a strong attachment. Staff form the core of the team. The bus stops here.',
  'The home needs two staff at night. They need two workers and want two dogs. The plans two children have are old.',
  'The sun was shining, and the sun has set. Plants are not watered, and the pans are not clean.',
  'They sang of a baby in a manger, in the nave of the church. Children fed the herd. Workers eat meat regularly.',
  'Parents and careers staff met. Leaders are mad about football. They work width and length in maths.',
  'Actions form the basis of work. They know that its not-for-profit status matters. The councils own many homes.',
  'What the team does is right. When the home is full, the manager says no to them.',
])('finds none in %j', (text) => {
  expect(slipsAsWritten(text, testProse.confusables.in)).toEqual([]);
});
