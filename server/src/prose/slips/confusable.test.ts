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
  [
    'Staff had did the work. The team is well lead. They know who to talk too.',
    ['did → done', 'lead → led', 'too → to'],
  ],
  ['Children are listened too. They loose touch.', ['too → to', 'loose → lose']],
  [
    'Progress has be slow. Children are helped be staff and supported my carers.',
    ['be → been', 'be → by', 'my → by'],
  ],
  [
    'Managers to not always act. He manager left. On child has been missing.',
    ['to → do', 'He → The', 'On → No'],
  ],
  ['Young people are will prepared. Children well benefit from this.', ['will → well', 'well → will']],
  ['Children were risk has reduced. Records show hat they are safe.', ['were → where', 'hat → that']],
  [
    'Many children’s live with relatives. The carer’s were kind. All child have a plan.',
    ['children’s → children', 'carer’s → carers', 'child → children'],
  ],
  [
    'Staff practice evacuation drills. Practise leaders help. Officers rises concerns.',
    ['practice → practise', 'Practise → Practice', 'rises → raises'],
  ],
  [
    'The provider has not compiled with the notice. Reports are complied with the child.',
    ['compiled → complied', 'complied → compiled'],
  ],
  [
    'There is an audit trial. Children signed of their plans. They meet is duties.',
    ['trial → trail', 'of → off', 'is → its'],
  ],
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
  'Signs of progress are clear. One of the children is ill. Some child in care reviews were late.',
  'They registered with a doctor. He views staff as kind. They number 12. He plans activities.',
  'Staff who know the children well make plans. Staff sought out advice. Children save and budget.',
  'The social worker’s visits are regular. The carer’s views are known. The children’s need for care is met.',
  'To practise reading, children meet. Rising concerns were shared, and demand rises.',
  'Two child protection plans ended. A visits log is kept, and a carers’ group meets. Some visit daily.',
  'Parents feel heard, and families need help. One of the child’s carers is ill.',
  'Staff talk about their prospective plans. Pupils board weekly. Families benefit for the first time.',
  'The work will in future change. By then children had left. Children have ways to play, and clothes to wear.',
  'The school councillor spoke. Others, including those where children live, were well led.',
])('finds none in %j', (text) => {
  expect(slipsAsWritten(text, testProse.confusables.in)).toEqual([]);
});
