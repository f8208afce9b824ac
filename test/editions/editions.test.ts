// A later edition is data: one that nobody has written a line of code for is added to the SCCIF, and everything works
// with it, in every setting.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { schemaFiles } from '../../build/schemas/files.mjs';
import { Configs } from '../../server/src/config/config';
import { framework } from '../../server/src/knowledge/frameworks/frameworks';
import { nameOf, termsOf } from '../../server/src/knowledge/frameworks/terms';
import type { Edition, Framework, Setting } from '../../server/src/knowledge/frameworks/types';
import { builtIn, type Knowledge } from '../../server/src/knowledge/knowledge';
import { completions } from '../../server/src/language/completion';
import { hover } from '../../server/src/language/hover';
import { newDraft } from '../../server/src/language/new-draft/new-draft';
import { type Checked, check } from '../../server/src/lint/check';
import { nodeFiles } from '../../server/src/node/node-files';
import { compose } from '../../server/src/render/compose';
import { htmlDocument } from '../../server/src/render/html/index';
import { examples } from '../schema-checks';
import { dayBefore, withEditions, yearsAfter } from './later-editions';

const overall = 'overall-experiences-and-progress';
const read = (name: string) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');

const sccif = framework('sccif') as Framework;
const ilacs = framework('ilacs') as Framework;
const [usualFrom, after] = [yearsAfter(sccif, 1), yearsAfter(sccif, 2)];
const before = dayBefore(after);
const long = yearsAfter(sccif, 6);

// An edition with an overall judgement, whatever those that are shipped have, and one without.
const usual = { ...parse(read('usual.yaml')), from: usualFrom };

/** The SCCIF with the invented editions, as a domain expert would write them. */
const withEdition = (): Framework =>
  withEditions(sccif, [usual, { ...parse(read('invented.yaml')), from: after }]);

const invented = withEdition();
const settings = invented.settings as readonly Setting[];
const graded = settings.filter(({ outcome }) => !outcome);
let folder = '';
let knowledge: Knowledge;
let known: Framework;

// Read as a team's own file, so that its schema and what a schema cannot see are checked as well.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'editions-'));
  writeFileSync(join(folder, 'sccif.yaml'), stringify(invented));
  writeFileSync(join(folder, '.inspection-report.yaml'), 'knowledge: sccif.yaml\n');
  const config = await new Configs(nodeFiles).of(pathToFileURL(join(folder, 'a.report.md')).href);
  expect(config.problems).toEqual([]);
  ({ knowledge } = config);
  known = knowledge.framework('sccif') as Framework;
});

afterAll(() => rmSync(folder, { recursive: true }));

const editionOf = (data: Framework, id: string) =>
  data.editions.find((edition) => edition.id === id) as Edition;

/** What is judged in a setting under an edition of the invented data. */
function judged(setting: Setting, edition: string) {
  const kind = invented.kinds.find(({ id }) => id === 'full');
  const { expected, judgements } = termsOf(invented, {
    edition: editionOf(invented, edition),
    setting,
    kind,
  });
  return expected.flatMap((id) => judgements.filter((judgement) => judgement.id === id));
}

interface Wanted {
  readonly start: string;
  /** The edition whose judgements and headings the draft has. */
  readonly as: string;
}

function draft(setting: Setting, { start, as }: Wanted): string {
  const all = judged(setting, as);
  return `---
framework: sccif
setting: ${setting.id}
stage: final
provider: Example Care Limited
urn: '1234567'
inspection: {type: full, start: ${start}, end: ${start}, lead-inspector: A N Other}
judgements:
${all.map(({ id }) => `  ${id}: good\n`).join('')}requirements: []
recommendations: []
previous: []
---

# Inspection of a service

${all.map((judgement) => `## ${nameOf(judgement)}: good\n\nStaff listen to children.\n`).join('\n')}`;
}

const onJudgements = ({ findings }: Checked) =>
  findings.filter(({ rule }) => /^(judgement|section|schema)\//.test(rule));
const lint = (text: string) => check(text, 'a.report.md', { knowledge });
const at = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

describe.each(graded)('a later edition in $id', (setting) => {
  it('takes its own judgements and headings, from its first day on', () => {
    expect(onJudgements(lint(draft(setting, { start: after, as: 'invented' })))).toEqual([]);
    expect(onJudgements(lint(draft(setting, { start: before, as: 'usual' })))).toEqual([]);
  });

  it('reports those of the edition before, each where it is', () => {
    const text = draft(setting, { start: after, as: 'usual' });
    const found = lint(text);
    const judgement = onJudgements(found).filter(({ rule }) => rule === 'judgement/edition');
    expect(judgement.map(({ span, severity }) => [at(text, span.start), severity])).toEqual([
      [at(text, text.indexOf(overall)), 'error'],
    ]);
    const [fix] = judgement[0]?.fixes ?? [];
    const [edit] = fix?.edits ?? [];
    if (!edit) throw new Error('no fix');
    const fixed = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
    expect(onJudgements(lint(fixed)).map(({ rule }) => rule)).not.toContain('judgement/edition');
    const first = judged(setting, 'usual')[0];
    // A heading whose wording is not known is nothing to hold a draft to.
    const named = first?.wording ? [at(text, text.indexOf(`## ${first.wording}`))] : [];
    const section = onJudgements(found).filter(({ rule }) => rule === 'section/edition');
    expect(section.map(({ span }) => at(text, span.start))).toEqual(named);
  });

  it('misses in an earlier draft what a later one has not', () => {
    const rules = onJudgements(lint(draft(setting, { start: before, as: 'invented' }))).map(
      ({ rule }) => rule,
    );
    expect(rules).toContain('judgement/missing');
  });

  it('completes its judgements and sections', () => {
    const offered = (start: string, key: string) => {
      const text = `framework: sccif\nsetting: ${setting.id}\ninspection: {type: full, start: ${start}}\n${key}:\n  `;
      const checked = check(text, 'a.report.yaml', { knowledge });
      return completions(checked, text.length).map(({ label }) => label);
    };
    const ids = judged(setting, 'invented').map(({ id }) => id);
    expect(offered(after, 'judgements')).toEqual(ids);
    expect(offered(before, 'judgements')).toEqual([overall, ...ids]);
    expect(offered(after, 'sections')).toEqual(expect.arrayContaining(ids));
    expect(offered(after, 'sections')).not.toContain(overall);
    expect(offered(before, 'sections')).toContain(overall);
  });

  it('renders without a row for the overall judgement', () => {
    const page = (wanted: Wanted) => htmlDocument(compose(lint(draft(setting, wanted))), { marked: false });
    const [first, ...others] = judged(setting, 'usual').map(nameOf);
    const later = page({ start: after, as: 'invented' });
    for (const name of others) expect(later).toContain(name);
    expect(later).not.toContain(first);
    expect(page({ start: before, as: 'usual' })).toContain(first);
  });

  it('has new drafts of it', () => {
    const kind = known.kinds.find(({ id }) => id === 'full');
    const own = known.settings?.find(({ id }) => id === setting.id);
    const text = newDraft({ framework: known, kind, setting: own, start: after, end: after });
    expect(text).not.toContain(overall);
    for (const { id } of judged(setting, 'invented')) expect(text).toContain(`  ${id}:`);
    const wrong = lint(text).findings.filter(({ severity, pending }) => severity !== 'hint' && !pending);
    expect(wrong).toEqual([]);
    expect(newDraft({ framework: known, kind, setting: own, start: before, end: before })).toContain(
      `  ${overall}:`,
    );
  });
});

it('explains a judgement by the editions that have it, in the setting', () => {
  const secure = settings.find(({ id }) => id === 'secure-childrens-home') as Setting;
  const text = draft(secure, { start: before, as: 'usual' });
  const shown = (id: string) => hover(lint(text), text.indexOf(`  ${id}:`) + 3)?.markdown;
  expect(shown(overall)).toContain(
    'Used in: inspections from April 2015 to March 2017, SCCIF from April 2017, SCCIF with',
  );
  expect(shown('health')).toContain('Used in: inspections from April 2015');
});

it('reads a draft without a day in the newest edition whose judgements it gives', () => {
  const setting = settings.find(({ id }) => id === 'childrens-home') as Setting;
  const undated = (as: string) => draft(setting, { start: after, as }).replace(/start: .*?, end: .*?, /, '');
  expect(lint(undated('usual')).report?.edition.id).toBe('usual');
  expect(lint(undated('invented')).report?.edition.id).toBe('invented');
});

it('reads a draft with neither day nor judgements in the newest edition, even if that has more of them', () => {
  const judgements = ilacs.judgements.map(({ id }) => id);
  const last = ilacs.editions.at(-1) as Edition;
  const data = withEditions(ilacs, [{ ...last, id: 'more', from: yearsAfter(ilacs, 1), judgements }]);
  const own: Knowledge = { ...builtIn, framework: (id) => (id === 'ilacs' ? data : builtIn.framework(id)) };
  const editionOf = (text: string) => check(text, 'a.report.yaml', { knowledge: own }).report?.edition.id;
  expect(editionOf('framework: ilacs\n')).toBe('more');
  expect(editionOf('framework: ilacs\ninspection: {end: 2024-06-14}\n')).toBe('2023');
});

it('leaves the outcome of supported accommodation as it is', () => {
  const setting = known.settings?.find(({ id }) => id === 'supported-accommodation');
  const kind = known.kinds.find(({ id }) => id === 'full');
  const text = newDraft({ framework: known, kind, setting, start: after, end: after });
  expect(text).toContain('outcome:');
  expect(text).not.toContain('judgements:');
});

const shipped = schemaFiles();

describe('the public schemas', () => {
  const others = builtIn.ids.filter((id) => id !== 'sccif').map((id) => framework(id) as Framework);
  const files = schemaFiles([invented, ...others]);

  /** What a schema of some files finds wrong in a draft. */
  function checker(texts: ReadonlyMap<string, string>) {
    const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
    formats.default(ajv);
    for (const [name, text] of texts) ajv.addSchema(JSON.parse(text), name);
    return (name: string, data: unknown): string[] => {
      const validate = ajv.getSchema(`${name}.schema.json`);
      validate?.(data);
      return (validate?.errors ?? [])
        .filter(({ keyword }) => keyword !== 'if')
        .map(
          ({ instancePath, message, params }) =>
            `${instancePath} ${message} ${params.additionalProperty ?? ''}`,
        );
    };
  }
  const then = checker(shipped);
  const now = checker(files);

  const data = (setting: Setting, { start, as }: Wanted, more: object = {}) => ({
    ...{ framework: 'sccif', setting: setting.id, stage: 'final', provider: 'Example Care Limited' },
    urn: 'SC999999',
    inspection: { type: 'full', start, end: start, 'lead-inspector': 'A N Other' },
    judgements: Object.fromEntries(judged(setting, as).map(({ id }) => [id, 'good'])),
    ...more,
  });

  it('have the same names as before', () => {
    expect([...files.keys()].sort()).toEqual([...shipped.keys()].sort());
  });

  it('of other frameworks are the same', () => {
    for (const [name, text] of shipped)
      if (!/^(sccif|report)/.test(name)) expect(files.get(name) === text, name).toBe(true);
  });

  it('find the new edition by day and by name, in each setting', () => {
    for (const setting of graded) {
      for (const name of ['report', `sccif-${setting.id}-full`]) {
        const surplus = `/judgements must NOT have additional properties ${overall}`;
        const lacking = `/judgements must have required property '${overall}' `;
        expect(now(name, data(setting, { start: after, as: 'invented' }))).toEqual([]);
        expect(now(name, data(setting, { start: long, as: 'invented' }))).toEqual([]);
        expect(now(name, data(setting, { start: after, as: 'usual' }))).toEqual([surplus]);
        expect(now(name, data(setting, { start: before, as: 'usual' }))).toEqual([]);
        expect(now(name, data(setting, { start: before, as: 'invented' }))).toEqual([lacking]);
        expect(now(name, data(setting, { start: after, as: 'usual' }, { edition: 'usual' }))).toEqual([]);
        expect(now(name, data(setting, { start: before, as: 'invented' }, { edition: 'invented' }))).toEqual(
          [],
        );
        // A draft without a day is of the newest edition whose judgements it gives.
        const undated = { stage: 'drafting', inspection: { type: 'full' } };
        expect(now(name, data(setting, { start: '', as: 'usual' }, undated))).toEqual([]);
        expect(now(name, data(setting, { start: '', as: 'invented' }, undated))).toEqual([]);
      }
    }
  });

  it('have a branch for the new edition where it differs, and none elsewhere', () => {
    const parts = (name: string) => Object.keys(JSON.parse(files.get(`${name}.schema.json`) ?? '').$defs);
    for (const { id } of graded)
      expect(parts(`sccif-${id}-full`)).toEqual(expect.arrayContaining(['edition-2012', 'edition-invented']));
    for (const name of ['sccif-supported-accommodation-full', 'sccif-childrens-home-visit'])
      expect(files.get(`${name}.schema.json`)?.includes('edition-invented')).toBe(false);
  });

  it('say of drafts of earlier editions what they said before', () => {
    // One without a day that can be read is of the newest edition, and so of another one now.
    const dated = examples.filter(({ data: { inspection } }) =>
      /^\d{4}-\d\d-\d\d$/.test(inspection?.start ?? inspection?.dates?.[0]?.start ?? ''),
    );
    expect(dated.length).toBeGreaterThan(10);
    for (const { data: example } of dated) {
      expect(now('report', example)).toEqual(then('report', example));
    }
    const all = [...graded, ...settings.filter(({ outcome }) => outcome)];
    for (const setting of all) {
      for (const start of ['2013-01-08', '2016-05-06', '2021-01-11', '2026-06-09', dayBefore(usualFrom)]) {
        for (const { id: type } of invented.kinds) {
          for (const as of ['usual', 'invented']) {
            const inspection = { type, start, end: start, 'lead-inspector': 'A N Other' };
            const text = data(setting, { start, as }, { inspection });
            expect(now('report', text)).toEqual(then('report', text));
            expect(now(`sccif-${setting.id}-full`, text)).toEqual(then(`sccif-${setting.id}-full`, text));
          }
        }
      }
    }
  });
});

describe('an exception with rules on grades and a report of its own', () => {
  const report = {
    source: 'report',
    sections: [
      { id: 'judgements', heading: 'Inspection judgements' },
      { id: 'outlook', heading: 'Outlook' },
    ],
  };
  const exceptions = [{ settings: ['childrens-home'], combinations: [], report, source: 'report' }];
  const data = withEditions(sccif, [usual, { ...usual, id: 'invented', from: after, exceptions }]);
  const own: Knowledge = { ...builtIn, framework: (id) => (id === 'sccif' ? data : builtIn.framework(id)) };
  const rules = (setting: string, start: string) => {
    const text = `framework: sccif\nsetting: ${setting}\ninspection: {type: full, start: ${start}, end: ${start}}
judgements: {${overall}: good, helped-and-protected: inadequate, leaders-and-managers: good}
sections:\n  outlook: Better days.\n`;
    return check(text, 'a.report.yaml', { knowledge: own }).findings.map(({ rule }) => rule);
  };

  it('has them from its first day on, in its setting alone', () => {
    const [now, then, elsewhere] = [
      rules('childrens-home', after),
      rules('childrens-home', before),
      rules('boarding-school', after),
    ];
    for (const rule of ['judgement/limiting', 'schema/unknown-key']) {
      expect(now).not.toContain(rule);
      expect(then).toContain(rule);
      expect(elsewhere).toContain(rule);
    }
  });
});

describe('an exception for one kind of inspection', () => {
  const last = ilacs.editions.at(-1) as Edition;
  const exceptions = [{ kinds: ['short'], judgements: ['leaders'], source: 'reports' }];
  const after = yearsAfter(ilacs, 1);
  const before = dayBefore(after);
  const data = withEditions(ilacs, [{ ...last, id: 'invented', from: after, exceptions }]);
  const own: Knowledge = { ...builtIn, framework: (id) => (id === 'ilacs' ? data : builtIn.framework(id)) };
  const text = (type: string, start: string) =>
    `---\nframework: ilacs\nstage: final\nauthority: Example Borough\nurn: '80999'\ninspection: {${type}start: ${start}, end: ${start}, lead-inspector: A N Other}\njudgements:\n  leaders: good\n---\n`;
  const missing = (type: string, start: string) =>
    check(text(type, start), 'a.report.md', { knowledge: own }).findings.some(
      ({ rule }) => rule === 'judgement/missing',
    );

  it('leaves the other kinds as they are', () => {
    expect(missing('type: short, ', after)).toBe(false);
    expect(missing('type: short, ', before)).toBe(true);
    expect(missing('type: standard, ', after)).toBe(true);
    expect(missing('', after)).toBe(true);
  });

  it('is in the schema of the same name', () => {
    const files = schemaFiles([
      data,
      ...builtIn.ids.filter((id) => id !== 'ilacs').map((id) => framework(id) as Framework),
    ]);
    expect([...files.keys()].sort()).toEqual([...shipped.keys()].sort());
    const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
    formats.default(ajv);
    const fits = ajv.compile(JSON.parse(files.get('ilacs.schema.json') ?? ''));
    const draftOf = (type: object, start: string) =>
      fits({
        ...{ framework: 'ilacs', stage: 'final', authority: 'Example Borough', urn: '80999' },
        inspection: { ...type, start, end: start, 'lead-inspector': 'A N Other' },
        judgements: { leaders: 'good' },
      });
    expect(draftOf({ type: 'short' }, after)).toBe(true);
    expect(draftOf({ type: 'short' }, before)).toBe(false);
    expect(draftOf({ type: 'standard' }, after)).toBe(false);
    expect(draftOf({}, after)).toBe(false);
  });
});
