import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codeSnippets, configSeeds, configs, libraryMeta } from './seeds';
import type { Input, InputKind } from './trial';

const draftName = /\.report\.(?:md|ya?ml)$/;
/** Larger ones take most of the time, and read no code that smaller ones do not. */
const largestInstrument = 15_000;

/**
 * The texts of the project, and the drafts below other folders, in an order that does not depend on the machine.
 * @param root the project's folder
 */
export function readInputs(root: string, folders: readonly string[]): Input[] {
  const packs = [...filesBelow(join(root, 'knowledge')), join(root, 'test/own-framework/harbours.yaml')];
  return [
    ...drafts([join(root, 'examples'), ...folders]),
    ...configs.map((text) => ({ kind: 'config' as const, name: '.inspection-report.yaml', text })),
    ...['base.yaml', 'known.json', 'phrases/library.yaml'].map((name) => ({
      kind: 'config' as const,
      name,
      text: configSeeds[name] ?? '',
    })),
    ...read('library', yamlOnly(filesBelow(join(root, 'snippets')))),
    { kind: 'library', name: 'library.yaml', text: libraryMeta },
    { kind: 'library', name: 'team.code-snippets', text: codeSnippets },
    ...read('instrument', yamlOnly(packs)).filter(({ text }) => text.length <= largestInstrument),
  ];
}

const drafts = (folders: readonly string[]): Input[] =>
  read(
    'draft',
    folders.flatMap((folder) => filesBelow(folder).filter((file) => draftName.test(file))),
  );

const yamlOnly = (files: readonly string[]): string[] => files.filter((file) => file.endsWith('.yaml'));

const read = (kind: InputKind, files: readonly string[]): Input[] =>
  files.map((file) => ({ kind, name: basename(file), text: readFileSync(file, 'utf8') }));

/** The files in and below a folder, sorted; a file itself where it is no folder. */
function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.includes('node_modules'))
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}
