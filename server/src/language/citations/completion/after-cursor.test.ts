import { describe, expect, it } from 'vitest';
import { completions } from '../../completion';
import { atCursor } from '../../testing';

// Text after the cursor that does not belong to the word or number being typed stays where it is.

const home = '---\nframework: sccif\nsetting: childrens-home\nprovider: P\n';

/** The line at the cursor after the item with a label, or else the first, is accepted. */
function accepted(head: string, line: string, label?: string): string | undefined {
  const { text, offset, checked } = atCursor(head + line);
  const items = completions(checked, offset, { explicit: true });
  const item = label === undefined ? items[0] : items.find((other) => other.label === label);
  if (!item) return undefined;
  const after = text.slice(0, item.replace.start) + item.text + text.slice(item.replace.end);
  return after.slice(head.length).split('\n')[0];
}

describe('in a value', () => {
  const head = `${home}requirements:\n  - text: The registered person must act.\n`;
  const regulation = (value: string, label: string) =>
    accepted(head, `    regulation: ${value}\n---\n`, label)?.replace('    regulation: ', '');
  it.each([
    ['12|(2)', '12', '12(2)'],
    ['12|(2)(a)', '12', '12(2)(a)'],
    ['12| (2)', '12', '12(2)'],
    ['12(2|)(a)', '12(2)', '12(2)(a)'],
    ['12(|2)(a)', '12(1)', '12(1)(a)'],
    ['12|, 13', '12', '12, 13'],
    ['12|(2), 13', '12', '12(2), 13'],
    ['12| and 13', '12', '12 and 13'],
    ["'12|'", '12', "'12'"],
    // Another paragraph of the same regulation, as reports print it.
    ['12(1) (|', '(2)', '12(1) (2)'],
    ['12(2) (|', '12(2)(a)', '12(2)(a)'],
    ['12(1) (2)(|', '(2)(a)', '12(1) (2)(a)'],
    ['12(1) (2)(a)(ii|', '(2)(a)(ii)', '12(1) (2)(a)(ii)'],
    ["'12(1) (2)(|'", '(2)(a)', "'12(1) (2)(a)'"],
    ['13(1), 12(1) (2)(b|', '(2)(b)', '13(1), 12(1) (2)(b)'],
    ["'12|, 13'", '12', "'12, 13'"],
    ['[12|, 13]', '12', "['12', 13]"],
    ['[12|(2), 13]', '12', '[12(2), 13]'],
    ['12(1), and 1|', '1', '12(1), and 1'],
    ['12(1) and 1|, 14', '1', '12(1) and 1, 14'],
    ['12|(2) # note', '12', '12(2) # note'],
    ['12| # note', '12', "'12' # note"],
  ])('%s', (value, label, after) => {
    expect(regulation(value, label)).toBe(after);
  });

  it.each([
    ['Guide, page 22, paragraph 4.1|0; Guide, page 23, paragraph 4.12', '; Guide, page 23, paragraph 4.12'],
    ['Guide, page 22, paragraph 4.1|0 and 4.11', ' and 4.11'],
  ])('%s', (value, rest) => {
    const recommendation = `${home}recommendations:\n  - text: The registered person should act.\n`;
    expect(accepted(recommendation, `    source: ${value}\n---\n`)?.endsWith(`paragraph 4.1${rest}`)).toBe(
      true,
    );
  });
});

describe('in prose', () => {
  const head = `${home}---\n\n# R\n\n## Summary\n\n`;
  it.each([
    ['Under regulation 12|(2) now.', 'Under regulation 12(2) now.'],
    ['Under regulation 12|(2)(a) now.', 'Under regulation 12(2)(a) now.'],
    ['Under regulation 12(|2)(a) now.', 'Under regulation 12(1)(a) now.'],
    ['Under regulations 12(1), and 1|', 'Under regulations 12(1), and 1'],
    ['Under Children Act 1989, section 4|(1)', 'Under Children Act 1989, section 4(1)'],
    ['Under the children act 1989, section 4|', 'Under the children act 1989, section 4'],
    ['Under care standards act 2000, section 2|', 'Under care standards act 2000, section 2'],
  ])('%s', (line, after) => {
    expect(accepted(head, `${line}\n`)).toBe(after);
  });
});

describe('in brackets', () => {
  const head = '---\nframework: ilacs\ninspection: {start: 2026-06-08}\n---\n\n## What needs to improve?\n\n';
  it.each([
    ['- Plans [outcome |', '- Plans [outcome 1, national framework]'],
    ['- Plans [outcome |]', '- Plans [outcome 1, national framework]'],
    ['- Plans (outcome |', '- Plans (outcome 1, national framework)'],
    ['- Plans (outcome |)', '- Plans (outcome 1, national framework)'],
    ['- Plans outcome |', '- Plans (outcome 1, national framework)'],
  ])('%s', (line, after) => {
    expect(accepted(head, `${line}\n`)).toBe(after);
  });
});
