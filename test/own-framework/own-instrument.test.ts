import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../server/src/cli/run';
import { Configs } from '../../server/src/config/config';
import type { Knowledge } from '../../server/src/knowledge/knowledge';
import { completions } from '../../server/src/language/completion';
import { hover } from '../../server/src/language/hover';
import { check } from '../../server/src/lint/check';
import { nodeFiles } from '../../server/src/node/node-files';
import { exampleDraft } from '../../server/src/rules/examples';

// The instrument that docs/settings.md shows, and a framework that names it: in a folder, brought in by a config.
const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const instrument =
  read('../../docs/settings.md')
    .match(/```yaml\n[^`]*```/g)
    ?.find((block) => block.includes('citation-style:'))
    ?.replace(/```(?:yaml)?\n?/g, '') ?? '';
const framework = read('../../knowledge/frameworks/sccif.yaml')
  .replace('id: sccif', 'id: isle')
  .replace('short: SCCIF', 'short: ISLE')
  .replace('instruments: [chr-2015, chr-guide-2015]', 'instruments: [isle-homes-2020]');

let folder = '';
let knowledge: Knowledge;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'own-instrument-'));
  writeFileSync(join(folder, 'isle.yaml'), framework);
  writeFileSync(join(folder, 'isle-homes-2020.yaml'), instrument);
  writeFileSync(join(folder, '.inspection-report.yaml'), 'knowledge: [isle.yaml, isle-homes-2020.yaml]\n');
  const config = await new Configs(nodeFiles).of(pathToFileURL(join(folder, 'a.report.md')).href);
  expect(config.problems).toEqual([]);
  ({ knowledge } = config);
});

afterAll(() => rmSync(folder, { recursive: true }));

const requirement = (regulation: string) =>
  `requirements:\n  - text: The registered person must act.\n    regulation: ${regulation}\n    due: 2026-07-31`;
const draft = (regulation: string, own = true) => {
  const text = exampleDraft({ framework: 'sccif', front: requirement(regulation) });
  return own ? text.replace('framework: sccif', 'framework: isle') : text;
};
const found = (text: string) =>
  check(text, 'a.report.md', { knowledge }).findings.map(({ rule, message }) => `${rule}: ${message}`);
const title = 'Children’s Homes (Isle of Example) Regulations 2020';

describe('the instrument in docs/settings.md', () => {
  it('is the setting’s own under a framework that names it', () => {
    expect(parse(instrument).id).toBe('isle-homes-2020');
    expect(found(draft('2(2)(c)'))).toEqual([]);
    expect(found(draft('12'))).toEqual([
      `reference/provision: There is no regulation 12 in the ${title}. Check the number: the last is 2.`,
    ]);
    expect(found(draft('2(2)(d)'))).toEqual([
      `reference/paragraph: There is no (d) in regulation 2(2) of the ${title}. Choose from (a) to (c).`,
    ]);
  });

  it('is known by its title and alias under the product’s own framework too', () => {
    expect(found(draft('12', false))).toEqual([]);
    for (const name of [title, `the ${title}`, 'the Isle of Example Regulations'])
      expect(found(draft(`regulation 9 of ${name}`, false)), name).toEqual([
        `reference/provision: There is no regulation 9 in the ${title}. Check the number: the last is 2.`,
      ]);
  });

  it('is found in the narrative', () => {
    const text = draft('12', false).replace(
      /^(## .*\n\n)/m,
      `$1Staff follow regulation 2 of the ${title}, and regulation 7 of the ${title}.\n\n`,
    );
    expect(found(text)).toEqual([
      `reference/provision: There is no regulation 7 in the ${title}. Check the number: the last is 2.`,
    ]);
  });

  it('is completed and explained', () => {
    const text = draft('').replace(/\n {4}due: .*/, '');
    const at = text.indexOf('regulation: ') + 'regulation: '.length;
    const labels = completions(check(text, 'a.report.md', { knowledge }), at).map(({ label }) => label);
    expect(labels.some((label) => /^(?:regulation )?2\b/.test(label))).toBe(true);
    expect(labels.some((label) => /^(?:regulation )?44\b/.test(label))).toBe(false);
    const cited = draft('2(2)(c)');
    const markdown = hover(
      check(cited, 'a.report.md', { knowledge }),
      cited.indexOf('2(2)(c)') + 1,
    )?.markdown;
    expect(markdown).toContain('Protection of children');
    expect(markdown).toContain('How homes keep children safe.');
  });

  it('is found by the command line too', async () => {
    writeFileSync(join(folder, 'a.report.md'), draft('12'));
    const [code, out] = await ran('lint', '--format', 'json', '.');
    const messages = JSON.parse(out).flatMap((file: { messages: { ruleId: string }[] }) => file.messages);
    expect([code, messages.map(({ ruleId }: { ruleId: string }) => ruleId)]).toEqual([
      1,
      ['reference/provision'],
    ]);
    const listed = await ran('cite', '--list');
    expect(listed).toEqual([
      0,
      `a.report.md\n  18:17  does not exist  regulation 12  ${title}  12\n\n1 citation in 1 draft:\n  1  does not exist\n`,
    ]);
    const [, lookedUp] = await ran('cite', '2(2)(b)', '--framework', 'isle', '--setting', 'childrens-home');
    expect(lookedUp).toMatch(/^regulation 2: Protection of children\n/);
    expect(lookedUp).toContain('Regulation 2(2)(b) exists. It is not divided further.');
    const [, status] = await ran('knowledge', 'status');
    expect(status).toMatch(/^isle-homes-2020 +regulations +31 January 2026 +9 +all +2 +2 of 2 +-$/m);
  });

  async function ran(...args: string[]): Promise<[number, string]> {
    let out = '';
    const code = await run(args, {
      cwd: folder,
      today: '2026-11-21',
      env: {},
      terminal: false,
      out: (text) => {
        out += text;
      },
      err: () => {},
      stdin: async () => new Uint8Array(),
    });
    return [code, out];
  }
});
