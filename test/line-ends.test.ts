import { expect, it } from 'vitest';
import { toJson } from '../server/src/draft/yaml/value';
import { check } from '../server/src/lint/check';
import { broken, clean } from './examples.mjs';

// Lines may end in LF, CRLF or CR, as in the Language Server Protocol: a draft is read alike with each.

const readingOf = (text: string, name: string) => {
  const { draft, findings } = check(text, name);
  return {
    data: draft.data && JSON.stringify(toJson(draft.data)).replaceAll(/\\r(?:\\n)?/g, '\\n'),
    findings: findings.map(({ rule, span }) => `${rule} ${draft.lines.position(span.start).line}`),
  };
};

it.each([...clean, ...broken])('reads $name alike whatever its line ends', ({ name, text }) => {
  const lines = text.replaceAll('\r\n', '\n');
  expect(readingOf(lines.replaceAll('\n', '\r'), name)).toEqual(readingOf(lines, name));
  expect(readingOf(lines.replaceAll('\n', '\r\n'), name)).toEqual(readingOf(lines, name));
});
