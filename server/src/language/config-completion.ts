import { builtIn, type Knowledge } from '../knowledge/knowledge';
import { type ConfigKey, configKeys, overrideKeys, ruleKeys, suppressionKeys } from '../lint/config-keys';
import { ruleNames } from '../lint/config-rules';
import { describeRule } from '../lint/describe-rule';
import { alwaysTold, levels, presets } from '../lint/settings';
import { stages } from '../report/report';
import { ruleOf } from '../rules/index';
import { type Completion, order } from './completion-item';
import { configCursor } from './config-cursor';
import type { YamlCursor } from './cursor';

interface Word {
  readonly text: string;
  readonly about: string;
}

/**
 * What can be written at an offset (0-based UTF-16) of a config, from its lines, so that half a config will do.
 * @param knowledge the frameworks whose ids are offered
 */
export function configCompletions(
  text: string,
  offset: number,
  knowledge: Knowledge = builtIn,
): Completion[] {
  const { cursor, item } = configCursor(text, offset);
  if (cursor?.at === 'value')
    return items(valuesOf(cursor.path, cursor.key ?? '', knowledge), cursor, 'value');
  const inList = item && valuesOf(item.path.slice(0, -1), item.path.at(-1) ?? '', knowledge);
  if (item && inList && inList.length > 0) return items(inList, item, 'value');
  return cursor
    ? items(keysOf(cursor.path), cursor, 'key', (key) => valuesOf(cursor.path, key, knowledge).length > 0)
    : [];
}

function keysOf(path: readonly string[]): Word[] {
  const [top, second, third] = path.at(0) === 'overrides' ? path.slice(1) : path;
  if (path.length === 0) return named(configKeys);
  if (path.length === 1 && top === undefined) return named(overrideKeys);
  if (top === 'suppressions') return named(suppressionKeys);
  if (top !== 'rules') return [];
  if (second === undefined) return ruleNames.filter((name) => !alwaysTold(name)).map(ruleWord);
  if (third === 'options') {
    const options = Object.entries(ruleOf(second)?.meta.options ?? {});
    return options.map(([text, { about }]) => ({ text, about: `${about}.` }));
  }
  const byStage = stages.map((text) => ({ text, about: 'How much its findings weigh at this stage.' }));
  return third === undefined ? [...named(ruleKeys), ...byStage] : third === 'severity' ? byStage : [];
}

function valuesOf(path: readonly string[], key: string, knowledge: Knowledge): Word[] {
  const within = path.at(0) === 'overrides' ? path.slice(1) : path;
  if (within[0] === 'rules' && !within.includes('options')) return levels.map(levelWord);
  if (path.length === 0 && key === 'extends')
    return Object.entries(presets).map(([text, about]) => ({ text, about }));
  const keys = path.length === 0 ? configKeys : path[0] === 'suppressions' ? suppressionKeys : {};
  const values = Object.hasOwn(keys, key)
    ? (keys as Readonly<Record<string, ConfigKey>>)[key]?.values
    : undefined;
  if (values) return Object.entries(values).map(([text, about]) => ({ text, about }));
  return path[0] === 'overrides' ? conditions(key, knowledge) : [];
}

function conditions(key: string, { ids, framework }: Knowledge): Word[] {
  const all = ids.flatMap((id) => framework(id) ?? []);
  if (key === 'framework') return all.map(({ id, name }) => ({ text: id, about: name }));
  const listed = all.flatMap((one): readonly { readonly id: string; readonly name: string }[] =>
    key === 'setting' ? (one.settings ?? []) : key === 'kind' ? one.kinds : [],
  );
  const first = listed.filter(({ id }, at) => listed.findIndex((one) => one.id === id) === at);
  return first.map(({ id, name }) => ({ text: id, about: name }));
}

const named = (keys: Readonly<Record<string, ConfigKey>>): Word[] =>
  Object.entries(keys).map(([text, { about }]) => ({ text, about }));

const ruleWord = (name: string): Word => ({ text: name, about: describeRule(name) ?? '' });

const levelAbout: Record<(typeof levels)[number], string> = {
  off: 'Finds nothing.',
  hint: 'Shown faintly, counted as a hint.',
  info: 'Shown, and fails nothing.',
  warning: 'Shown as a warning.',
  error: 'Shown as an error; the command line fails.',
};
const levelWord = (text: (typeof levels)[number]): Word => ({ text, about: levelAbout[text] });

/** @param listed whether what may stand behind a key is known: its list follows a space, which is written with it */
function items(
  words: readonly Word[],
  cursor: YamlCursor,
  kind: 'key' | 'value',
  listed: (key: string) => boolean = () => false,
): Completion[] {
  return words.map(({ text, about }, index) => {
    // An asterisk begins an alias in YAML; the other names need no quotes.
    const written = text === '*' ? `'*'` : cursor.quote ? cursor.quote + text + cursor.quote : text;
    return {
      label: text,
      kind,
      documentation: about,
      replace: cursor.replace,
      text:
        kind === 'key'
          ? `${written}${cursor.colon ? '' : listed(text) ? ': ' : ':'}`
          : `${cursor.space ? ' ' : ''}${written}`,
      filter: cursor.quote + text,
      order: order(index),
    };
  });
}
