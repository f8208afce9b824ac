import { expect, it } from 'vitest';
import { roomBelow } from './room';

/** The draft with the room for text below its first line, and the line for the text as `|`. */
function withRoom(text: string): string | undefined {
  const lines = text.split('\n');
  const room = roomBelow(lines, 0);
  if (!room) return undefined;
  lines[room.after] += '\n'.repeat(room.lineBreaks);
  const made = lines.join('\n').split('\n');
  made[room.line] = `${made[room.line] ?? '(no line)'}|`;
  return made.join('\n');
}

it.each([
  ['between two headings', '## A\n\n## B', '## A\n\n|\n\n## B'],
  ['between two headings without an empty line', '## A\n## B', '## A\n\n|\n\n## B'],
  ['where there is room', '## A\n\n\n\n## B', '## A\n\n|\n\n## B'],
  ['at the end', '## A', '## A\n\n|'],
  ['at the end after a line break', '## A\n', '## A\n\n|'],
])('makes room for the text of a section %s', (_, text, after) => {
  expect(withRoom(text)).toBe(after);
});

it.each([
  ['a section with text', '## A\n\nText.'],
  ['text', 'Text.\n\n## B'],
  ['a key', 'judgements:\n\n## B'],
])('leaves %s alone', (_, text) => {
  expect(withRoom(text)).toBeUndefined();
});
