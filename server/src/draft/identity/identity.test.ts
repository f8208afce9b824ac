import { describe, expect, it } from 'vitest';
import { share } from '../../../../test/volume';
import { MappedText } from '../../text/mapped';
import { readMarkdown } from '../markdown';
import { identifyingDetailsIn, type KnownName, KnownNames } from './identity';
import { found, holds } from './testing';

describe('postcodes', () => {
  holds('postcode', [
    'The office is in «M1 2AB».',
    'The office is in «M60 2LA».',
    'The office is in «DN55 1PT».',
    'The office is in «CR2 6XH».',
    'The office is in «W1A 1HQ».',
    'The office is in «EC1A 1BB».',
    'The office is in «SW1A2AA».',
    'The office is in «GIR 0AA».',
    'The office is in «GIR0AA».',
    'One child came from «ls6 3hn» in May.',
    'One child came from «LS6  3HN», another from «B33 8TH».',
    'One child came from **«LS6 3HN»** («OX4 1JB»).',
    'One child came from «LS6\n3HN».',
    'One child came from «LS6\u00a03HN».',
    'Postcode:«NE1 4ST»',
    'Regulation 12(2)(a) and section 20 apply.',
    'URN SC999999 and 1234567 are numbers of services.',
    'In form A1 2AB was written.',
    'Paper sizes A4 and A3, plan B2 and year 6.',
    'At floor e2 1st and m1 2nd and b3 5th.',
    'The M25 and the A1(M) are near.',
    'In 2025 26 children left; the S47 2 were late.',
    'Room Q1 1QQ and code ZZ1 2AB.',
    'See https://example.org/x/M12AB and #M1 2AB.',
    'The code N95FF is a product.',
    'Of data, 5MB was lost in the SW19 area.',
    'XSW1A 2AAB and SW1A 2AAA are none.',
    'The 16 to 17-year-olds, 3 or 4 of them.',
  ]);
});

describe('telephone numbers', () => {
  holds('telephone', [
    'Ring «020 7946 0018» now.',
    'Ring «(020) 7946 0018» now.',
    'Ring «0161 496 0000» or «0161 496 0001».',
    'Ring «01632 960001».',
    'Ring «01632 960 001».',
    'Ring «(01632) 960001».',
    'Ring «01632-960-001».',
    'Ring «01632 96 00 01».',
    'Ring «0163296001», a number of ten digits.',
    'Ring «07700 900123».',
    'Ring «07700 900 123».',
    'Ring «0770 090 0123».',
    'Ring «07700900123».',
    'Ring «07700-900123» at night.',
    'Ring «+44 7700 900123».',
    'Ring «+44 (0)7700 900123».',
    'Ring «+44 (0) 20 7946 0018».',
    'Ring «+447700900123».',
    'Ring «0044 20 7946 0018».',
    'Ring «0300 123 1231».',
    'Ring «0808 157 0192» or «0800 123456».',
    'Tel:«01632 960001»; mobile «07700 900123».',
    'Numbers «01632 960001» and no more.',
    'Numbers: «01632 960001» «07700 900123».',
    'On 03.05.12 «07700 900123» was rung.',
    'Ring Childline on 0800 1111, or 999, 101 or 111.',
    'From 01-02-2012 - 03-04-2012 and 01.02.2012.',
    'On 01 02 2012 and 03 04 2013 12 visits were made.',
    'From 01/02/2012 to 03/04/2012.',
    'URN: 0123456 and SC0123456.',
    'Inspection number 10999002, 010999002.',
    'A budget of £01234567890 and 0.12345678901.',
    'Paragraphs 1.2.3.4.5.6.7.8.9.0.1.',
    'The years 2012 2013 2014 2015 and 0 to 5.',
    'A card 0123 4567 8901 2345 was lost.',
    'An account 0512345678 and 04123456789.',
    'A1234567890123 and 12301632960001 are codes.',
    'Children aged 07 to 11. 2012 was a year.',
    'Ends in 0161. 496 0000 is another.',
  ]);
});

describe('email addresses', () => {
  holds('email', [
    'Write to «jane.smith@council.gov.uk».',
    'Write to «j-s+x_1@sub.example.org», please.',
    'Write to <«jane@example.co.uk»>.',
    'Write to [us](mailto:«jane@example.co.uk»).',
    'Write to **«JANE@EXAMPLE.COM»**.',
    'Write to «jane @ example.com» today.',
    'Write to o’«jane@example.com».',
    'Her e-mail is «jane.smith at council.gov.uk».',
    'Please email «jsmith at council.gov.uk».',
    'Please contact «name at council.gov.uk» first.',
    'It is «jsmith (at) council.gov.uk».',
    'It is «jsmith[at]council[dot]gov[dot]uk».',
    'It is «jsmith at council dot gov dot uk».',
    '«a.b@c.org»; «d.e@f.org»',
    'The agency (Adoption@heart) is regional.',
    'Write @jane on social media.',
    'Details are published at council.gov.uk.',
    'The report is available at www.gov.uk/ofsted.',
    'The page of plan_b at WWW.example.co.uk is new.',
    'The page of plan_b at www.example.co.uk is new.',
    'Guidance is at gov.uk.',
    'Children at risk. com is no word.',
    'Look at e.g. the garden, i.e. at home.',
    'They arrived at 3.30pm and at 10.15.',
    'Meet @ 5.30 or @home.',
    'A price of 3 @ 5.00 each.',
  ]);
});

describe('dates of birth', () => {
  holds('date-of-birth', [
    'Child A was born on «3 May 2012».',
    'Child A was born on «3rd of May 2012» in a hospital.',
    'Child A was born «3 May».',
    'Child A (born «3/5/2012») is well.',
    'Child A (b. «3 May 2012») is well.',
    'Child A (DOB «03/05/12») is well.',
    'Child A, d.o.b. «03/05/12», is well.',
    'Child A, D.O.B: «03.05.2012».',
    'DOB – «2012-05-03»',
    'Date of birth: «May 3, 2012».',
    'Her date of birth is «3 May 2012».',
    'Her date of birth was recorded as «3 Sept 2012».',
    'His birthday is on «3 May».',
    'The child’s birthday, «3 May 2012», was forgotten.',
    'born on Thursday «3 May 2012»',
    '| DOB | «03/05/2012» |',
    'On «3 May 2012», her birthday, staff baked.',
    '«03/05/12» (DOB) is on file.',
    'The inspection began on 3 May 2012.',
    'At the inspection of 3 to 5 May 2012, children were well.',
    'Children born on or after 1 September 2012 qualify.',
    'Children born before 1 September 2012 qualify.',
    'A newborn baby came on 3 May 2012; pre-birth work on 4 May.',
    'The baby was born. On 3 May 2012 the plan was made.',
    'Until their 18th birthday, 12 care leavers have help.',
    'Children were born in 2012 or in May.',
    'Unborn children on 3 May 2012.',
    'New-born 3 May 2012.',
    'A stubborn 3 May 2012 delay.',
    'They may be born 12 weeks early.',
    'Born into 10 families.',
  ]);
});

describe('addresses', () => {
  holds('address', [
    'They live at «12 Elm Road».',
    'They live at «12A Elm Tree Road».',
    'They live at «12-14 Elm Street», near a park.',
    'They live at «12, Elm Avenue».',
    'They live at «1/2 Elm Crescent».',
    'They live at «7 The Close».',
    'They live at «120 St Mary’s Lane».',
    'They live at «12 High St».',
    'They live at «Flat 3, 12 Elm Road».',
    'They live at «Flat B, Larkfield House».',
    'They live at «Apartment 12, Elm Court».',
    'They live at «3 Larkfield Court».',
    'They live at «12 Elm Road, Carrowby, M1 2AB».',
    'They live at «12 Elm Road\nCarrowby M1 2AB».',
    'They live at «12 elm road» now.',
    'The address is «5 Station Hill».',
    'Number «12 Elm Terrace» is empty.',
    'From «1 Oak Rd» to «2 Oak Rd».',
    'In 2019 Family Court orders were late.',
    'In 2023, Elm Road was closed.',
    'In May 2023 Elm Road was closed.',
    'The Family Drug and Alcohol Court met 12 times.',
    'The 2 Crown Court cases and 12 Magistrates’ Court cases.',
    'All 12 Early Help Way groups, 3 Sure Start Park events.',
    'Year 11 Drive For Youth and 3 busy roads.',
    'A 10 minute drive; 12 street lamps; at 12 the road is quiet.',
    'Regulation 12 The Close Supervision standard.',
    'They visit 5 Mount St Mary’s schools.',
    'Flat 3 is bare. Flat A is not.',
    'A cost of £12 Elm Road fares.',
    'Our House and Future House are for care leavers.',
    'The 3 Rs, 4 Ps and 12 months close.',
    'Elm Road is busy.',
  ]);
});

describe('streets without a number', () => {
  holds(
    'street',
    [
      'The home on «Elm Road» is near.',
      'A house in «Old Mill Lane» was bought.',
      'Shops in the High Street, and on High Street.',
      'Children watch Coronation Street.',
      'They drive on Great Western roads.',
      'They stay in St Helens.',
    ],
    { known: [{ kind: 'home', text: 'Larkfield House' }] },
  );
});

describe('the home’s name', () => {
  const home = (text: string): KnownName[] => [{ kind: 'home', text }];
  holds(
    'home',
    [
      'Children like «Larkfield House».',
      'Children like «larkfield house» and «LARKFIELD\nHOUSE».',
      'Children like «Larkfield House»’s garden.',
      'Larkfield is a town; Larkfield Housekeeping is not.',
      'The Larkfields house is another.',
    ],
    { known: home('Larkfield House Children’s Home') },
  );
  holds(
    'home',
    [
      'Children like The «Willows».',
      'At the «Willows», all is well.',
      'They climb willows. Willows are trees.',
    ],
    { known: home('The Willows') },
  );
  holds('home', ['They came to «Haven» last.', 'Haven for children. A haven. Haven’t.'], {
    known: home('Haven'),
  });
  holds('home', ["They like «St John’s» and «St John's».", 'St Johnson’s.'], { known: home('St John’s') });
  holds('home', ['They like «A+ (New) Start».', 'They like Aa New Start.'], {
    known: home('A+ (New) Start'),
  });
  it('is nothing where it is a mark or a letter', () => {
    expect(['', ' ', 'A', '*'].flatMap((text) => found('A home * A', { known: home(text) }))).toEqual([]);
  });
});

describe('the manager’s name', () => {
  const manager = (text: string): KnownName[] => [{ kind: 'manager', text }];
  holds(
    'manager',
    [
      '«Quilla Marsden» leads.',
      'We met «Ms Marsden» and «Mrs. Marsden».',
      'The manager, «Quilla», and manager «Quilla» lead.',
      '«Quilla» plays. The Marsden moor. Quilla Marsdenby is another.',
      'The managers knew «Quilla».',
    ],
    { known: manager('Ms Quilla Marsden') },
  );
  holds('manager', ['«Ann Mary Bell-Hay», «Ann Bell-Hay» and «Dr Bell-Hay».'], {
    known: manager('Ann Mary Bell-Hay'),
  });
  holds('manager', ['«Ann Bell» and «Tom Reed» share.'], { known: manager('Ann Bell and Tom Reed') });
  for (const none of ['vacant', 'Post Vacant', 'Not Applicable', 'None', 'To Be Confirmed', 'A']) {
    it(`is none: ${none}`, () => {
      expect(found(`The manager, ${none}, is A ${none}.`, { known: manager(none) })).toEqual([]);
    });
  }
});

describe('the address in the front matter', () => {
  holds(
    'home-address',
    [
      'It is at «Larkfield House, 12 Elm Road, Carrowby, M1 2AB».',
      'It is at «12 Elm Road, Carrowby».',
      'It is near «Larkfield House».',
      'It is in Carrowby, a town.',
      'At «M1 2AB», all is well.',
    ],
    { known: [{ kind: 'home-address', text: 'Larkfield House\n12 Elm Road, Carrowby,\nM1 2AB' }] },
  );
});

it('gives places in the source, whose lines wrap', () => {
  const source = '- Ring 07700\n  900123 now.';
  const details = readMarkdown(MappedText.of(source), { text: source }).blocks.flatMap(({ text }) =>
    identifyingDetailsIn(text),
  );
  expect(details.map(({ span }) => source.slice(span.start, span.end))).toEqual(['07700\n  900123']);
});

describe('hostile texts', () => {
  const length = 200_000;
  const known: KnownName[] = [
    { kind: 'home', text: 'A A A A A A A A A' },
    { kind: 'home-address', text: 'A A, A A A, 1 A, A1 A1' },
    { kind: 'manager', text: 'A A A' },
  ];
  const pieces = [
    '0',
    '0 ',
    '01',
    '+44 ',
    '(0',
    '0.',
    '1 Aa ',
    'Aa ',
    '1 Elm ',
    'Flat 1, ',
    'M1 ',
    'M1 1',
    'a@',
    '@',
    'a.',
    'a@a.',
    ' at a.',
    '(at)a(dot)',
    ' at a dot a dot ',
    'born ',
    'born on on ',
    'DOB: : ',
    '1 May ',
    '1/1/',
    'birthday is is ',
    'A ',
    'A\n',
    'manager ',
    '1 1 ',
    '1-1-',
    'Mr A ',
    "'s ",
    'a-',
    '1 Road ',
    'on Aa ',
    'M1 1AA ',
    '12 Elm Road, Aa ',
    'Flat 1, Aa ',
    'Flat A, The Aa House, ',
    'Number one, Aa ',
    'at one Aa ',
    'on the Aa Grove ',
    'Elm Road, no. ',
    '0 1 ',
    'phone on 1 ',
    'phone 1 2 3 4 ',
    'oh one ',
    'born aa ',
    'born in a on ',
    'b. 1-1-',
    'will be 16 on ',
    'J. A. ',
    'A, A. ',
    'a at a.',
    'a dot a',
    'a(at)a(dot)',
    'L S 6 ',
    'O0 ',
    '\u200b',
  ];
  // In proportion, each takes a fraction of a second. The time limit is for what grows with the square, which takes hours.
  it.each(share(pieces))('%j, again and again, is read to its end', { tags: ['volume'] }, (piece) => {
    const text = MappedText.of(`1 ${piece.repeat(length / piece.length)}`);
    expect(identifyingDetailsIn(text, { known: new KnownNames(known) }).length).toBeLessThanOrEqual(length);
  });
});
