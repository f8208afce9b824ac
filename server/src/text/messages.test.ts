import { expect, it } from 'vitest';
import { messagesOf } from './messages';
import { quoted } from './words';

const messages = messagesOf({
  plain: () => 'Add a grade.',
  named: (name: string, count: number) => `Remove ${count} of “${name}”.`,
  several: ({ names, near }: { names: readonly string[]; near?: string | undefined }) =>
    `Use ${quoted(names)}${near ? `, or “${near}”` : ''}.`,
});

it('makes a message with its name and the texts that were filled in', () => {
  expect(messages.plain()).toEqual({ message: 'Add a grade.', situation: 'plain', words: [] });
  expect(messages.named('urn', 2)).toEqual({
    message: 'Remove 2 of “urn”.',
    situation: 'named',
    words: ['urn'],
  });
});

it('finds texts in lists and in named parts', () => {
  expect(messages.several({ names: ['a', 'b'], near: 'c' }).words).toEqual(['a', 'b', 'c']);
  expect(messages.several({ names: ['a'], near: undefined }).words).toEqual(['a']);
});
