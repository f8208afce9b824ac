import { describe, expect, it } from 'vitest';
import { findingsIn } from '../testing';

describe('a text that cannot be read', () => {
  it.each([
    [
      'a quote that is open',
      '---\nframework: ilacs\nauthority: "Example\nurn: 1\n---\n',
      ['yaml error "Example | suggestion -authority: "Example +authority: "Example"'],
    ],
    [
      'a word without a colon',
      '---\nframework: ilacs\nauthority\nurn: 1\n---\n',
      ['yaml error authority | suggestion -authority +authority:'],
    ],
    [
      'a key too far in',
      '---\nframework: sccif\n   setting: childrens-home\nurn: SC123456\n---\n',
      ['yaml error | suggestion -   setting: childrens-home +setting: childrens-home'],
    ],
    [
      'a bracket that is closed before an open quote',
      '---\nframework: sccif\nlist: [a, b]\nsetting: "childrens-home\nurn: SC123456\n---\n',
      ['yaml error "childrens-home | suggestion -setting: "childrens-home +setting: "childrens-home"'],
    ],
    [
      'a tab',
      '---\nframework: ilacs\ninspection:\n\tstart: 2026-06-08\n---\n',
      ['yaml error | suggestion -\tstart: 2026-06-08 +  start: 2026-06-08'],
    ],
    ['a key twice', '---\nframework: ilacs\nurn: 1\nurn: 2\n---\n', ['duplicate-key error urn | see urn']],
    [
      'a conflict',
      '---\nframework: ilacs\n<<<<<<< a\nurn: 1\n=======\nurn: 2\n>>>>>>> b\n---\n',
      ['conflict-marker error <<<<<<< a'],
    ],
    ['front matter that is open', '---\nframework: ilacs\n\n# A\n\nWords.\n', ['front-matter error ---']],
    ['front matter that is still being typed', '---\nframework: ilacs\n', ['front-matter hint ---']],
    ['brackets without end', `---\nframework: ilacs\na: ${'['.repeat(70)}\n---\n`, ['yaml error']],
    [
      'an alias to nothing',
      '---\nframework: ilacs\nurn: *x\n---\n',
      ["yaml error *x | suggestion -urn: *x +urn: '*x'"],
    ],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(findingsIn(text, 'syntax/')).toEqual(expected);
  });

  it('is so in a YAML draft, whatever its line breaks', () => {
    const text = 'framework: ilacs\nauthority: "Example\nurn: 1\n';
    for (const lineBreak of ['\n', '\r\n'])
      expect(
        findingsIn(text.replaceAll('\n', lineBreak), 'syntax/', { name: 'a.report.yaml' }).map((line) =>
          line.replaceAll('\r', ''),
        ),
      ).toEqual(findingsIn(text, 'syntax/', { name: 'a.report.yaml' }));
    expect(findingsIn(text, 'syntax/', { name: 'a.report.yaml' })).toEqual([
      'yaml error "Example | suggestion -authority: "Example +authority: "Example"',
    ]);
  });
});
