import { conditionNames } from '../../config/conditions';
import {
  type ConfigKey,
  configKeys,
  levelAbout,
  overrideKeys,
  ruleKeys,
  stageAbout,
  suppressionKeys,
} from '../../config/keys';
import { ruleNames } from '../../config/rules';
import { builtIn, type Knowledge } from '../../knowledge/knowledge';
import { describeRule } from '../../lint/describe-rule';
import { levels, presets } from '../../lint/settings';
import { stages } from '../../report/report';
import { metaOf } from '../../rules/index';
import { alwaysReported } from '../../rules/rule-ids';
import { type Completion, order } from '../completion-item';
import type { YamlCursor } from '../cursor/yaml-cursor';
import { configCursor } from './cursor';

interface ConfigWord {
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

function keysOf(path: readonly string[]): ConfigWord[] {
  const [top, second, third] = path.at(0) === 'overrides' ? path.slice(1) : path;
  if (path.length === 0) return named(configKeys);
  if (path.length === 1 && top === undefined) return named(overrideKeys);
  if (top === 'suppressions') return named(suppressionKeys);
  if (top !== 'rules') return [];
  if (second === undefined) return ruleNames.filter((name) => !alwaysReported(name)).map(ruleWord);
  if (third === 'options') {
    const options = Object.entries(metaOf(second)?.options ?? {});
    return options.map(([text, { about }]) => ({ text, about: `${about}.` }));
  }
  const byStage = stages.map((text) => ({ text, about: stageAbout }));
  // A rule without options has no such key.
  const keys = named(ruleKeys).filter(({ text }) => text !== 'options' || metaOf(second)?.options);
  return third === undefined ? [...keys, ...byStage] : third === 'severity' ? byStage : [];
}

function valuesOf(path: readonly string[], key: string, knowledge: Knowledge): ConfigWord[] {
  const within = path.at(0) === 'overrides' ? path.slice(1) : path;
  if (within[0] === 'rules' && !within.includes('options')) return levels.map(levelWord);
  if (path.length === 0 && key === 'extends')
    return Object.entries(presets).map(([text, about]) => ({ text, about }));
  const keys = path.length === 0 ? configKeys : path[0] === 'suppressions' ? suppressionKeys : {};
  const values = Object.hasOwn(keys, key)
    ? (keys as Readonly<Record<string, ConfigKey>>)[key]?.values
    : undefined;
  if (values) return Object.entries(values).map(([text, about]) => ({ text, about }));
  if (path[0] !== 'overrides' || (key !== 'framework' && key !== 'setting' && key !== 'kind')) return [];
  return conditionNames(key, knowledge).map(({ id, name }) => ({ text: id, about: name }));
}

const named = (keys: Readonly<Record<string, ConfigKey>>): ConfigWord[] =>
  Object.entries(keys).map(([text, { about }]) => ({ text, about }));

const ruleWord = (name: string): ConfigWord => ({ text: name, about: describeRule(name) ?? '' });

const levelWord = (text: (typeof levels)[number]): ConfigWord => ({ text, about: levelAbout[text] });

/** @param listed whether what may stand behind a key is known: its list follows a space, which is written with it */
function items(
  words: readonly ConfigWord[],
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
