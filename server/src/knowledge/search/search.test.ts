import { describe, expect, it } from 'vitest';
import { builtInInstruments } from '../instruments/instrument-catalogue';
import { writePlace } from '../instruments/writing';
import { type ProvisionMatch, type SearchOptions, searchProvisions } from './search';

const search = (query: string, options: SearchOptions = {}) =>
  searchProvisions(builtInInstruments, query, options);
const place = ({ instrument, provision, path }: ProvisionMatch): string =>
  `${instrument.id} ${provision.kind} ${writePlace({ number: provision.number, path })}`;

const [home, fostering, supported] = [
  'childrens-home',
  'independent-fostering-agency',
  'supported-accommodation',
];
const chr = (number: string) => `chr-2015 regulation ${number}`;
const ca = (number: string) => `ca-1989 section ${number}`;
const framework = (target: string) => `national-framework-2023 ${target}`;

/** What is typed, in a draft of which setting, and what has to come first, in this order. */
const rows: readonly (readonly [query: string, setting: string, ...first: string[]])[] = [
  // By number.
  ['reg 12', home, chr('12')],
  ['12', home, chr('12')],
  ['regulation 44', home, chr('44')],
  ['reg. 44', home, chr('44')],
  ['r12', home, chr('12')],
  ['Regulation 12 (2)(a)', home, chr('12(2)(a)')],
  ['12(2)(a)', home, chr('12(2)(a)')],
  ['12(2)(', home, chr('12(2)')],
  ['s 47', home, ca('47')],
  ['s47', home, ca('47')],
  ['s.20', 'ilacs', ca('20')],
  ['section 20 children act', home, ca('20')],
  ['children act 1989, section 22', 'ilacs', ca('22')],
  ['section 11 children act 2004', 'ilacs', 'ca-2004 section 11'],
  ['22c', 'ilacs', ca('22C')],
  ['section 22C(6)(d)', 'ilacs', ca('22C(6)(d)')],
  ['outcome 3', 'ilacs', framework('outcome 3')],
  ['enabler 2', 'ilacs', framework('enabler 2')],
  ['principle 1', 'ilacs', framework('principle 1')],
  ['Guide 4.10', home, 'chr-guide-2015 paragraph 4.10'],
  ['Guide, page 22, paragraph 4.10', home, 'chr-guide-2015 paragraph 4.10'],
  ['para 9.41', home, 'chr-guide-2015 paragraph 9.41'],
  ['page 22', home, 'chr-guide-2015 paragraph 4.6'],
  ['standard 7', fostering, 'fostering-nms-2011 standard 7'],
  ['NMS 7', 'boarding-school', 'boarding-schools-nms-2022 standard 7'],
  ['standard 7', home, chr('12')],
  ['quality standard 8', home, chr('13')],
  ['regulation 36', 'ilacs', 'cpp-2010 regulation 36'],
  ['reg 44 visitor', home, chr('44')],
  ['reg 45 review', home, chr('45')],
  // By heading.
  ['restraint', home, chr('20'), chr('35')],
  ['positive relationships', home, chr('11')],
  ['protection of children', home, chr('12')],
  ['education standard', home, chr('8')],
  ['leadership', home, chr('13')],
  ['medicines', home, chr('23')],
  ['complaints', home, chr('39')],
  ['statement of purpose', home, chr('16')],
  ['fire', home, chr('25')],
  ['missing', fostering, 'fostering-2011 regulation 13', 'fostering-nms-2011 standard 5'],
  ['missing', supported, 'supported-accommodation-2023 regulation 21'],
  ['emergency protection order', 'ilacs', ca('44')],
  ['pathway plan', 'ilacs', ca('23E')],
  ['enabler', 'ilacs', framework('enabler 3')],
  ['multi-agency working', 'ilacs', framework('enabler 1')],
  // By search word and alias.
  ['missing', home, chr('34')],
  ['notifications', home, chr('40')],
  ['medication', home, chr('23')],
  ['independent visitor', home, chr('43'), chr('44')],
  ['safer recruitment', home, chr('32')],
  ['safer recruitment', fostering, 'fostering-2011 regulation 20'],
  ['supervision', home, chr('33')],
  ['location assessment', home, chr('46')],
  ['sanctions', home, chr('19'), chr('35')],
  ['physical intervention', home, chr('20'), chr('35')],
  ['safeguarding', home, chr('12')],
  ['CCTV', home, chr('24')],
  ['family time', home, chr('22')],
  ['child in need', 'ilacs', ca('17')],
  ['voluntary accommodation', 'ilacs', ca('20')],
  ['care order', 'ilacs', ca('31')],
  ['interim care order', 'ilacs', ca('38')],
  ['police protection', 'ilacs', ca('46')],
  ['child protection enquiries', 'ilacs', ca('47')],
  ['s47 enquiries', home, ca('47')],
  ['staying put', 'ilacs', ca('23CZA')],
  ['family help', 'ilacs', framework('outcome 1')],
  ['kinship', 'ilacs', framework('outcome 2')],
  ['exploitation outside the home', 'ilacs', framework('outcome 3')],
  ['medication', 'residential-family-centre', 'residential-family-centres-2002 regulation 11'],
  ['safeguarding', 'voluntary-adoption-agency', 'adoption-nms-2014 standard 4'],
  ['fitness of workers', 'adoption-support-agency', 'adoption-support-agencies-2005 regulation 19'],
  // By what it is about.
  ['homely', home, chr('6')],
  ['admissions', home, chr('14'), chr('41')],
  ['bullying', home, chr('11'), chr('34')],
  // By its beginning, and in another form.
  ['restr', home, chr('20')],
  ['compl', home, chr('30'), chr('39')],
  ['notif', home, chr('42')],
  ['supervised', home, chr('33')],
  ['recruiting', home, chr('32')],
  ['schools', home, chr('8')],
];

describe('a search', () => {
  it.each(rows)('for “%s” in %s finds first %s', (query, setting, ...first) => {
    expect(search(query, { setting }).slice(0, first.length).map(place)).toEqual(first);
  });

  it('has enough rows to say something of the order', () => expect(rows.length).toBeGreaterThanOrEqual(60));

  it('says what was found', () => {
    const why = (query: string) => search(query, { setting: home })[0]?.why;
    expect(why('reg 12')).toBe('number');
    expect(why('restraint')).toBe('heading');
    expect(why('missing')).toBe('words');
    expect(why('homely')).toBe('summary');
    expect(why('quality standard 7')).toBe('alias');
  });

  it('gives the provisions of an instrument whose name is typed', () => {
    expect(search('Children Act 1989').every(({ instrument }) => instrument.id === 'ca-1989')).toBe(true);
  });

  it('keeps to instruments, kinds and a number of results', () => {
    const found = search('care', { instruments: ['cpp-2010'], kinds: ['regulation'], limit: 3 });
    expect(found).toHaveLength(3);
    expect(new Set(found.map(({ instrument }) => instrument.id))).toEqual(new Set(['cpp-2010']));
    expect(search('3', { kinds: ['outcome'] }).map(place)).toEqual([framework('outcome 3')]);
  });

  it('finds nothing for what no provision has, and for nothing', () => {
    for (const query of ['', '  ', 'the of', 'zebra crossing', '(', '999', 'reg 300'])
      expect(search(query)).toEqual([]);
  });
});

it('reads the words of an instrument once, however often it is searched', () => {
  let reads = 0;
  const counted = (id: string | undefined) => {
    const instrument = builtInInstruments.instrument(id);
    return (
      instrument && {
        ...instrument,
        get provisions() {
          reads++;
          return instrument.provisions;
        },
      }
    );
  };
  const instruments = new Map(builtInInstruments.index().map(({ id }) => [id, counted(id)]));
  const library = { ...builtInInstruments, instrument: (id = '') => instruments.get(id) };
  for (const [query, setting] of rows) searchProvisions(library, query, { setting });
  expect(reads).toBeGreaterThan(0);
  const once = reads;
  for (const [query, setting] of rows) searchProvisions(library, query, { setting });
  expect(reads).toBe(once);
});

it('a heading with the word as it is typed comes before headings with another form of it', () => {
  const missed: string[] = [];
  for (const { id } of builtInInstruments.index()) {
    const provisions = builtInInstruments.instrument(id)?.provisions ?? [];
    const words = (heading: string): readonly string[] => heading.toLowerCase().match(/[a-z]{4,}/g) ?? [];
    const headings = provisions.flatMap(({ heading, status }) =>
      heading && status === 'in force' ? [heading] : [],
    );
    for (const word of new Set(headings.flatMap(words))) {
      const [first] = search(word, { instruments: [id], own: [id] });
      // A part of the law has a heading, too, and a search word may be the very word.
      if (first?.why === 'heading' && !words(first.provision.heading ?? word).includes(word))
        missed.push(`${id}: ${word}`);
    }
  }
  // A search word of another regulation is nearly the word.
  expect(missed).toEqual(['cpp-2010: reviewing']);
});
