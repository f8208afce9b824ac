import { describe, expect, it } from 'vitest';
import { formatNames } from '../server/src/output/formats/index';
import { nasty, print } from './printed';

it('lets no name of a file and no text of a draft steer a terminal or a CI server', () => {
  const name = 'a\n::error::b\u001b[2J\u202Ec.report.md';
  const text = '---\nframework: \u001b]0;x\u0007\u2066il\n---\n';
  const given = { ...nasty(text, 15, 24, 'a\u001b[1mb\nc ##VSO[task.setvariable]'), path: name };
  for (const format of ['stylish', 'compact']) {
    const printed = print(format, [given, { path: name, failure: 'It is a folder.' }]);
    expect(printed).toContain('a\u240A::error::b\u241B[2J\uFFFDc.report.md');
    expect(printed).toContain('c #\uFF03VSO[task.setvariable]');
    expect(printed).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]|^::|##(?:vso)?\[/imu);
  }
  const command = { ...nasty(text, 15, 24, '::stop-commands::x'), path: '::error::a.report.md' };
  for (const format of ['stylish', 'compact']) expect(print(format, [command])).not.toMatch(/^\s*::/m);
  expect(print('stylish', [nasty('a', 0, 1, '##teamcity[x]')])).not.toContain('##teamcity[');
});

describe('no format has a sign that a terminal obeys', () => {
  const signs = '\u001b[31m\u0007\u0008\u007f\u009b31m\u0085\u061c\u200f\u202e\u2066\u2028\u2029\0';
  const text = `# ${signs} heading`;
  const result = {
    ...nasty(text, 2, 9, `Heading ${signs}\r\nand ${signs}`),
    path: `a${signs}.report.md`,
    people: { inspector: `A${signs}`, team: signs },
  };

  it.each(formatNames)('%s', (name) => {
    const printed = print(name, [result, { path: `b${signs}.md`, failure: `It is ${signs}.` }]);
    expect(printed).not.toMatch(/[^\P{Cc}\n]|[\p{Bidi_Control}\u2028\u2029]/u);
  });

  it('and JSON reads the same', () => {
    const [file] = JSON.parse(print('json', [result]));
    expect(file.messages[0].message).toBe(result.checked?.findings[0]?.message);
    expect(file.filePath).toBe(`/work/${result.path}`);
  });
});
