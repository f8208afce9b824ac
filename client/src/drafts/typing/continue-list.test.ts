import { describe, expect, it } from 'vitest';
import { enterInList } from './continue-list';

/** The text after Enter at `|`, with the cursor where VS Code leaves it; undefined where Enter is a line break. */
function entered(marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const lines = marked.replace('|', '').split('\n');
  const above = marked.slice(0, offset).split('\n');
  const cursor = { line: above.length - 1, character: above.at(-1)?.length ?? 0 };
  const enter = enterInList(lines, cursor);
  if (!enter) return undefined;
  for (const { line, start, end, text } of enter.below.toReversed()) {
    const old = lines[line] ?? '';
    lines[line] = old.slice(0, start) + text + old.slice(end);
  }
  const old = lines[cursor.line] ?? '';
  const rest = old.slice(cursor.character + enter.skipped);
  lines[cursor.line] = `${old.slice(0, enter.start)}${enter.text}|${rest}`;
  return lines.join('\n');
}

describe('Enter in a numbered paragraph', () => {
  it('begins the next one, and renumbers those below through the report', () => {
    expect(entered('1. One.|\n\n2. Two.\n\n## Other\n\nText.\n\n3. Three.\n\n7. Seven.\n')).toBe(
      '1. One.\n\n2. |\n\n3. Two.\n\n## Other\n\nText.\n\n4. Three.\n\n7. Seven.\n',
    );
  });

  it('splits it at the cursor, without spaces at either end', () => {
    expect(entered('1. One 🙂. | Two.\n')).toBe('1. One 🙂. Two.\n'.replace('. Two', '.\n\n2. |Two'));
    expect(entered('1. |One.')).toBe('1. \n\n2. |One.');
  });

  it('keeps the lines below a number that gets longer or shorter in their item', () => {
    expect(entered('8. Eight.|\n\n9. Nine:\n\n   - a\n\n     b\n\n10. Ten:\n\n    - c\n')).toBe(
      '8. Eight.\n\n9. |\n\n10. Nine:\n\n    - a\n\n      b\n\n11. Ten:\n\n    - c\n',
    );
    expect(entered('9. Nine.| Ten:\n\n   - a\n\nText\n\n   b\n')).toBe(
      '9. Nine.\n\n10. |Ten:\n\n    - a\n\nText\n\n   b\n',
    );
    expect(entered('8. a\n9. |\n10. b\n    - c')).toBe('8. a\n\n|\n9. b\n   - c');
  });

  it('is a line break in a paragraph of several lines, and before the text', () => {
    expect(entered('1. One| two\nthree.\n')).toBeUndefined();
    expect(entered('1. One\n   two.|\n')).toBeUndefined();
    expect(entered('|1. One.')).toBeUndefined();
    expect(entered('1.| One.')).toBeUndefined();
    expect(entered('1. One.|\n## Next')).toBe('1. One.\n\n2. |\n## Next');
  });
});

describe('Enter in a list', () => {
  it.each([
    ['bullets', '- One|\n- Two', '- One\n- |\n- Two'],
    ['a first bullet', 'Text:\n\n* One|', 'Text:\n\n* One\n* |'],
    ['bullets that are apart', '- One\n\n- Two|\n', '- One\n\n- Two\n\n- |\n'],
    ['numbers', '1) One|\n2) Two', '1) One\n2) |\n3) Two'],
    ['a first number', 'Text:\n\n1. one|', 'Text:\n\n1. one\n2. |'],
    ['a nested list', '1. One:\n\n   - a|\n\n2. Two.', '1. One:\n\n   - a\n   - |\n\n2. Two.'],
    [
      'a nested number',
      '1. One:\n   1. a|\n   2. b\n2. Two\n',
      '1. One:\n   1. a\n   2. |\n   3. b\n2. Two\n',
    ],
    ['wide gaps', '-   One|', '-   One\n-   |'],
    ['a list above another kind', '- One|\n\n1. Two', '- One\n- |\n\n1. Two'],
  ])('continues %s', (_, marked, after) => {
    expect(entered(marked)).toBe(after);
  });

  it.each([
    ['a list, and leaves a line empty below it', '- One\n- |\n', '- One\n\n|\n'],
    ['a numbered list', '1. One\n2. |\n3. Two\n', '1. One\n\n|\n2. Two\n'],
    ['numbered paragraphs', '1. One.\n\n2. |\n\n3. Two.\n', '1. One.\n\n|\n\n2. Two.\n'],
    ['a list without another item', '  - |', '|'],
  ])('ends %s after an item without text', (_, marked, after) => {
    expect(entered(marked)).toBe(after);
  });

  it('goes on with the list around a nested one after an item without text', () => {
    expect(entered('- One\n  - a\n  - |\n- Two')).toBe('- One\n  - a\n- |\n- Two');
    expect(entered('1. One:\n\n   - a\n   - |\n\n2. Two.')).toBe('1. One:\n\n   - a\n\n2. |\n\n3. Two.');
    expect(entered('1. One:\n\n   - a\n\n   - |\n\n2. Two.')).toBe('1. One:\n\n   - a\n\n2. |\n\n3. Two.');
    expect(entered('1. One\n\nText\n\n   - |')).toBe('1. One\n\nText\n\n|');
  });
});

it.each([
  ['prose', 'Text.|'],
  ['a date', 'On 3. June|'],
  ['a line across the page', '- - -|'],
  ['the front matter', '---\nframework: sccif\nteam:\n- a|\n---\n'],
  ['front matter without an end', '---\nteam:\n- a|\n'],
  ['code', '```\n- a|\n```\n'],
  ['code in code', '````\n```\n- a|\n````\n'],
  ['a comment', '<!-- x\n- a|\n-->\n'],
])('Enter is a line break in %s', (_, marked) => {
  expect(entered(marked)).toBeUndefined();
});
