import { describe, expect, it } from 'vitest';
import { builtIn } from '../../knowledge/knowledge';
import type { LawPack } from '../../knowledge/law/law-pack';
import { clml, paragraph, regulation, words } from '../testing';
import { readClml } from './read-clml';

const read = (text: string) => readClml(text, builtIn.instruments.index());

function packOf(...document: Parameters<typeof clml>): LawPack {
  const result = read(clml(...document));
  if ('failure' in result) throw new Error(result.failure);
  return result.pack;
}

/** The words of the provisions in a body, each on its own line. */
const linesOf = (...document: Parameters<typeof clml>): string[] =>
  packOf(...document).provisions.flatMap(({ number, status, words: places }) => [
    ...(status ? [`${number} ${status}`] : []),
    ...places.map((place) =>
      [number + place.at, place.text, ...(place.end ? [`/ ${place.end}`] : []), place.status ?? '']
        .join(' ')
        .trim(),
    ),
  ]);

const lamp = regulation(
  '12',
  'The lamp standard',
  paragraph(2, '1', words('The lamp standard is that the lamp burns.')) +
    paragraph(
      2,
      '2',
      words('The keeper must ensure—') +
        paragraph(3, 'a', words('that helpers—') + paragraph(4, 'i', words('trim the wick; and'))) +
        paragraph(3, 'b', words('that the glass is clean,')) +
        words('and must write it down.'),
    ),
);

describe('a document', () => {
  it('gives a pack with its date, extent and provisions', () => {
    const { provisions, ...head } = packOf(lamp, {
      metadata:
        '<ukm:UnappliedEffects><ukm:UnappliedEffect RequiresApplied="true"/><ukm:UnappliedEffect RequiresApplied="false"/></ukm:UnappliedEffects>',
    });
    expect(head).toEqual({
      format: 'inspection-report law pack 1',
      instrument: 'chr-2015',
      title: 'The Lamp Keepers Regulations 2015',
      source: 'https://www.legislation.gov.uk/uksi/2015/541',
      text: { date: '2026-06-29', basis: 'revised', modified: '2026-07-02' },
      extent: ['England', 'Wales'],
      outstanding: 1,
    });
    expect(provisions[0]).toMatchObject({ number: '12', heading: 'The lamp standard' });
    expect(linesOf(lamp)).toEqual([
      '12(1) The lamp standard is that the lamp burns.',
      '12(2) The keeper must ensure— / and must write it down.',
      '12(2)(a) that helpers—',
      '12(2)(a)(i) trim the wick; and',
      '12(2)(b) that the glass is clean,',
    ]);
  });

  it('as made has the date on which it was made', () => {
    const made = packOf(lamp, { status: 'final', version: 'made', valid: '' });
    expect(made.text).toEqual({ date: '2015-03-04', basis: 'as-made', modified: '2026-07-02' });
  });

  it('of an Act, and of one that is not known, is told by its number', () => {
    expect(packOf(lamp, { address: 'ukpga/1989/41' }).instrument).toBe('ca-1989');
    expect(packOf(lamp, { address: 'ukpga/Geo6/6-7/48' }).instrument).toBe('ukpga-geo6-6-7-48');
  });
});

describe('words', () => {
  const inTwelve = (content: string) => linesOf(regulation('12', 'Lamps', content));

  it('leave out notes, and what is repealed or holds only elsewhere', () => {
    expect(
      inTwelve(
        words(
          'The <CommentaryRef Ref="c1"/><Addition ChangeId="a">new</Addition> lamp <Repeal ChangeId="b">of oil</Repeal>burns<FootnoteRef Ref="f"/>.',
        ),
      ),
    ).toEqual(['12 The new lamp burns.']);
    expect(
      inTwelve(
        words(
          'The <Repeal RetainText="true" Extent="E+W">old</Repeal><Substitution Extent="E+W">new</Substitution><Repeal RetainText="true" Extent="S"> bright</Repeal><Addition Extent="S"> dim</Addition> lamp<Repeal RetainText="true"> of oil</Repeal>.',
        ),
      ),
    ).toEqual(['12 The new bright lamp of oil.']);
  });

  it('have a line for each item of a list, row of a table and paragraph of an amendment', () => {
    expect(
      inTwelve(
        words('In this regulation—') +
          '<UnorderedList Class="Definition"><ListItem><Para><Text>“lamp” means—</Text><OrderedList Type="alpha" Decoration="parens"><ListItem><Para><Text>a light; or</Text></Para></ListItem><ListItem><Para><Text>a fire.</Text></Para></ListItem></OrderedList></Para></ListItem></UnorderedList>' +
          '<Tabular><table><tr><td>Lamp</td><td>10</td></tr></table></Tabular>' +
          '<BlockAmendment><P1><Pnumber>99</Pnumber><P1para><Text>New words.</Text></P1para></P1></BlockAmendment><AppendText>.</AppendText>',
      ),
    ).toEqual([
      '12 In this regulation—\n“lamp” means—\n(a) a light; or\n(b) a fire.\nLamp | 10\n(99) New words..',
    ]);
  });

  it('of a list that begins again are in the words after the first', () => {
    const list = paragraph(3, 'a', words('one'));
    expect(inTwelve(list + words('and') + list)).toEqual(['12  / and\n(a) one', '12(a) one']);
  });
});

describe('the status', () => {
  const dots = words('. . . . . . .');

  it('is that of the document, or repealed where only dots are left', () => {
    expect(
      linesOf(
        regulation('1', 'Later', words('Lamps.'), ' Match="false" Status="Prospective"') +
          regulation('2', 'Gone', words('Oil.'), ' Match="false" Status="Repealed"') +
          regulation('3', 'Dots', dots) +
          regulation('4', 'In part', paragraph(2, '1', words('Wick.')) + paragraph(2, '1A', dots)),
      ),
    ).toEqual([
      '1 prospective',
      '1 Lamps.',
      '2 repealed',
      '2 Oil.',
      '3 repealed',
      '4(1) Wick.',
      '4(1A)  repealed',
    ]);
  });

  it('is expired where a note says so', () => {
    const note = (text: string) => ({
      after: `<Commentaries><Commentary id="c1" Type="F"><Para><Text>${text}</Text></Para></Commentary></Commentaries>`,
    });
    const marked = regulation('3', 'Dots', `<Text><CommentaryRef Ref="c1"/>. . . .</Text>`);
    expect(linesOf(marked, note('Reg. 3 ceased to have effect (25.9.2021).'))).toEqual(['3 expired']);
    expect(linesOf(marked, note('Reg. 3 omitted (25.9.2021).'))).toEqual(['3 repealed']);
  });

  it('is that of the version that holds in England', () => {
    const scottish = regulation(
      '5',
      'Lamps',
      words('Scottish words.'),
      ' RestrictExtent="S" AltVersionRefs="v1"',
    );
    const english = regulation('5', 'Lamps', words('English words.'), ' RestrictExtent="E+W"');
    const versions = `<Versions><Version id="v1">${english}</Version></Versions>`;
    expect(linesOf(scottish + lamp, { after: versions })[0]).toBe('5 English words.');
    expect(linesOf(scottish + lamp)[0]).toMatch(/^12/);
  });
});

describe('a Schedule', () => {
  it('has its paragraphs by number, and its own words', () => {
    const schedule = `<Schedule><Number>SCHEDULE 2</Number><TitleBlock><Title>Records</Title></TitleBlock><ScheduleBody>
      <Part><Number>PART 1</Number><Title>Oil</Title>
        <P1group><Title>Cans</Title><P1><Pnumber>1</Pnumber><P1para><Text>Cans of—</Text>${paragraph(3, 'a', words('oil.'))}</P1para></P1></P1group></Part>
      <Part><Number>PART 2</Number><P1><Pnumber>1</Pnumber><P1para><Text>Again.</Text></P1para></P1></Part>
      <P><Text>Signed by the keeper.</Text></P></ScheduleBody></Schedule>`;
    const pack = packOf(lamp, { after: '' });
    expect(pack.provisions).toHaveLength(1);
    const withSchedule = packOf(`${lamp}</Body><Schedules>${schedule}</Schedules><Body>`);
    expect(withSchedule.provisions[1]).toEqual({
      number: 'Schedule 2',
      heading: 'Records',
      words: [
        { at: '', text: 'Signed by the keeper.' },
        { at: '1', text: 'Cans of—' },
        { at: '1(a)', text: 'oil.' },
      ],
    });
  });
});

describe('a document that cannot be used', () => {
  const failure = (...document: Parameters<typeof clml>): string => {
    const result = read(clml(...document));
    return 'failure' in result ? result.failure : 'used';
  };

  it.each([
    ['asp/2025/11', 'an Act of the Scottish Parliament'],
    ['ssi/2010/94', 'a Scottish statutory instrument'],
    ['wsi/2015/996', 'a Welsh statutory instrument'],
    ['asc/2025/1', 'an Act of Senedd Cymru'],
    ['nisr/2019/1', 'a statutory rule of Northern Ireland'],
    ['eudr/2020/2089', 'a directive of the European Union'],
    ['ukdsi/2012/9780111529799', 'a draft statutory instrument'],
    ['zzz/2012/1', 'a document of the kind “zzz”'],
  ])('is of another jurisdiction: %s', (address, kind) => {
    expect(failure(lamp, { address })).toBe(
      `It is ${kind}. Add Acts and statutory instruments that apply in England.`,
    );
  });

  it('is in Welsh, for Scotland only, a draft, a part, without provisions, or not in force', () => {
    expect(failure(lamp, { language: 'cy' })).toMatch(/^It is the Welsh text\./);
    expect(failure(lamp, { extent: 'S' })).toMatch(/^It does not extend to England\./);
    expect(failure(lamp, { status: 'draft' })).toMatch(/^It is a draft instrument\./);
    expect(failure(lamp, { part: 'regulation/12' })).toMatch(/^It is only a part \(regulation\/12\)\./);
    expect(failure(lamp, { part: 'contents' })).toMatch(/^It is only a part \(contents\)\./);
    expect(failure('')).toMatch(/^It has no provisions\./);
    expect(failure(lamp, { version: 'prospective' })).toMatch(/^It has changes that are not in force\./);
    expect(failure(lamp, { part: '' })).toBe('used');
  });

  it('is cut off, has entities of its own, or is other XML', () => {
    const whole = clml(lamp);
    const told = (text: string): string => {
      const result = read(text);
      return 'failure' in result ? result.failure : 'used';
    };
    for (const length of [400, 1000, whole.length - 5])
      expect(told(whole.slice(0, length))).toMatch(/Download it again\.$/);
    const entities = '<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "x">]>';
    expect(told(whole.replace('<Legislation', `${entities}<Legislation`))).toMatch(
      /^It has its own document type/,
    );
    expect(told(whole.replace('lamp burns', 'lamp &b; burns'))).toMatch(/^It has its own document type/);
    expect(told(whole.replace('lamp burns', 'lamp </P1> burns'))).toMatch(/^Line \d+ is not valid XML\./);
    expect(told('<akomaNtoso/>')).toMatch(/^It is Akoma Ntoso\./);
    expect(told('<rss/>')).toMatch(/^It is XML, but not from legislation\.gov\.uk\./);
    expect(told(`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`)).toMatch(/^It has more XML elements/);
  });
});
