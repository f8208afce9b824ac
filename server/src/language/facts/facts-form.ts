import { type Value, valueAt } from '../../draft/yaml/value';
import type { Checked } from '../../lint/check';
import { type Span, span } from '../../text/span';
import { capital } from '../../text/words';
import { textOf } from './fact-edit';
import { groupSpecs } from './fact-specs';
import { FieldFindings } from './field-findings';
import type { FactsForm, FormField, FormGroup, FormItem, FormList } from './form-model';
import { type FactPlace, locate, newItem } from './locate';
import { lockOf, lockTexts } from './locked';
import type { FactSpec, GroupSpec, ListSpec } from './spec';

/** The facts of a checked draft as a form, which follows its framework, edition, setting and type of inspection. */
export function factsForm(checked: Checked): FactsForm {
  const { draft } = checked;
  const lock = lockOf(draft);
  const specs = groupSpecs(checked);
  const findings = new FieldFindings(checked, placesOf(checked, specs));
  const builder: FormBuilder = { checked, findings, isLocked: lock !== undefined };
  const groups = specs.map((group) => groupOf(builder, group));
  const at = lock?.problem?.span ?? span(0, 0);
  return {
    ...(lock && { locked: { message: lock.message, range: draft.lines.range(at) } }),
    findings: findings.others(),
    groups,
  };
}

interface FormBuilder {
  readonly checked: Checked;
  readonly findings: FieldFindings;
  /** Nothing can be changed, which the form says once. */
  readonly isLocked: boolean;
}

function groupOf(builder: FormBuilder, { title, fields, lists }: GroupSpec): FormGroup {
  return {
    title,
    fields: fields.map((field) => fieldOf(builder, field)),
    lists: lists.map((list) => listOf(builder, list)),
    findings: builder.findings.onGroup(fields.map(({ path }) => path)),
  };
}

function fieldOf({ checked, findings, isLocked }: FormBuilder, spec: FactSpec): FormField {
  const { draft } = checked;
  const { path, label, input, hint, choices } = spec;
  const place = locate(draft, path);
  const id = path.join('/');
  return {
    id,
    label,
    input,
    value: valueIn(place),
    ...(hint !== undefined && { hint }),
    ...(choices && choices.length > 0 && { choices }),
    findings: findings.on(id),
    ...(isOpen(spec, place, findings.hasGap(id)) && { gap: true as const }),
    ...(place.kind === 'locked' && !isLocked && { locked: lockTexts[place.why] }),
    range: draft.lines.range(spanOf(place)),
  };
}

/** A person is expected to write in the field. A key that the draft has without a value is a place for one. */
function isOpen({ mayStayEmpty }: FactSpec, place: FactPlace, hasGap: boolean): boolean {
  if (place.kind === 'locked') return false;
  const isBare = place.kind === 'value' && textOf(place.value) === '';
  return hasGap || (isBare && mayStayEmpty !== true);
}

const valueIn = (place: FactPlace): string => (place.kind === 'value' ? textOf(place.value) : '');

/** The place to write a fact: its value, its key, the key above it, or the end of what is there. */
function spanOf(place: FactPlace): Span {
  if (place.kind === 'locked') return place.span;
  if (place.kind === 'absent') {
    const { end } = place.entry?.keySpan ?? place.parent.span;
    return span(end, end);
  }
  return place.value.span;
}

function listOf(builder: FormBuilder, spec: ListSpec): FormList {
  const { checked, findings, isLocked } = builder;
  const { path, label, item: noun } = spec;
  const id = path.join('/');
  const value = valueAt(checked.draft.data, ...path);
  const place = locate(checked.draft, [...path, newItem]);
  const lock = listLock(value, place);
  const items = value?.kind === 'list' ? value.items : [];
  return {
    id,
    label,
    items: items.map((item, index): FormItem => {
      const fields = spec
        .fields(item)
        .map((field) => ({ ...field, path: [...path, String(index), ...field.path] }));
      return {
        id: `${id}/${index}`,
        label: `${capital(noun)} ${index + 1}`,
        fields: fields.map((field) => fieldOf(builder, field)),
        ...(lock !== undefined && !isLocked && { locked: lock }),
      };
    }),
    ...(lock === undefined && !isLocked && { next: nextItem(builder, spec) }),
    findings: findings.on(id),
    ...(lock === undefined && items.length === 0 && findings.hasGap(id) && { gap: true as const }),
    ...(lock !== undefined && !isLocked && { locked: lock }),
    range: checked.draft.lines.range(value?.span ?? spanOf(place)),
  };
}

function listLock(value: Value | undefined, place: FactPlace): string | undefined {
  const isOther = value?.kind === 'map' || (value?.kind === 'scalar' && place.kind !== 'empty');
  if (isOther) return lockTexts.nested;
  return place.kind === 'locked' ? lockTexts[place.why] : undefined;
}

function nextItem(builder: FormBuilder, { path, item, fields }: ListSpec): FormItem {
  const above = [...path, newItem];
  return {
    id: above.join('/'),
    label: `New ${item}`,
    fields: fields(undefined).map((field) => fieldOf(builder, { ...field, path: [...above, ...field.path] })),
  };
}

/** The parts of the draft that fields and lists are on. */
function placesOf({ draft }: Checked, specs: readonly GroupSpec[]): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  const add = (path: readonly string[]): void => {
    const place = locate(draft, path);
    if (place.kind === 'absent' || place.kind === 'name') return;
    const keys = 'entry' in place ? place.entry?.keySpan : undefined;
    const whole = place.kind === 'locked' ? place.span : place.value.span;
    if (place.kind !== 'empty' || place.rest.length === 0)
      places.set(
        path.join('/'),
        span(Math.min(keys?.start ?? whole.start, whole.start), Math.max(whole.end, keys?.end ?? 0)),
      );
  };
  for (const { fields, lists } of specs) {
    for (const { path } of fields) add(path);
    for (const list of lists) {
      const value = valueAt(draft.data, ...list.path);
      add(list.path);
      if (value?.kind !== 'list') continue;
      value.items.forEach((item, index) => {
        for (const field of list.fields(item)) add([...list.path, String(index), ...field.path]);
      });
    }
  }
  return places;
}
