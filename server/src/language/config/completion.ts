import { conditionNames } from '../../config/conditions';
import { type Config, noConfig } from '../../config/config';
import {
  type ConfigKey,
  configKeys,
  levelAbout,
  overrideKeys,
  ruleKeys,
  stageAbout,
  suppressionKeys,
  textKeys,
} from '../../config/keys';
import { ruleNames } from '../../config/rules/read-rules';
import { termKeys } from '../../config/words/keys';
import type { Knowledge } from '../../knowledge/knowledge';
import { describeRule } from '../../lint/describe-rule';
import { levels, presets } from '../../lint/settings';
import { stages } from '../../report/report';
import { metaOf } from '../../rules/index';
import { allowedText } from '../../rules/option-texts';
import { alwaysReported, guardsIdentity } from '../../rules/rule-ids';
import { termPage } from '../../rules/team/term-page';
import { type Completion, order } from '../completion-item';
import type { YamlCursor } from '../cursor/yaml-cursor';
import { configCursor } from './cursor';

/** A key or a value that is offered. */
interface ConfigWord {
  readonly text: string;
  /** Markdown. */
  readonly about: string;
}

/**
 * Keys and values for an offset (0-based UTF-16) of a config. They are read from its lines, because a half-typed config
 * has no tree.
 * @param config the config as read, whose frameworks and terms are offered
 */
export function configCompletions(
  text: string,
  offset: number,
  config: Pick<Config, 'knowledge' | 'terms'> = noConfig,
): Completion[] {
  const { knowledge } = config;
  const { cursor, item } = configCursor(text, offset);
  if (cursor?.at === 'value')
    return valuesOf(cursor.path, cursor.key ?? '', knowledge).map((word, index) =>
      valueItem(word, cursor, index),
    );
  const inList = item && valuesOf(item.path.slice(0, -1), item.path.at(-1) ?? '', knowledge);
  if (item && inList && inList.length > 0) return inList.map((word, index) => valueItem(word, item, index));
  if (!cursor) return [];
  return keysOf(cursor.path, config).map((word, index) => {
    // The list of values opens after a space, so that the space is written with the colon.
    const hasValues = !cursor.colon && valuesOf(cursor.path, word.text, knowledge).length > 0;
    return keyItem(word, hasValues, { cursor, index });
  });
}

function keysOf(path: readonly string[], { terms }: Pick<Config, 'terms'>): ConfigWord[] {
  if (path.length === 0) return keyWords(configKeys);
  const [top, rule, key] = path[0] === 'overrides' ? path.slice(1) : path;
  if (path[0] === 'texts') return keyWords(textKeys);
  if (path[0] === 'terms') return keyWords(termKeys);
  if (path.length === 1 && top === undefined) return keyWords(overrideKeys);
  if (top === 'suppressions') return keyWords(suppressionKeys);
  if (top !== 'rules') return [];
  if (rule === undefined)
    return [
      ...ruleNames.filter((name) => !alwaysReported(name)).map(ruleWord),
      ...terms.map((term) => ({ text: term.id, about: termPage(term) })),
    ];
  return keysOfRule(rule, key);
}

/** @param key the key above, if it is not the rule itself */
function keysOfRule(rule: string, key: string | undefined): ConfigWord[] {
  const options = metaOf(rule)?.options;
  if (key === 'options')
    return Object.entries(options ?? {}).map(([text, option]) => ({
      text,
      about: `${option.about}. ${allowedText(option)}`,
    }));
  const byStage = stages.map((text) => ({ text, about: stageAbout }));
  if (key === 'severity') return byStage;
  if (key !== undefined) return [];
  const isFor = (name: string): boolean =>
    name === 'options' ? options !== undefined : name !== 'reason' || guardsIdentity(rule);
  return [...keyWords(ruleKeys).filter(({ text }) => isFor(text)), ...byStage];
}

function valuesOf(path: readonly string[], key: string, knowledge: Knowledge): ConfigWord[] {
  const within = path[0] === 'overrides' ? path.slice(1) : path;
  if (within[0] === 'rules' && within.includes('options')) return words(formsOf(within[1] ?? '', key));
  if (within[0] === 'rules') return levels.map((text) => ({ text, about: levelAbout[text] }));
  if (path.length === 0 && key === 'extends') return words(presets);
  const keys = keysWithValues(path);
  const values = Object.hasOwn(keys, key) ? keys[key]?.values : undefined;
  if (values) return words(values);
  const isSection = key === 'section' && path[0] === 'terms';
  const conditional = path[0] === 'overrides' || path[0] === 'texts' || path[0] === 'terms';
  if (!conditional || (key !== 'framework' && key !== 'setting' && key !== 'kind' && !isSection)) return [];
  return conditionNames(key, knowledge).map(({ id, name }) => ({ text: id, about: name }));
}

/** The forms of an option of a rule. */
function formsOf(rule: string, name: string): Readonly<Record<string, string>> {
  const options = metaOf(rule)?.options ?? {};
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  return option?.kind === 'form' || option?.kind === 'forms' ? option.forms : {};
}

function keysWithValues([top]: readonly string[]): Readonly<Record<string, ConfigKey>> {
  if (top === undefined) return configKeys;
  if (top === 'texts') return textKeys;
  if (top === 'terms') return termKeys;
  return top === 'suppressions' ? suppressionKeys : {};
}

const words = (values: Readonly<Record<string, string>>): ConfigWord[] =>
  Object.entries(values).map(([text, about]) => ({ text, about }));

const keyWords = (keys: Readonly<Record<string, ConfigKey>>): ConfigWord[] =>
  Object.entries(keys).map(([text, { about }]) => ({ text, about }));

const ruleWord = (name: string): ConfigWord => ({ text: name, about: describeRule(name) ?? '' });

function keyItem(
  word: ConfigWord,
  hasValues: boolean,
  { cursor, index }: { readonly cursor: YamlCursor; readonly index: number },
): Completion {
  const colon = hasValues ? ': ' : ':';
  const text = `${inQuotes(word.text, cursor)}${cursor.colon ? '' : colon}`;
  return { ...sharedItem(word, cursor, index), kind: 'key', text };
}

function valueItem(word: ConfigWord, cursor: YamlCursor, index: number): Completion {
  const text = `${cursor.space ? ' ' : ''}${inQuotes(word.text, cursor)}`;
  return { ...sharedItem(word, cursor, index), kind: 'value', text };
}

const sharedItem = ({ text, about }: ConfigWord, { replace, quote }: YamlCursor, index: number) => ({
  label: text,
  documentation: about,
  replace,
  filter: quote + text,
  order: order(index),
});

/** An asterisk begins an alias in YAML, and has to be in quotes; other names are only if the quote is typed. */
const inQuotes = (text: string, { quote }: YamlCursor): string =>
  text === '*' ? `'*'` : quote + text + quote;
