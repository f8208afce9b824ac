import { parseYamlFile } from '../../draft/draft';
import { type Value, valueAt } from '../../draft/yaml/value';
import { Import, type Imported } from './imported';
import { importStyle } from './vale-style';
import {
  addForbidden,
  addWords,
  importAccepted,
  importHunspell,
  importRejected,
  importWordList,
} from './word-lists';

/**
 * Takes words and terms over from a file of Vale, cspell or Hunspell, which its name and its text tell.
 * @returns undefined if it is none of them
 */
export function importFile(name: string, text: string): Imported | undefined {
  const file = name.replace(/^.*[\\/]/, '').toLowerCase();
  if (/[\0\uFFFD]/.test(text)) return undefined;
  if (file.endsWith('.dic')) return importHunspell(text);
  if (file === 'accept.txt') return importAccepted(text);
  if (file === 'reject.txt') return importRejected(text);
  if (/\.(?:ya?ml|jsonc?)$/.test(file)) {
    // YAML reads JSON, but not its comments.
    const yaml = /\.jsonc?$/.test(file) ? withoutComments(text) : text;
    const { data } = parseYamlFile(yaml);
    return importStyle(data) ?? importSettings(data);
  }
  return file.endsWith('.txt') ? importWordList(text) : undefined;
}

const withoutComments = (json: string): string =>
  json
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
    .join('\n');

/** Reads the settings of cspell; undefined if they have no words. */
function importSettings(data: Value | undefined): Imported | undefined {
  const keys = ['words', 'ignoreWords', 'userWords', 'flagWords'];
  if (!keys.some((key) => valueAt(data, key))) return undefined;
  const result = new Import();
  for (const key of keys.slice(0, 3)) addWords(result, textsIn(valueAt(data, key)));
  for (const entry of textsIn(valueAt(data, 'flagWords'))) addForbidden(result, entry);
  for (const key of ['dictionaries', 'dictionaryDefinitions', 'ignoreRegExpList', 'patterns', 'overrides'])
    if (valueAt(data, key)) result.leave('settings of cspell', key);
  return result.end();
}

const textsIn = (value: Value | undefined): string[] =>
  value?.kind === 'list'
    ? value.items.flatMap((item) => (item.kind === 'scalar' ? [item.text.text] : []))
    : [];
