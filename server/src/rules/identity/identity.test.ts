import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { applyEdits } from '../../lint/fix';
import { exampleDraft } from '../examples';

/** What the rules on identifying details say, as “rule: text under the span”. */
const findingsOf = (text: string, file = 'a.report.md'): string[] =>
  check(text, file)
    .findings.filter(({ rule }) => rule.startsWith('identity/'))
    .map(({ rule, span, severity }) => `${severity} ${rule}: ${text.slice(span.start, span.end)}`);

const provider =
  'provider:\n  name: Larkfield Care Limited\n  home: Larkfield House\n  home-address: 12 Elm Road, Carrowby, M1 2AB\n  registered-manager: Quilla Marsden\n';
const section = '## Overall experiences and progress of children and young people: good';
const home = (prose: string, more = ''): string =>
  exampleDraft({ framework: 'sccif', front: provider + more, body: `${section}\n\n${prose}\n` });
const council = (body: string, front = ''): string => exampleDraft({ front, body });

describe('a report on a children’s home', () => {
  it('gives neither its name nor its address nor its manager, each once', () => {
    const text = home(
      'Larkfield House is at 12 Elm Road, Carrowby, M1 2AB. Quilla Marsden rings 07700 900123. Larkfield Care Limited owns it.',
    );
    expect(findingsOf(text)).toEqual([
      'warning identity/home: Larkfield House',
      'warning identity/home: 12 Elm Road, Carrowby, M1 2AB',
      'warning identity/manager: Quilla Marsden',
      'warning identity/telephone: 07700 900123',
    ]);
  });

  it('does not say which street it is in, as a council’s may', () => {
    expect(findingsOf(home('The shop in Mill Lane is near.'))).toEqual([
      'warning identity/street-address: Mill Lane',
    ]);
    const without = exampleDraft({ framework: 'sccif', body: `${section}\n\nIt is in Mill Lane.\n` });
    expect(findingsOf(without)).toEqual(['warning identity/street-address: Mill Lane']);
    expect(findingsOf(council('# Report\n\n1. The centre in Mill Lane is near.\n'))).toEqual([]);
  });

  it('may have contacts and names in its service details, but neither the home’s name nor its address', () => {
    const details =
      'Larkfield Care Limited, 3 Oak Street, B33 8TH\n\nManager: Quilla Marsden, 07700 900123\n\n';
    const sections = ['Service details', 'Information about this inspection', 'Children’s home details'];
    for (const heading of sections)
      expect(findingsOf(home(`Fine.\n\n## ${heading}\n\n${details}### Contact\n\n${details}`))).toEqual([]);
    expect(findingsOf(home('Fine.\n\n## Service details\n\nLarkfield House, 12 Elm Road, M1 2AB\n'))).toEqual(
      ['warning identity/home: Larkfield House', 'warning identity/home: 12 Elm Road, M1 2AB'],
    );
    expect(
      findingsOf(home(`Fine.\n\n## Service details\n\n${details}## What children say\n\nRing 07700 900123.`)),
    ).toEqual(['warning identity/telephone: 07700 900123']);
    expect(
      findingsOf(home('Fine.\n\n## Information about this children’s home\n\nLarkfield House is old.')),
    ).toEqual(['warning identity/home: Larkfield House']);
  });

  it('may give the provider’s own address, unless it may be the home’s', () => {
    const own = (rows: string) =>
      exampleDraft({
        framework: 'sccif',
        front: `provider:\n  name: A\n  address: 3 Oak Street, Selby, B33 8TH\n${rows}`,
        body: `${section}\n\nThe office is at 3 Oak Street, Selby (B33 8TH), and the home at 9 Oak Street.\n`,
      });
    const other = 'warning identity/street-address: 9 Oak Street';
    expect(findingsOf(own(''))).toEqual([other]);
    expect(findingsOf(own('  home: Larkfield House\n  home-address: 12 Elm Road\n'))).toEqual([other]);
    expect(findingsOf(own('  home: Larkfield House\n'))).toEqual([
      'warning identity/address-owner: address',
      'warning identity/home: 3 Oak Street, Selby',
      'warning identity/home: B33 8TH',
      'warning identity/home: 9 Oak Street',
    ]);
  });

  it('is looked at in what is required and recommended too', () => {
    const more =
      'requirements:\n  - text: |\n      Larkfield\n      House must be warm.\n    regulation: 12(2)(a)\n    due: 2026-07-30\nrecommendations:\n  - text: Write to a.name@example.org.\n    source: Guide, page 15, paragraph 3.9\n';
    expect(findingsOf(home('Fine.', more))).toEqual([
      'warning identity/home: Larkfield\n      House',
      'warning identity/email: a.name@example.org',
    ]);
  });
});

it('tells the name of a home from an address that begins with it', () => {
  const front = provider.replace('home-address: 12', 'home-address: Larkfield House, 12');
  const text = exampleDraft({
    framework: 'sccif',
    front,
    body: `${section}\n\nLarkfield House is small.\n\nIt is Larkfield House, 12 Elm Road, Carrowby.\n`,
  });
  const { findings } = check(text, 'a.report.md');
  const own = findings.filter(({ rule }) => rule.startsWith('identity/'));
  const messages = own.map(({ span, message }) => [text.slice(span.start, span.end), message]);
  expect(messages).toEqual([
    ['Larkfield House', 'Do not name the home. Write “the home”.'],
    ['Larkfield House, 12 Elm Road, Carrowby', 'Leave this out. It may show where the home is.'],
  ]);
});

it('does not repeat a detail in its message, which goes into logs', () => {
  const text = home(
    'At Larkfield House, 9 Oak Road, LS6 3HN, Quilla Marsden, born on 3 May 1980, rings 07700 900123 or writes to a@example.org in Oak Lane and to 12 Elm Road.',
  );
  const findings = check(text, 'a.report.md').findings.filter(({ rule }) => rule.startsWith('identity/'));
  expect(findings).toHaveLength(8);
  for (const { message } of findings) expect(message).not.toMatch(/Larkfield|Quilla|Oak|Elm|LS6|1980|077|@/);
});

describe('a report on a local authority', () => {
  it('is looked at in its narrative, its areas for improvement, tables and footnotes', () => {
    expect(
      findingsOf(
        council(
          '# Report\n\n- Plans. Child A, born 3 May 2012, waits.\n\n| a | b |\n|---|---|\n| x | M1 2AB |\n\n1. He is at 12 Elm Road.[^1]\n\n[^1]: Ring 07700 900123.\n',
        ),
      ).sort(),
    ).toEqual([
      'warning identity/date-of-birth: 3 May 2012',
      'warning identity/postcode: M1 2AB',
      'warning identity/street-address: 12 Elm Road',
      'warning identity/telephone: 07700 900123',
    ]);
  });

  it('ends with the inspectorate’s own details, and a letter begins with the addressee’s', () => {
    const end =
      'The Office for Standards in Education inspects.\n\nStore Street\n\n12 Store Street, Manchester M1 2WD\n\nT: 0300 123 1231\nE: enquiries@example.gov.uk\n';
    expect(findingsOf(council(`# Report\n\n1. Fine.\n\n${end}`))).toEqual([]);
    const letter = `12 Civic Street\nM1 2AB\n\nring 07700 900123\n\nDear Director\n\nA child was born on 3 May 2012.\n\nYours sincerely\n\nA N Other\n\nHis Majesty’s Inspector\n`;
    const found = ['warning identity/date-of-birth: 3 May 2012'];
    expect(findingsOf(council(letter))).toEqual(found);
    expect(findingsOf(council(`${letter}\n${end}`))).toEqual(found);
    expect(findingsOf(council(`${letter}\nA note on 12 Elm Road.\n\n07700 900123\n\n${end}`))).toEqual([
      ...found,
      'warning identity/street-address: 12 Elm Road',
      'warning identity/telephone: 07700 900123',
    ]);
  });

  it('may give what the inspectorate publishes, and its mailboxes', () => {
    const contacts =
      'Write to Piccadilly Gate, Store Street, Manchester M1 2WD, ring 0300 123 1231 or +44 300 123 1231, or email ENQUIRIES@ofsted.gov.uk.';
    expect(findingsOf(council(`# Report\n\n1. ${contacts}\n`))).toEqual([]);
    expect(findingsOf(home(contacts))).toEqual([]);
    expect(findingsOf(council('# Report\n\n1. Write to quilla.marsden@ofsted.gov.uk.\n'))).toEqual([]);
    expect(findingsOf(council('# Report\n\n1. Write to quilla@not-ofsted.gov.uk.\n'))).toEqual([
      'warning identity/email: quilla@not-ofsted.gov.uk',
    ]);
  });

  it('names its manager, for nothing says that it must not', () => {
    const more = 'provider:\n  name: A\n  registered-manager: Quilla Marsden\n';
    expect(findingsOf(council('# Report\n\n1. Quilla Marsden leads.\n', more))).toEqual([]);
  });
});

it('knows each manager of a list, and the address of a home in a map', () => {
  const front =
    'provider:\n  name: A\n  home-address: {street: 12 Elm Road, town: Carrowby}\n  registered-manager: [Quilla Marsden, Tobias Reed]\n';
  const text = exampleDraft({
    framework: 'sccif',
    front,
    body: `${section}\n\nWe met T. Reed and Ms Marsden in Elm Road.\n`,
  });
  expect(findingsOf(text)).toEqual([
    'warning identity/manager: T. Reed',
    'warning identity/manager: Ms Marsden',
    'warning identity/home: Elm Road',
  ]);
});

it('reads the texts of a YAML draft', () => {
  const text =
    'framework: sccif\nsetting: childrens-home\nprovider: {name: A, home: Larkfield House, home-address: 12 Elm Road}\nsummary: |\n  Larkfield House is old.\nsections:\n  helped-and-protected: |\n    Ring 07700\n    900123 at 12 Elm Road.\nx-notes: Ring 07700 900123.\n';
  expect(findingsOf(text, 'a.report.yaml')).toEqual([
    'warning identity/home: Larkfield House',
    'warning identity/telephone: 07700\n    900123',
    'warning identity/home: 12 Elm Road',
  ]);
});

describe('what is suggested in place of a name', () => {
  /** The paragraph after the only suggestion, or undefined if there is none. */
  function mended(prose: string): string | undefined {
    const text = home(prose);
    const fixes = check(text, 'a.report.md').findings.flatMap(({ rule, fixes: own = [] }) =>
      rule.startsWith('identity/') ? own : [],
    );
    expect(fixes.every(({ kind }) => kind === 'suggestion')).toBe(true);
    return fixes[0] && applyEdits(text, fixes[0].edits).text.trimEnd().split('\n').at(-1);
  }
  it.each([
    ['Children like Larkfield House.', 'Children like the home.'],
    ['Larkfield House is warm.', 'The home is warm.'],
    ['It is warm. Larkfield House’s garden is big.', 'It is warm. The home’s garden is big.'],
    ['They left the Larkfield House, at last.', 'They left the home, at last.'],
    ['‘Larkfield House is home,’ one said.', '‘The home is home,’ one said.'],
    ['Quilla Marsden leads well.', 'The registered manager leads well.'],
    ['They trust Ms Marsden and staff.', 'They trust the registered manager and staff.'],
    ['Children, e.g. Larkfield House is one, stay.', 'Children, e.g. the home is one, stay.'],
  ])('%s', (before, after) => {
    expect(mended(before)).toBe(after);
  });
  it.each([
    'Larkfield House staff are kind.',
    'The manager, Quilla Marsden, leads.',
    'Quilla Marsden, the manager, leads.',
    'A home called Larkfield House is there.',
    'At 12 Elm Road all is well.',
  ])('nothing: %s', (before) => {
    expect(mended(before)).toBeUndefined();
  });
});
