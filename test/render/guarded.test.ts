import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeUnfinished, describeWithheld } from '../../server/src/export/index';
import { builtIn } from '../../server/src/knowledge/knowledge';
import { check } from '../../server/src/lint/check';
import { compose } from '../../server/src/render/compose';
import { providerDetails } from '../../server/src/report/provider-details';
import { exampleDraft } from '../../server/src/rules/examples';
import { outputs } from './outputs';

// No export and no preview may have a word of what is guarded. The keys and the formats come from their registries.

const guarded = Object.keys(providerDetails).filter((key) => providerDetails[key] === 'guarded');
const settings = (builtIn.framework('sccif')?.settings ?? []).flatMap(({ id, anonymous }) =>
  anonymous ? [id] : [],
);

/** Words that no other part of a draft has, and a value made of them. */
const words = ['larchmere', 'quernstone', 'sheepwash'];
const value = '14 Larchmere Quernstone, Sheepwash Road';

async function expectNone(text: string, name?: string): Promise<void> {
  for (const [form, output] of Object.entries(await outputs(text, name))) {
    const lower = output.toLowerCase();
    const found = words.filter((word) => lower.includes(word));
    expect(found, form).toEqual([]);
  }
}

const provider = (rows: string): string => `provider:\n  name: Example Care Limited\n${rows}`;
const draft = (rows: string, body?: string, setting = 'childrens-home'): string =>
  exampleDraft({
    framework: 'sccif',
    front: `${provider(rows)}setting: ${setting}\n`,
    ...(body !== undefined && { body }),
  });

it.each([
  ['at the top', 'home: Larchmere Quernstone\n', ''],
  ['at the top, as a map', `home:\n  name: Larchmere\n  address: ${value}\n`, ''],
  ['with its address', '', '  home: Larchmere Quernstone, 14 Sheepwash Road\n'],
  ['in capitals', '', '  Home: Larchmere Quernstone\n'],
  ['as its name', '', '  home-name: Larchmere Quernstone\n'],
  ['as one word', '', '  homeName: Larchmere Quernstone\n'],
  ['the other way round', '', '  name-of-the-home: Larchmere Quernstone\n'],
  ['with a postcode apart', '', '  home: Larchmere Quernstone\n  home-postcode: LS6 2AB\n'],
  ['with an underscore', `home_address: ${value}\n`, '  home: Larchmere Quernstone\n'],
])(
  'a home’s name that is written %s is in no export, nor is an address that may be its own',
  async (_, top, rows) => {
    const body = '# Inspection of Larchmere Quernstone\n\nChildren like 14 Larchmere Quernstone.\n';
    const address = top.startsWith('home_') ? '' : '  address: 14 Sheepwash Road\n';
    await expectNone(draft(`${rows}${address}${top}`, top.includes('name:') ? '# A\n' : body));
  },
);

describe.each(guarded)('%s', (key) => {
  it.each(settings)('is in no export on a %s', async (setting) => {
    await expectNone(draft(`  ${key}: ${value}\n`, undefined, setting));
  });

  it.each([
    ['in quotes', `  ${key}: "${value}"\n`],
    ['on lines', `  ${key}: |\n    14 Larchmere Quernstone\n    Sheepwash Road\n`],
    ['as a list', `  ${key}: [14 Larchmere Quernstone, Sheepwash Road]\n`],
    ['as a map', `  ${key}: {street: 14 Larchmere Quernstone, town: Sheepwash Road}\n`],
    ['twice', `  ${key}: ${value}\n  ${key}: ${value}\n`],
    ['misspelt', `  ${key.slice(0, -1)}: ${value}\n  ${key.toUpperCase()}: ${value}\n  ${key}s: ${value}\n`],
    ['with a low line', `  ${key.replace('-', '_')}: ${value}\n`],
    ['below a detail that is printed', `  address:\n    street: 3 High Street\n    ${key}: ${value}\n`],
    ['unlike any key', `  the-${key}-of-them: ${value}\n`],
  ])('is in none where it is written %s', async (_, rows) => {
    await expectNone(draft(rows));
  });

  it('is in none of a draft whose setting or framework is not known', async () => {
    await expectNone(
      draft(`  ${key}: ${value}\n  address: ${value}\n  home: X\n`, undefined, 'chidlrens-hoem-x'),
    );
    await expectNone(`---\nframework: sccif\n${provider(`  ${key}: ${value}\n`)}---\n\n# Report\n\nText.\n`);
    await expectNone(`---\nframework: none\n${provider(`  ${key}: ${value}\n`)}---\n\n# Report\n\nText.\n`);
    await expectNone(`framework: sccif\n${provider(`  ${key}: ${value}\n`)}`, 'a.report.yaml');
  });

  it('is in none where the text has it', async () => {
    const body = [
      '# Inspection of 14 Larchmere Quernstone, Sheepwash Road',
      'Children like 14 Larchmere **Quernstone**, *Sheepwash* Road and `14 Larchmere Quernstone, Sheepwash Road`.',
      '## Overall experiences and progress of children and young people: good',
      '- At 14 Larchmere\n  Quernstone, Sheepwash Road.\n\n> In 14 LARCHMERE QUERNSTONE, SHEEPWASH ROAD.',
      '| 14 Larchmere Quernstone, Sheepwash Road | a |\n|---|---|\n| 14 Larchmere Quernstone, Sheepwash Road | b |',
      '    14 Larchmere Quernstone, Sheepwash Road',
      'A note.[^1] A [link](https://example.org/14-larchmere-quernstone,-sheepwash-road).',
      '[^1]: Of 14 Larchmere Quernstone, Sheepwash Road.',
      '## Service details\n\n14 Larchmere Quernstone, Sheepwash Road\n\n## 14 Larchmere Quernstone, Sheepwash Road\n\nText.',
    ].join('\n\n');
    const more =
      'previous:\n  - {date: 2024-01-01, type: full, judgement: "14 Larchmere Quernstone, Sheepwash Road"}\nrequirements:\n  - text: At 14 Larchmere Quernstone, Sheepwash Road.\n    regulation: 12\nenforcement:\n  - text: 14 Larchmere Quernstone, Sheepwash Road\n';
    await expectNone(draft(`  ${key}: ${value}\n${more}`, body));
  });
});

describe('an address', () => {
  it('is in no export while it may be the home’s', async () => {
    await expectNone(draft(`  home: Larchmere Lodge\n  address: ${value}\n`));
    await expectNone(draft(`  home: Larchmere Lodge\n  address: ${value}\n  home-address:\n`));
    await expectNone(draft(`  home: Larchmere Lodge\n  address: {street: ${value}}\n`));
  });

  it.each([
    ['no home is named', ''],
    ['the home has its own', '  home: Dovecote Lodge\n  home-address: 3 Mill Lane\n'],
    ['that of the home is not recorded', '  home: Dovecote Lodge\n  home-address: not recorded\n'],
  ])('is the provider’s and printed where %s', async (_, rows) => {
    for (const [form, output] of Object.entries(await outputs(draft(`${rows}  address: ${value}\n`))))
      if (/^(?:html|docx|preview)/.test(form)) expect(output, form).toContain('Quernstone');
  });

  it('is not printed where it is the home’s too', async () => {
    await expectNone(draft(`  home: Dovecote Lodge\n  home-address: ${value}\n  address: ${value}\n`));
  });
});

describe('a name in the text', () => {
  const open = (text: string) =>
    compose(check(text, 'a.report.md')).open.map(({ id, message }) => `${id} ${message}`);

  it('is an open point in its place, numbered in reading order', () => {
    const text = draft(
      '  home: Larchmere Lodge\n',
      '# Inspection of a home\n\nTODO. At Larchmere Lodge all is well. TBC.\n',
    );
    expect(open(text).slice(0, 3)).toEqual([
      'open-1 Replace “TODO” with the final text.',
      'open-2 Do not name the home. Write “the home”.',
      'open-3 Replace “TBC” with the final text.',
    ]);
  });

  it('makes no report a draft, and the export says where it was', () => {
    const text = draft(
      '  home: Larchmere Lodge\nstage: final\n',
      '# Inspection of a home\n\nAt Larchmere Lodge.\n',
    );
    const composed = compose(check(text, 'a.report.md'));
    expect(describeUnfinished({ ...composed, errors: [] })).toBe(
      describeUnfinished({
        ...composed,
        errors: [],
        open: composed.open.filter(({ kind }) => kind !== 'withheld'),
      }),
    );
    const line = text.split('\n').findIndex((written) => written.startsWith('At ')) + 1;
    expect(describeWithheld(composed)).toBe(
      `The home’s name or address was left out. See line ${line} of the draft.`,
    );
    expect(describeWithheld({ open: [] })).toBeUndefined();
    const secret = compose(
      check(draft('  private: [Robin]\nstage: final\n', '# A\n\nBy Robin.\n'), 'a.report.md'),
    );
    expect(describeWithheld(secret)).toMatch(/^Private details were left out. See line \d+ of the draft.$/);
  });

  it('stays where a suppression says that it is another, or the provider has it in its name', async () => {
    const reason = '<!-- inspection-report-disable-next-line identity/home -- A park. -->\n';
    const text = draft(
      '  home: Larchmere Lodge\n',
      `# Inspection of a home\n\n${reason}In Larchmere Lodge.\n`,
    );
    expect(open(text).join()).not.toContain('name');
    const own = draft('  home: Larchmere Lodge\n', '# Report\n\nText.\n').replace(
      'Example Care',
      'Larchmere Lodge',
    );
    expect((await outputs(own))['html false']).toContain('Larchmere Lodge Limited');
    expect(open(own).join()).not.toContain('name');
  });
});

it('knows every detail that the schema of a draft has', () => {
  const { properties } = parse(
    readFileSync(new URL('../../schemas/parts/provider.yaml', import.meta.url), 'utf8'),
  );
  expect(Object.keys(properties.provider.properties).sort()).toEqual(Object.keys(providerDetails).sort());
});
