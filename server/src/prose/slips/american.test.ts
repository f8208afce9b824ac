import { expect, it } from 'vitest';
import { testProse } from '../testing';
import { britishFor } from './american';

const { words } = testProse.speller.tables;
const british = (word: string) => britishFor(word, (each) => words.has(each));

it.each(
  `recognize:recognise organizing:organising prioritized:prioritised analyze:analyse organization:organisation
  organizational:organisational minimizing:minimising utilization:utilisation apologized:apologised catalyze:catalyse
  behavior:behaviour behavioral:behavioural favorable:favourable neighborhood:neighbourhood labor:labour honored:honoured
  colorful:colourful rigor:rigour endeavored:endeavoured favorite:favourite harbor:harbour humor:humour vigor:vigour
  center:centre centers:centres centered:centred centering:centring fiber:fibre theater:theatre caliber:calibre somber:sombre
  traveled:travelled counseling:counselling counselor:counsellor modeling:modelling labeled:labelled canceled:cancelled
  fueled:fuelled signaling:signalling marvelous:marvellous totaled:totalled quarreling:quarrelling channeled:channelled
  enrollment:enrolment fulfill:fulfil fulfills:fulfils fulfillment:fulfilment skillful:skilful skillfully:skilfully
  enroll:enrol installment:instalment willful:wilful instill:instil distill:distil
  catalog:catalogue defense:defence offense:offence pretense:pretence
  pediatric:paediatric orthopedic:orthopaedic anesthetic:anaesthetic hemoglobin:haemoglobin diarrhea:diarrhoea estrogen:oestrogen
  maneuver:manoeuvre judgment:judgement judgmental:judgemental diarrhea:diarrhoea maneuvering:manoeuvring
  skeptical:sceptical mold:mould pajamas:pyjamas jewelry:jewellery aluminum:aluminium program:programme gray:grey mom:mum
  aging:ageing kidnaped:kidnapped worshiping:worshipping plowed:ploughed`.split(/\s+/),
)('%s', (pair) => {
  const [american = '', expected] = pair.split(':');
  expect(british(american)).toBe(expected);
});

it.each(
  'size prize seize capsize citizen resize horizon advise exercise license practice meeting parents actor doctor major senior motor error editor mentor tutor sponsor equal normal total wall still well small skills full control tell dog blog sense response expense tense media preset'
    .split(' ')
    .slice(0, -1),
)('%s is British', (word) => {
  expect(british(word)).toBeUndefined();
});
