import { readConfig } from '../../../server/src/config/config';
import { type Files, memoryFiles } from '../../../server/src/config/files';
import { configFindings } from '../../../server/src/config/findings';
import { optionsFor } from '../../../server/src/config/options';
import { configCompletions } from '../../../server/src/language/config/completion';
import { configHover } from '../../../server/src/language/config/hover';
import { check } from '../../../server/src/lint/check';
import { applyEdits } from '../../../server/src/lint/fix';
import type { Journal } from '../journal';
import { type ConfigSeeds, configSeeds, smallDraft } from '../seeds';
import type { Trial } from '../trial';
import { findingFits } from './edits';

const folder = 'file:///work/';
/** More would take longer than all else, where a text is the same piece again and again. */
const mostFixes = 5;
const configName = '.inspection-report.yaml';
const configUri = folder + configName;

/** Reads a config, and whatever it names; completes, explains and fixes it, and checks a draft with it. */
export const tryConfig: Trial = async ({ text, name }, journal, random) => {
  if (name !== configName) return tryNamed(name, text, journal);
  const config = await readAndFit(journal, text, seedFiles({ [configName]: text }));
  if (!config) return;
  for (let left = 4; left > 0; left--) {
    const offset = random.upTo(text.length);
    const items = journal.call('config, completion', () => configCompletions(text, offset, config));
    for (const { replace } of items ?? []) journal.within('config, completion', replace, text.length);
    const found = journal.call('config, hover', () => configHover(text, offset, config));
    if (found) journal.within('config, hover', found.span, text.length);
  }
  const uri = `${folder}a.report.md`;
  journal.call('config, options', () => optionsFor(config, uri));
  journal.call('config, check', () => check(smallDraft, uri, optionsFor(config, uri)));
};

/** Reads a file that a config extends, or a baseline. */
async function tryNamed(name: string, text: string, journal: Journal): Promise<void> {
  const config = `extends: base.yaml\nbaseline: known.json\nlibraries: phrases\n`;
  const read = await readAndFit(
    journal,
    config,
    seedFiles({ [name]: text }),
    new Map([[folder + name, text]]),
  );
  const uri = `${folder}a.report.md`;
  if (read) journal.call('check with a baseline', () => check(smallDraft, uri, optionsFor(read, uri)));
}

/** Reads a file that a config names: a team’s own framework or instrument. */
export const tryInstrument: Trial = async ({ text, name }, journal) => {
  const config = `knowledge: ${name}\n`;
  const files = seedFiles({ [name]: text, [configName]: config });
  const read = await readAndFit(journal, config, files, new Map([[folder + name, text]]));
  if (!read) return;
  const uri = `${folder}a.report.md`;
  journal.call('check with a team’s data', () => check(smallDraft, uri, optionsFor(read, uri)));
};

async function readAndFit(
  journal: Journal,
  text: string,
  files: Files,
  texts: ReadonlyMap<string, string> = new Map(),
) {
  const config = await journal.callAsync('config', () => readConfig(configUri, text, files));
  if (!config) return undefined;
  const byFile = journal.call('config, findings', () => configFindings(config)) ?? new Map();
  for (const [uri, findings] of byFile) {
    const own = uri === configUri ? text : texts.get(uri);
    if (own === undefined) continue;
    for (const finding of findings) findingFits(journal, finding, own);
  }
  for (const { fixes = [] } of (byFile.get(configUri) ?? []).slice(0, mostFixes)) {
    const [fix] = fixes;
    if (!fix) continue;
    const next = applyEdits(text, fix.edits).text;
    await journal.callAsync('config after a fix', () => readConfig(configUri, next, files));
  }
  return config;
}

const seedFiles = (own: ConfigSeeds): Files =>
  memoryFiles(
    Object.fromEntries(
      Object.entries({ ...configSeeds, ...own }).map(([name, content]) => [folder + name, content]),
    ),
  );
