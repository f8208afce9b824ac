import { type Draft, parseDraft } from '../../draft/draft';
import { entryOf, isEmpty, type ListValue, toJson, type Value } from '../../draft/yaml/value';
import type { YamlValue } from '../../draft/yaml/write';
import { applyEdits } from '../../lint/apply-edits';
import type { Checked } from '../../lint/check';
import { keepReadable } from '../../lint/guard';
import type { Day } from '../../report/days';
import type { Edit } from '../../rules/finding';
import { referenceNumber } from '../../text/names/reference-number';
import { typedDay } from '../new-draft/typed-day';
import { addEntry, addItem, fillEmpty, nameToMap, nest, removeItem, replaceScalar, yamlText } from './edits';
import { specAt } from './fact-specs';
import { addFlowEntry, addFlowItem, flowNameToMap, removeFlowItem } from './flow-edits';
import { type FactPlace, locate, newItem } from './locate';
import { lockOf, lockTexts } from './locked';
import type { FactSpec } from './spec';

const texts = {
  notADate: 'Write a date, such as 8 June 2026.',
  noSuchDay: (day: string) => `${day} does not exist. Write another date.`,
  notWritten: 'This cannot be written from the form. Change it in the text.',
  noField: 'This is no longer in the draft. Check the text, then try again.',
};

/** A change that a person makes in the form. */
export interface FactChange {
  /** The id of a field; that of an item, to remove it. */
  readonly id: string;
  /** The text of the field; undefined to remove the item. */
  readonly value: string | undefined;
  /** The date where the form is. */
  readonly today: Day;
}

/** The edits, of which there are none if nothing changes, or a sentence on why the form cannot make the change. */
export type FactEdits = { readonly edits: readonly Edit[] } | { readonly refused: string };

/**
 * The smallest edits of a draft that change one fact. Nothing else is touched: they are tried first, and refused if the
 * draft would then say anything else, or be harder to read.
 */
export function factEdit(checked: Checked, change: FactChange): FactEdits {
  const locked = lockOf(checked.draft);
  if (locked) return { refused: locked.message };
  const path = change.id.split('/');
  if (change.value === undefined) return removal(checked, path);
  const spec = specAt(checked, path);
  if (!spec) return { refused: texts.noField };
  const written = writtenValue(checked, path, { input: spec.input, ...change });
  if ('refused' in written) return written;
  const place = locate(checked.draft, path);
  if (place.kind === 'locked') return { refused: lockTexts[place.why] };
  const { text } = written;
  if (place.kind === 'value' ? textOf(place.value) === text : text === '') return { edits: [] };
  const all = editsAt(checked, place, { path, text });
  const edits = spec.input === 'flag' ? all?.map(unquoted) : all;
  const target = placed(checked.draft, path);
  return edits && isRight(checked, edits, { target, text }) ? { edits } : { refused: texts.notWritten };
}

/** The text of a scalar without the break at its end. */
export const textOf = (value: Value): string =>
  value.kind === 'scalar' ? (value.value ?? '').replace(/\r\n?/g, '\n').trim() : '';

interface Wanted {
  readonly path: readonly string[];
  readonly text: string;
}

/** The value as drafts have it: dates as year, month and day, a reference number in its form. */
function writtenValue(
  { report }: Checked,
  path: readonly string[],
  { value = '', input, today }: FactChange & Pick<FactSpec, 'input'>,
): { readonly text: string } | { readonly refused: string } {
  const text = value.replace(/\r\n?/g, '\n').trim();
  if (text === '') return { text };
  if (input === 'date') {
    const typed = typedDay(text, today);
    if (!typed) return { refused: texts.notADate };
    return 'missing' in typed ? { refused: texts.noSuchDay(typed.missing) } : { text: typed.day };
  }
  if (path.join('/') === 'urn' && report)
    return { text: referenceNumber(text, report.framework.urn.pattern) ?? text };
  return { text: input === 'lines' ? withoutTrailingSpaces(text) : text.replace(/\s+/g, ' ') };
}

function editsAt(
  checked: Checked,
  place: Exclude<FactPlace, { kind: 'locked' }>,
  { path, text }: Wanted,
): Edit[] | undefined {
  const { draft } = checked;
  if (place.kind === 'value') return [replaceScalar(draft, place.value, { text, isFlow: place.isFlow })];
  const value = yamlText(text);
  const above = path.slice(0, path.length - place.rest.length);
  const nested = nest(place.rest, value, above.at(-1));
  if (place.kind === 'empty') return place.entry && fillEmpty(draft, place.entry, nested);
  if (place.kind === 'name') {
    const [key = ''] = place.rest;
    if (place.isFlow) return flowNameToMap(place.value, key, value);
    return nameToMap(draft, place.value, { key, detail: value, isItem: /^\d+$/.test(above.at(-1) ?? '') });
  }
  const edit = addition(checked, place, { above, nested });
  return edit && [edit];
}

const withoutTrailingSpaces = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');

interface Addition {
  /** The path of the map or list. */
  readonly above: readonly string[];
  readonly nested: YamlValue;
}

/** The edit that adds to a map or list that has other entries or items. */
function addition(
  { draft, report }: Checked,
  { parent, isFlow }: Extract<FactPlace, { kind: 'absent' }>,
  { above, nested }: Addition,
): Edit | undefined {
  if (parent.kind === 'list') {
    const [item] = nested as readonly YamlValue[];
    return isFlow ? addFlowItem(parent, item) : addItem(draft, parent, item);
  }
  const value = nested as { readonly [key: string]: YamlValue };
  const [[key = '', below] = []] = Object.entries(value);
  return isFlow ? addFlowEntry(parent, key, below) : addEntry(draft, parent, { above, value, report });
}

/** True and false are not texts. */
const unquoted = (edit: Edit): Edit => ({ ...edit, text: edit.text.replace(/'(true|false)'/, '$1') });

function removal(checked: Checked, path: readonly string[]): FactEdits {
  const { draft } = checked;
  const index = Number(path.at(-1));
  const list = listAt(draft, path.slice(0, -1));
  const refused = { refused: texts.notWritten };
  if (!list || !Number.isSafeInteger(index)) return refused;
  const flow = list.list.flow ? removeFlowItem(draft, list.list, index) : undefined;
  const edits = flow ? [flow] : removeItem(draft, { ...list, index });
  if (!edits) return { refused: lockTexts.flow };
  if (!keepReadable(checked, edits)) return refused;
  const { text } = applyEdits(draft.text, edits);
  const id = path.slice(0, -1).join('/');
  const others = (facts: ReadonlyMap<string, string>) =>
    [...facts].filter(([key]) => !key.startsWith(`${id}/`)).join('\n');
  const items = (all: Draft) => {
    const found = listAt(all, path.slice(0, -1))?.list;
    return (found?.items ?? []).map((item) => JSON.stringify(toJson(item)));
  };
  const after = parseDraft(text, draft.surface);
  const wanted = items(draft).filter((_, at) => at !== index);
  const isSame =
    others(factsOf(draft)) === others(factsOf(after)) && items(after).join('\n') === wanted.join('\n');
  return isSame ? { edits } : refused;
}

/** A list over several lines, with the entry that it is the value of. */
function listAt({ data }: Draft, path: readonly string[]) {
  let at: Value | undefined = data;
  for (const step of path.slice(0, -1)) at = entryOf(at, step)?.value;
  const entry = entryOf(at, path.at(-1) ?? '');
  const list: ListValue | undefined = entry?.value.kind === 'list' ? entry.value : undefined;
  return entry && list && { entry, list };
}

/** The path at which a value is after it was written: that of a new item has its number. */
function placed(draft: Draft, path: readonly string[]): string {
  const at = path.indexOf(newItem);
  if (at < 0) return path.join('/');
  const list = listAt(draft, path.slice(0, at))?.list;
  return path.with(at, String(list?.items.length ?? 0)).join('/');
}

function isRight(
  checked: Checked,
  edits: readonly Edit[],
  { target, text }: { target: string; text: string },
): boolean {
  const { draft } = checked;
  if (!keepReadable(checked, edits)) return false;
  const after = parseDraft(applyEdits(draft.text, edits).text, draft.surface);
  const [before, now] = [factsOf(draft), factsOf(after)];
  const name = target.replace(/\/name$/, '');
  const isTarget = (id: string): boolean => id === name || id === `${name}/name`;
  if (([...now].find(([id]) => isTarget(id))?.[1] ?? '') !== text) return false;
  const others = (facts: ReadonlyMap<string, string>) =>
    [...facts].filter(([id]) => !isTarget(id)).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(others(before)) === JSON.stringify(others(now));
}

/** Every text of the draft’s data by its path; a name is the same as a map with that name alone. */
function factsOf({ data }: Draft): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  const add = (value: Value, path: string): void => {
    if (isEmpty(value)) return;
    if (value.kind === 'scalar')
      facts.set(nameable.has(path.replace(/\/\d+$/, '/#')) ? `${path}/name` : path, textOf(value));
    else if (value.kind === 'list')
      for (const [index, item] of value.items.entries()) add(item, `${path}/${index}`);
    else for (const { key, value: below } of value.entries) add(below, path === '' ? key : `${path}/${key}`);
  };
  if (data) add(data, '');
  return facts;
}

const nameable = new Set([
  'provider',
  'authority',
  'provider/registered-manager',
  'inspection/lead-inspector',
  'inspection/team/#',
  'signatories/#',
]);
