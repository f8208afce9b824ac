import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAt } from '../server/src/draft/yaml/value';
import { type FactEdits, factEdit } from '../server/src/language/facts/fact-edit';
import { factsForm } from '../server/src/language/facts/facts-form';
import type { FactsForm, FormField } from '../server/src/language/facts/form-model';
import { applyEdits } from '../server/src/lint/apply-edits';
import { type Checked, check } from '../server/src/lint/check';
import { syntaxErrors } from '../server/src/lint/guard';
import { broken, clean } from './examples.mjs';
import { cases, share } from './volume';

// The form of a draft’s facts: what it shows is what is written, and what it writes is all that changes.

const today = '2026-06-12';
const edit = (checked: Checked, id: string, value: string | undefined): FactEdits =>
  factEdit(checked, { id, value, today });

function fieldsOf({ groups }: FactsForm): FormField[] {
  return groups.flatMap(({ fields, lists }) => [
    ...fields,
    ...lists.flatMap(({ items, next }) => [...items, ...(next ? [next] : [])].flatMap((item) => item.fields)),
  ]);
}

/** Another value that fits a field. */
function otherValue({ input, choices = [], value }: FormField): string {
  if (input === 'date') return value === '2026-05-04' ? '2026-05-05' : '2026-05-04';
  if (input === 'lines') return 'First line: “a”\n\nSecond # line';
  if (input === 'line') return "It's new: a # b";
  return choices.map((choice) => choice.value).find((other) => other !== value) ?? 'another';
}

/** The text after edits; fails if the form refused them. */
function textWith(text: string, answer: FactEdits): string {
  if ('refused' in answer) throw new Error(answer.refused);
  return applyEdits(text, answer.edits).text;
}

/** The number of lines of a text between those that another begins and ends with. */
function linesBetween(text: string, other: string): number {
  const [lines, others] = [text.split('\n'), other.split('\n')];
  const most = Math.min(lines.length, others.length);
  let top = 0;
  while (top < most && lines[top] === others[top]) top++;
  let end = 0;
  while (end < most - top && lines.at(-1 - end) === others.at(-1 - end)) end++;
  return lines.length - top - end;
}

describe.each(clean)('the form of $name', ({ name, text }) => {
  const checked = check(text, name);
  const form = factsForm(checked);
  const fields = fieldsOf(form);

  it('shows all facts, and can change them', () => {
    expect(form.locked).toBeUndefined();
    expect(fields.find(({ id }) => id === 'framework')?.value).not.toBe('');
    expect(fields.filter(({ locked }) => locked).map(({ id, locked }) => `${id}: ${locked}`)).toEqual([]);
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  });

  it('changes nothing if the same is written', { tags: ['volume'] }, () => {
    for (const { id, value } of share(fields)) expect(edit(checked, id, value), id).toEqual({ edits: [] });
  });

  it('writes another value, and touches no other line', { tags: ['volume'] }, () => {
    for (const field of share(fields)) {
      const value = otherValue(field);
      const changed = textWith(text, edit(checked, field.id, value));
      const again = factsForm(check(changed, name));
      const items = form.groups
        .flatMap(({ lists }) => lists)
        .find(({ next }) => field.id.startsWith(next?.id ?? '\n'));
      const id = field.id.replace('/new', `/${items?.items.length}`);
      const found = fieldsOf(again).find((other) => other.id === id || other.id === `${id}/name`);
      // Another framework, setting or type of inspection has other fields.
      if (!['framework', 'setting', 'inspection/type'].includes(id)) expect(found?.value, id).toBe(value);
      const most = Math.max(1, field.value.split('\n').length + 1);
      expect(linesBetween(text, changed), id).toBeLessThanOrEqual(field.value === '' ? 1 : most);
    }
  });

  it('empties a field, and fills it again', { tags: ['volume'] }, () => {
    for (const { id, value, input } of share(fields)) {
      if (value === '' || id === 'framework') continue;
      const emptied = textWith(text, edit(checked, id, ''));
      const refilled = edit(check(emptied, name), id, value);
      if ('refused' in refilled) continue;
      const refilledForm = factsForm(check(textWith(emptied, refilled), name));
      expect(fieldsOf(refilledForm).find((field) => field.id === id)?.value, `${id} ${input}`).toBe(value);
    }
  });

  it('removes items of its lists', () => {
    expect(form.groups.length).toBeGreaterThan(1);
    for (const { items, id } of form.groups.flatMap(({ lists }) => lists))
      for (const item of items) {
        const rest = textWith(text, edit(checked, item.id, undefined));
        const list = valueAt(check(rest, name).draft.data, ...id.split('/'));
        expect(list?.kind === 'list' && list.items.length).toBe(items.length - 1);
        // Nothing is added but the brackets of a list that is empty.
        expect(linesBetween(rest, text)).toBeLessThanOrEqual(1);
      }
  });
});

/** Half-typed front matter, and all that people leave in it. */
const debris = [
  '"',
  "'",
  '{',
  '[a, ',
  '\t',
  ': ',
  '- ',
  '---\n',
  '|\n',
  '\n\n',
  '*x ',
  '&x ',
  '!',
  'urn: ',
  '  ',
  '#',
  '\r\n',
];
const mutations = fc.array(
  fc.record({ at: fc.nat(1500), cut: fc.nat(30), put: fc.constantFrom('', ...debris) }),
  { maxLength: 3 },
);

it('leaves a draft as readable as it was, whatever it looks like', { tags: ['volume'] }, () => {
  const all = [...clean, ...broken];
  fc.assert(
    fc.property(
      fc.nat(all.length - 1),
      mutations,
      fc.nat(),
      fc.constantFrom('', 'a', 'It’s: # |\nb', '2026-06-01'),
      (which, changes, pick, value) => {
        const { name, text } = all[which] as (typeof all)[number];
        const mutated = changes.reduce(
          (at, { at: from, cut, put }) => at.slice(0, from) + put + at.slice(from + cut),
          text,
        );
        const checked = check(mutated, name);
        const form = factsForm(checked);
        const fields = fieldsOf(form);
        const items = form.groups.flatMap(({ lists }) => lists.flatMap((list) => list.items));
        const targets = [
          ...fields.map(({ id }) => ({ id, value })),
          ...items.map(({ id }) => ({ id, value: undefined })),
        ];
        const target = targets[pick % targets.length];
        if (!target) return;
        const answer = edit(checked, target.id, target.value);
        if ('refused' in answer) return;
        expect(form.locked).toBeUndefined();
        const changed = applyEdits(mutated, answer.edits).text;
        const next = check(changed, name);
        expect(syntaxErrors(next)).toBeLessThanOrEqual(syntaxErrors(checked));
        expect(next.draft.problems.length).toBeLessThanOrEqual(checked.draft.problems.length);
        const others = (shown: FactsForm) =>
          fieldsOf(shown)
            .filter(({ id }) => !id.includes('/new') && id !== target.id)
            .map(({ id, value: written }) => [id, written]);
        const ids = new Set(others(form).map(([id]) => id));
        const kept = others(factsForm(next)).filter(([id]) => ids.has(id));
        if (
          target.value !== undefined &&
          // The first day decides the edition, and with it the judgements.
          !['framework', 'setting', 'inspection/type', 'inspection/start'].includes(target.id) &&
          !target.id.includes('/new')
        )
          expect(kept).toEqual(others(form));
        const gone = linesBetween(mutated, changed);
        const old = fields.find(({ id }) => id === target.id)?.value ?? '';
        if (target.value !== undefined) expect(gone).toBeLessThanOrEqual(old.split('\n').length + 1);
      },
    ),
    { numRuns: cases(1000) },
  );
});
