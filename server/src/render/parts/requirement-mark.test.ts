import { expect, it } from 'vitest';
import { check } from '../../lint/check';
import { exampleDraft } from '../../rules/examples';
import { compose } from '../compose';
import { plainText } from '../document';

/** The words that the first cell of the first requirement prints, block by block. */
function printed(text: string): string[] {
  const front = `requirements:\n  - text: ${text}\n    regulation: 12(1)\n    due: 2026-07-30\n`;
  const { parts } = compose(check(exampleDraft({ framework: 'sccif', front }), 'a.report.md'));
  const tables = parts.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'));
  const rows = tables.find((table) => table.holds === 'requirements')?.rows ?? [];
  const blocks = rows[0]?.cells[0]?.blocks ?? [];
  return blocks.map((block) => (block.type === 'paragraph' ? plainText(block.inlines) : block.type));
}

it.each([
  ['"* The registered person must act."', ['* The registered person must act. (Regulation 12 (1))']],
  ['"*  The registered person must act."', ['* The registered person must act. (Regulation 12 (1))']],
  ['|\n      * The registered person must act.', ['* The registered person must act. (Regulation 12 (1))']],
  ['The registered person must act.', ['The registered person must act. (Regulation 12 (1))']],
  ['|\n      * Act.\n      * Act again.', ['list']],
  ['|\n      - Act.', ['list']],
])('the mark of %s', (text, expected) => {
  const words = printed(text).map((part) => part.replaceAll('\u00a0', ' '));
  expect(words).toEqual(expected);
});
