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
import { termKeys } from '../../config/words/keys';
import { parseDraft } from '../../draft/draft';
import type { Knowledge } from '../../knowledge/knowledge';
import { describeRule } from '../../lint/describe-rule';
import { presets, type RuleLevel } from '../../lint/settings';
import { stages } from '../../report/report';
import { metaOf } from '../../rules/index';
import { allowedText } from '../../rules/option-texts';
import { termPage } from '../../rules/team/term-page';
import { wordAt } from '../cursor/word';
import type { Hover } from '../hover';

/**
 * Explains the key or value at an offset (0-based UTF-16) of a config; undefined if nothing is known about it.
 * @param config the config as read, whose frameworks and terms are explained
 */
export function configHover(
  text: string,
  offset: number,
  { knowledge, terms }: Pick<Config, 'knowledge' | 'terms'> = noConfig,
): Hover | undefined {
  const { data } = parseDraft(text, 'yaml');
  const word = data && wordAt(data, offset);
  const term = terms.find(({ id }) => word?.path[0] === 'rules' && word.path.at(-1) === id);
  const markdown = term
    ? termPage(term)
    : word && explain(word.path, word.scalar?.text.text.trim(), knowledge);
  return word && markdown ? { markdown, span: word.span } : undefined;
}

/** @param value the value at the cursor; undefined at a key */
function explain(
  path: readonly string[],
  value: string | undefined,
  knowledge: Knowledge,
): string | undefined {
  const [top = '', second] = path;
  if (top === 'overrides') return explainOverride(path.slice(1), value, knowledge);
  if (value !== undefined && top === 'extends') return presetAbout(value);
  const keys = second === undefined ? undefined : entryKeys[top];
  if (keys && second !== undefined)
    return (
      (value && (keys[second]?.values?.[value] ?? conditionName(second, value, knowledge))) ||
      keyAbout(keys, second)
    );
  if (top === 'rules' && second !== undefined) return explainRule(path.slice(1), value);
  if (top === 'suppressions' && second !== undefined)
    return (value && suppressionKeys[second]?.values?.[value]) || keyAbout(suppressionKeys, second);
  return (value && configKeys[top]?.values?.[value]) || keyAbout(configKeys, top);
}

/** The keys of the entries of a list. */
const entryKeys: Readonly<Record<string, Readonly<Record<string, ConfigKey>>>> = {
  texts: textKeys,
  terms: termKeys,
};

function explainOverride(
  [key, ...below]: readonly string[],
  value: string | undefined,
  knowledge: Knowledge,
): string | undefined {
  if (key === undefined) return keyAbout(configKeys, 'overrides');
  if (key === 'rules' && below.length > 0) return explainRule(below, value);
  return (value && conditionName(key, value, knowledge)) || keyAbout(overrideKeys, key);
}

/** @param path the rule and the keys below it */
function explainRule(
  [rule = '', ...below]: readonly string[],
  value: string | undefined,
): string | undefined {
  return explainLevel(rule, below, value) ?? explainRuleKey(rule, below);
}

/** A severity with its rule, or its stage; undefined for everything else below a rule. */
function explainLevel(rule: string, below: readonly string[], value: string | undefined): string | undefined {
  if (below[0] === 'options') return undefined;
  if (value === undefined) return stages.some((stage) => stage === below.at(-1)) ? stageAbout : undefined;
  const level = Object.hasOwn(levelAbout, value) ? levelAbout[value as RuleLevel] : undefined;
  return level && `${level}\n\n${describeRule(rule) ?? ''}`;
}

function explainRuleKey(rule: string, [key, option]: readonly string[]): string | undefined {
  if (key === undefined) return describeRule(rule);
  if (key !== 'options' || option === undefined) return keyAbout(ruleKeys, key);
  const options = metaOf(rule)?.options ?? {};
  const meta = Object.hasOwn(options, option) ? options[option] : undefined;
  return meta && `${meta.about}. ${allowedText(meta)}`;
}

/** The name that a framework has for an id in a condition. */
function conditionName(key: string, id: string, knowledge: Knowledge): string | undefined {
  if (key !== 'framework' && key !== 'setting' && key !== 'kind' && key !== 'section') return undefined;
  return conditionNames(key, knowledge).find((item) => item.id === id)?.name;
}

const keyAbout = (
  keys: Readonly<Record<string, { readonly about: string }>>,
  key: string,
): string | undefined => (Object.hasOwn(keys, key) ? keys[key]?.about : undefined);

const presetAbout = (name: string): string | undefined =>
  Object.hasOwn(presets, name) ? presets[name as keyof typeof presets] : undefined;
