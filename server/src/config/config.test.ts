import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { Configs } from './config';
import { memoryFiles } from './files';
import { configName } from './paths';

const sccif = readFileSync(
  fileURLToPath(new URL('../../../knowledge/frameworks/sccif.yaml', import.meta.url)),
  'utf8',
);
const own = sccif.replace('id: sccif', 'id: harbours').replace('short: SCCIF', 'short: TEAM');
const root = 'file:///work/';

async function configOf(uri: string, texts: Record<string, string>) {
  const config = await new Configs(memoryFiles(texts)).of(uri);
  return {
    ...config,
    said: config.problems.map(({ uri: at, message }) => `${at.replace(root, '')}: ${message}`),
  };
}

it('is the nearest up the tree', async () => {
  const texts = {
    [`${root}${configName}`]: 'stage: drafting\n',
    [`${root}a/b/${configName}`]: 'stage: final\n',
  };
  expect((await configOf(`${root}a/b/c/draft.report.md`, texts)).stage).toBe('final');
  expect((await configOf(`${root}a/draft.report.md`, texts)).stage).toBe('drafting');
  expect((await configOf('file:///other/draft.report.md', texts)).uri).toBeUndefined();
  expect((await configOf('untitled:Untitled-1', texts)).uri).toBeUndefined();
});

it('overrides the stage, reasons and baseline of the configs that it extends, the last of them the earlier', async () => {
  const texts = {
    [`${root}a.yaml`]: 'stage: drafting\nbaseline: a.json\nsuppressions: {reason: optional}\ndue-days: 21\n',
    [`${root}b.yaml`]: 'stage: review\n',
  };
  const of = (text: string) =>
    configOf(`${root}draft.report.md`, { ...texts, [`${root}${configName}`]: text });
  const extended = await of('extends: [./a.yaml, ./b.yaml]\n');
  expect(extended).toMatchObject({
    stage: 'review',
    reason: 'optional',
    baseline: { uri: `${root}a.json` },
    dueDays: 21,
  });
  const own = await of(
    'extends: [./a.yaml, ./b.yaml]\nstage: final\nbaseline: own.json\nsuppressions: {reason: required}\ndue-days: 28\n',
  );
  expect(own).toMatchObject({
    stage: 'final',
    reason: 'required',
    baseline: { uri: `${root}own.json` },
    dueDays: 28,
  });
  for (const days of ['0', '366', '-1', '28 days', '{a: 1}']) {
    const { dueDays, said } = await of(`due-days: ${days}\n`);
    expect(dueDays).toBeUndefined();
    expect(said).toEqual([`${configName}: Write “due-days” as a whole number from 1 to 365.`]);
  }
});

it('looks at each folder once', async () => {
  let reads = 0;
  const files = memoryFiles({ [`${root}${configName}`]: 'stage: final\n' });
  const counting = {
    ...files,
    read: (uri: string) => {
      reads++;
      return files.read(uri);
    },
  };
  const configs = new Configs(counting);
  await configs.of(`${root}a/b/one.report.md`);
  const once = reads;
  await Promise.all([configs.of(`${root}a/b/two.report.md`), configs.of(`${root}a/three.report.md`)]);
  expect(reads).toBe(once);
});

it('brings in frameworks from a folder, a file, and several of them', async () => {
  const texts = {
    [`${root}${configName}`]: 'knowledge: frameworks\n',
    [`${root}frameworks/own.yaml`]: own,
    [`${root}frameworks/notes.txt`]: 'not read',
  };
  const config = await configOf(`${root}x.report.md`, texts);
  expect(config.said).toEqual([]);
  expect(config.knowledge.ids).toEqual(['ilacs', 'sccif', 'sif', 'jtai', 'stc', 'harbours']);
  expect(config.knowledge.framework('harbours')?.short).toBe('TEAM');
  const file = { ...texts, [`${root}${configName}`]: 'knowledge: [frameworks/own.yaml]\n' };
  expect((await configOf(`${root}x.report.md`, file)).knowledge.ids).toContain('harbours');
});

it('says what cannot be followed, and goes on without it', async () => {
  const texts = {
    [`${root}${configName}`]: 'stage: done\nrule: {}\nknowledge: [../elsewhere, gone, "frameworks"]\n',
    [`${root}frameworks/broken.yaml`]: own.replace(
      'sections: [overall-experiences-and-progress,',
      'sections: [nowhere,',
    ),
    [`${root}frameworks/shape.yaml`]: 'id: x\nname: 3\nnonsense: true\n',
  };
  const { said, knowledge, stage } = await configOf(`${root}x.report.md`, texts);
  expect(stage).toBeUndefined();
  expect(knowledge.ids).not.toContain('harbours');
  expect(said[0]).toBe(`${configName}: “rule” is not a setting. Did you mean “rules”?`);
  expect(said).toContain(
    `${configName}: “../elsewhere” is outside the folder of this config. Use a folder or file inside it.`,
  );
  expect(said).toContain(
    `${configName}: There are no frameworks, instruments or law packs at “gone”. Check the path.`,
  );
  expect(said).toContain(
    'frameworks/broken.yaml: The edition “2015” names the judgement “nowhere”, which does not exist. Correct it, or add it.',
  );
  expect(said).toContain(
    'frameworks/shape.yaml: “nonsense” does not belong here. Check its spelling, or remove it.',
  );
  expect(said).toContain(`${configName}: “done” is not a stage. Use “drafting”, “review” or “final”.`);
});

it('names snippet libraries, in its folder and below', async () => {
  const { libraries, said } = await configOf(`${root}a/x.report.md`, {
    [`${root}${configName}`]:
      'libraries:\n  - snippets/\n  - node_modules/@team/snippets\n  - ../other\n  - /etc\n',
    [`${root}snippets/library.yaml`]: 'name: Ours\n',
  });
  expect(libraries.map(({ folder, written }) => [folder, written])).toEqual([
    [`${root}snippets/`, 'snippets/'],
    [`${root}node_modules/@team/snippets/`, 'node_modules/@team/snippets'],
  ]);
  expect(said).toEqual([
    `${configName}: There is no snippet library at “node_modules/@team/snippets”. Check the path, or install the library. A library is a folder that contains library.yaml.`,
    `${configName}: “../other” is outside the folder of this config. Use a folder or file inside it.`,
    `${configName}: “/etc” is outside the folder of this config. Use a folder or file inside it.`,
  ]);
});

it('follows no path out of its folder', async () => {
  for (const path of [
    '/etc',
    '..',
    'a/../../b',
    'file:///etc',
    'C:\\x',
    '\\\\server\\share',
    '%2e%2e/b',
    './..',
  ]) {
    const { said, sourceFiles } = await configOf(`${root}x.report.md`, {
      [`${root}${configName}`]: `knowledge: '${path}'\n`,
    });
    expect(said.length, path).toBe(1);
    expect(
      sourceFiles.every((uri) => uri.startsWith(root)),
      path,
    ).toBe(true);
  }
});

it('takes no pattern that could keep the checks busy, or is none', async () => {
  for (const pattern of ['^(a+)+$', '^(\\d{1,9}){1,9}$', '^(\\d)\\1$', '(?=a)b', '^[', '^a{2,}$']) {
    const texts = {
      [`${root}${configName}`]: 'knowledge: own.yaml\n',
      [`${root}own.yaml`]: own.replace(/pattern: '[^']*'/, () => `pattern: '${pattern}'`),
    };
    const { said, knowledge } = await configOf(`${root}x.report.md`, texts);
    expect(said[0], pattern).toMatch(/^own\.yaml: The pattern of reference numbers/);
    expect(knowledge.ids).not.toContain('harbours');
  }
});
