import { conditionNames } from '../../config/conditions';
import {
  configKeys,
  levelAbout,
  overrideKeys,
  ruleKeys,
  stageAbout,
  suppressionKeys,
} from '../../config/keys';
import { parseDraft } from '../../draft/draft';
import { builtIn, type Knowledge } from '../../knowledge/knowledge';
import { describeRule } from '../../lint/describe-rule';
import { presets, type RuleLevel } from '../../lint/settings';
import { stages } from '../../report/report';
import { metaOf } from '../../rules/index';
import type { Span } from '../../text/span';
import { wordAt } from '../cursor/word';

/**
 * What stands at an offset (0-based UTF-16) of a config, explained in Markdown; undefined where nothing is known of it.
 * @param knowledge the frameworks whose ids are explained
 */
export function configHover(
  text: string,
  offset: number,
  knowledge: Knowledge = builtIn,
): { readonly markdown: string; readonly span: Span } | undefined {
  const { data } = parseDraft(text, 'yaml');
  const found = data && wordAt(data, offset);
  const markdown = found && explain(found.path, found.scalar?.text.text.trim(), knowledge);
  return found && markdown ? { markdown, span: found.span } : undefined;
}

function explain(
  path: readonly string[],
  value: string | undefined,
  knowledge: Knowledge,
): string | undefined {
  const [top = '', second, third, fourth] = path;
  if (top === 'overrides' && second === 'rules' && third !== undefined)
    return ofLevel(third, path.slice(3), value) ?? ofRule(third, fourth, path[4]);
  if (top === 'overrides' && second !== undefined)
    return (value && conditionName(second, value, knowledge)) || about(overrideKeys, second);
  if (value !== undefined && top === 'extends') return about(named(presets), value);
  if (top === 'rules' && second !== undefined)
    return ofLevel(second, path.slice(2), value) ?? ofRule(second, third, fourth);
  if (top === 'suppressions' && second !== undefined)
    return (value && suppressionKeys[second]?.values?.[value]) || about(suppressionKeys, second);
  return (value && configKeys[top]?.values?.[value]) || about(configKeys, top);
}

/** A severity with the rule, or the stage that it is for; undefined for all else below a rule. */
function ofLevel(rule: string, below: readonly string[], value: string | undefined): string | undefined {
  if (below[0] === 'options') return undefined;
  if (value === undefined) return stages.some((stage) => stage === below.at(-1)) ? stageAbout : undefined;
  const level = Object.hasOwn(levelAbout, value) ? levelAbout[value as RuleLevel] : undefined;
  return level && `${level}\n\n${describeRule(rule) ?? ''}`;
}

/** What a framework calls what an override names. */
function conditionName(key: string, id: string, knowledge: Knowledge): string | undefined {
  if (key !== 'framework' && key !== 'setting' && key !== 'kind') return undefined;
  return conditionNames(key, knowledge).find((one) => one.id === id)?.name;
}

function ofRule(rule: string, key: string | undefined, option: string | undefined): string | undefined {
  if (key === undefined) return describeRule(rule);
  if (key !== 'options' || option === undefined) return about(ruleKeys, key);
  const options = metaOf(rule)?.options ?? {};
  const meta = Object.hasOwn(options, option) ? options[option] : undefined;
  return (
    meta &&
    `${meta.about}. A whole number from ${meta.minimum} to ${meta.maximum}; without it, ${meta.otherwise}.`
  );
}

const about = (
  keys: Readonly<Record<string, { readonly about: string }>>,
  key: string,
): string | undefined => (Object.hasOwn(keys, key) ? keys[key]?.about : undefined);

const named = (words: Readonly<Record<string, string>>): Record<string, { about: string }> =>
  Object.fromEntries(Object.entries(words).map(([word, text]) => [word, { about: text }]));
