import { isEmpty, type MapValue, type ScalarValue, type Value } from '../draft/yaml/value';
import type { Layer } from '../lint/settings';
import { messagesOf } from '../text/messages';
import { globProblem } from './glob';
import { isOwnKey, overrideKeys } from './keys';
import { type ConfigReporter, isNothing, readTexts, reportUnknownKeys } from './reporter';
import { readRules } from './rules/read-rules';

const messages = messagesOf({
  overridesNotList: () => 'Write “overrides” as a list. Begin each entry with “-”.',
  overrideNotMap: () =>
    'Add “rules” and a condition to this entry. Conditions are “files”, “framework”, “setting” and “kind” (the type of inspection).',
  emptyCondition: (key: string) =>
    `Add a value to “${key}”, or remove it. Without a value this entry applies to no draft.`,
  noCondition: () =>
    'Add “files”, “framework”, “setting” or “kind” (the type of inspection) to limit this entry to some drafts. For all drafts, use “rules” at the top of the config.',
});

/** A word of an override that selects drafts by their framework, setting or type of inspection. */
export interface Condition {
  readonly key: 'framework' | 'setting' | 'kind' | 'section';
  readonly word: ScalarValue;
  /** The config that it is in. */
  readonly uri: string;
  /** The entry that it is of: only drafts that all conditions of an entry fit are meant. */
  readonly entry: Value;
}

interface Overrides {
  readonly layers: readonly Layer[];
  /** The conditions of all entries; only the frameworks can tell whether their words exist. */
  readonly conditions: readonly Condition[];
}

/** Reads `overrides`. An entry with a condition that cannot be used is reported, and all of it is left out. */
export function readOverrides(value: Value | undefined, reporter: ConfigReporter): Overrides {
  if (!value || isNothing(value)) return { layers: [], conditions: [] };
  if (value.kind !== 'list') {
    reporter.report(value.span, messages.overridesNotList());
    return { layers: [], conditions: [] };
  }
  const entries = value.items.flatMap((item) => {
    const entry = readOverride(item, reporter);
    return entry ? [entry] : [];
  });
  return {
    layers: entries.map(({ layer }) => layer),
    conditions: entries.flatMap(({ conditions }) => conditions),
  };
}

const conditionKeys = ['files', 'framework', 'setting', 'kind'] as const;

interface OverrideEntry {
  readonly layer: Layer;
  readonly conditions: readonly Condition[];
}

function readOverride(item: Value, reporter: ConfigReporter): OverrideEntry | undefined {
  if (item.kind !== 'map') {
    reporter.report(item.span, messages.overrideNotMap());
    return undefined;
  }
  reportUnknownKeys(item, { allowed: overrideKeys, parent: 'overrides' }, reporter);
  // Without its misspelt condition an entry would apply to more drafts than it should.
  if (item.entries.some(({ key }) => !Object.hasOwn(overrideKeys, key) && !isOwnKey(key))) return undefined;
  const entryOfKey = (key: string) => item.entries.find((entry) => entry.key === key);
  const rules = readRules(entryOfKey('rules')?.value, reporter);
  const keys = conditionKeys.filter((key) => entryOfKey(key));
  if (keys.length === 0) {
    reportNoCondition(item, reporter);
    return undefined;
  }
  for (const key of keys) {
    const entry = entryOfKey(key);
    if (!entry || !isEmpty(entry.value)) continue;
    reporter.report(entry.keySpan, messages.emptyCondition(key));
  }
  const conditions: Condition[] = [];
  const words = keys.map((key): [string, readonly string[]] => {
    const value = entryOfKey(key)?.value;
    if (key === 'files') return [key, readGlobs(value, key, reporter)];
    const texts = readTexts(value, key, reporter);
    conditions.push(...texts.map((word) => ({ key, word, uri: reporter.uri, entry: item })));
    return [key, texts.map(({ text }) => text.text.trim())];
  });
  return { layer: { ...Object.fromEntries(words), rules }, conditions };
}

function reportNoCondition({ span, entries }: MapValue, reporter: ConfigReporter): void {
  reporter.report({ start: span.start, end: entries[0]?.keySpan.end ?? span.end }, messages.noCondition());
}

/** Reads one pattern or a list of patterns; one that cannot be used is reported and left out. */
export const readGlobs = (value: Value | undefined, key: string, reporter: ConfigReporter): string[] =>
  readTexts(value, key, reporter).flatMap(({ text, span }) => {
    const pattern = text.text.trim();
    const problem = globProblem(pattern);
    if (problem) reporter.report(span, problem);
    return problem ? [] : [pattern];
  });
