import { expect, it } from 'vitest';
import { testProse } from '../testing';

/** The names of a text; those that are certain have a “!”. */
const namesIn = (text: string): string[] =>
  testProse.persons.in(text).map(({ start, end, certain }) => text.slice(start, end) + (certain ? '!' : ''));

it.each([
  ['Oluwaseun settled quickly.', 'Oluwaseun'],
  ['McKenzie has made progress.', 'McKenzie'],
  ['A. Khan is the mother of two children.', 'A. Khan'],
  ['Joy’s care plan is out of date.', 'Joy'],
  ['PC Smith attended the home.', 'PC Smith'],
  ['Mark phones his mum.', 'Mark'],
  ['Staff supported Imogen to visit her grandmother.', 'Imogen'],
  ['Zainab’s health assessment was late.', 'Zainab'],
  ['The registered manager, Siobhan Keane, is new.', 'Siobhan Keane'],
  ['‘I feel safe here,’ said Nevaeh.', 'Nevaeh'],
  ['Rhys, aged 15, attends college.', 'Rhys'],
  ['Mr Okafor resigned in March.', 'Mr Okafor'],
  ['Ines C was refused a place.', 'Ines C'],
  ['- Chloe: restrained on 4 June.', 'Chloe'],
  ['Jun told staff about it.', 'Jun'],
  ['The plan to reunite Kelechi with her father is clear.', 'Kelechi'],
  ['A complaint by Mrs Nowak was upheld.', 'Mrs Nowak'],
  ['Blessing still has not seen her sister.', 'Blessing'],
  ['O’Sullivan was absent.', 'O’Sullivan'],
  ['Staff do not know where Casey goes.', 'Casey'],
  ['The police returned Shauna at midnight.', 'Shauna'],
  ['Amber has grown in confidence.', 'Amber'],
  ['AJ has his own keyworker.', 'AJ'],
  ['Managers moved Dembe without notice.', 'Dembe'],
  ['Hope lives with her aunt.', 'Hope'],
  ['The notes were written by D. Hughes in June.', 'D. Hughes'],
  ['The report by A. J. Fernandes was accepted.', 'A. J. Fernandes'],
  ['Signed by Child C. Okafor in June.', 'C. Okafor'],
  ['The panel deferred the application of Siobhán Murphy.', 'Siobhán Murphy'],
  ['Carers encourage Grace to see her sister.', 'Grace'],
  ['The visitor takes Patience out once a month.', 'Patience'],
  ['The notes were signed by J.P. Smith in June.', 'J.P. Smith'],
  ['J Smith, the manager, is new.', 'J Smith'],
  ['The report by P Smith was accepted.', 'P Smith'],
  ['Manager P. Smith left in May.', 'P. Smith'],
  ['A meeting with J. P. Brown took place.', 'J. P. Brown'],
  ['JOHN SMITH lives with his aunt.', 'JOHN SMITH'],
  ['Staff supported MOHAMMED ALI to visit his mother.', 'MOHAMMED ALI'],
  ['SARAH told staff about it.', 'SARAH'],
  ['Staff know that ZAINAB still lives there.', 'ZAINAB'],
  ['A complaint by MRS NOWAK was upheld.', 'MRS NOWAK'],
  ['The manager, SIOBHAN O’NEILL, is new.', 'SIOBHAN O’NEILL'],
])('finds the name in %s', (text, name) => {
  expect(namesIn(text).map((found) => found.replace('!', ''))).toEqual([name]);
});

it('is certain of a title and of a given name that speaks', () => {
  expect(namesIn('Mr Okafor left. Niamh told inspectors. The book is by Niamh.')).toEqual([
    'Mr Okafor!',
    'Niamh!',
    'Niamh',
  ]);
});

it.each([
  'The Phoenix Team offers help to families in Bradford.',
  'A Khan nurse visits. Hope is high. Joy and play are part of the day. The PC in the office is new.',
  'The University of Chichester has supported care leavers.',
  'Staff use the PACE model and Signs of Safety.',
  'The Director of Children’s Services chairs the board.',
  'The ‘Staying Close’ project began in Leeds.',
  'Rochdale has strengthened its early help.',
  'Hope is a strong theme, and joy is shared.',
  'Dear Mr Okafor',
  'Clare’s Law is known to partners.',
  'Children follow Plan B. Rochdale has strengthened its early help.',
  'May and June saw a sharp rise in contacts.',
  'A Polish worker visits. A Macmillan nurse visits. Gillick competence and the Fraser guidelines are known.',
  'Lord Laming’s and Sir Kevan Collins’s reviews are known. They read Mr Men books at Jamie’s Farm.',
  'Accomodation is good. Definately, managers listen.',
  'The home is owned by Willow Tree Care Limited.',
  'Carers were told of the charity in June.',
  'Operation Hambling has reduced harm.',
  'The audit by Grant Thornton was published.',
  'Special educational needs are met at Oakfield.',
  'Willow House is warm.',
  'Hope has been important.',
  'The PA has had training.',
  'Children take vitamin D. Wood is chopped. Staff use plan B. Hill walks are popular.',
  'Children in group B Hunt for clues. Then I Hope it works.',
  'DBS CHECKS are done. The HOME IS SAFE. Children use PECS and MAKATON.',
  'The ELSA programme helps. MARAC and MASH work well. DAISY is a course.',
  'THE HOME IS WARM AND GRACE LIVES THERE.',
])('finds none in %s', (text) => {
  expect(namesIn(text)).toEqual([]);
});
