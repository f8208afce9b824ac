import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { expectGolden, expectNoOrphans } from '../../../../test/golden';
import { applyEdits } from '../../lint/fix';
import { configCompletions } from './completion';
import { configHover } from './hover';

const golden = fileURLToPath(new URL('golden/', import.meta.url));

/** Configs with `|` at the cursor: at keys and values, in lines and in braces, half typed and wrong. */
const configs = [
  '|',
  'ext|ends: strict',
  'extends: str|ict',
  'extends: nothing|',
  'extends: [strict, al|l]',
  'extends:\n  - re|commended\n  - ./other.yaml',
  'stage: fin|al',
  'stage: nonsense|',
  'stage:| final',
  'toString|: 1',
  'x-own: va|lue',
  'rules|:',
  'rules:\n  |',
  'rules:\n  draft/urn|: off',
  'rules:\n  draft/urn: o|ff',
  'rules:\n  draft/urn: nonsense|',
  'rules:\n  draft/*|: off',
  "rules:\n  '*|': off",
  'rules:\n  nothing/there|: off',
  'rules:\n  draft/urn:\n    |',
  'rules:\n  draft/urn:\n    severity|: off',
  'rules:\n  draft/urn:\n    severity: warn|ing',
  'rules:\n  draft/urn:\n    severity:\n      fin|al: off',
  'rules:\n  draft/urn:\n    severity:\n      |',
  'rules:\n  draft/urn:\n    severity:\n      nonsense|: off',
  'rules:\n  draft/urn: {fin|al: off}',
  'rules:\n  draft/urn: {final: o|ff}',
  'rules:\n  section/length:\n    opt|ions:\n      paragraphs: 3',
  'rules:\n  section/length:\n    options:\n      para|graphs: 3',
  'rules:\n  section/length:\n    options:\n      paragraphs: 3|',
  'rules:\n  section/length:\n    options:\n      nonsense|: 3',
  'rules:\n  section/length:\n    options:\n      |',
  'rules:\n  draft/urn:\n    options:\n      |',
  'overrides|:',
  'overrides:\n  - |',
  'overrides:\n  - fi|les: x',
  'overrides:\n  - framework: sc|cif',
  'overrides:\n  - framework: nonsense|',
  'overrides:\n  - setting: [childrens|-home]',
  'overrides:\n  - kind: ful|l',
  'overrides:\n  - nonsense|: full',
  'overrides:\n  - files: full|',
  'overrides:\n  - rules|:\n      draft/urn: off',
  'overrides:\n  - rules:\n      draft/u|rn: off',
  'overrides:\n  - rules:\n      draft/urn: o|ff',
  'overrides:\n  - rules:\n      draft/urn:\n        fin|al: off',
  'suppress|ions:\n  reason: required',
  'suppressions:\n  rea|son: required',
  'suppressions:\n  reason: req|uired',
  'suppressions:\n  reason: nonsense|',
  'suppressions:\n  nonsense|: required',
  'suppressions:\n  |',
  'baseline: ba|se.json',
  'files:\n  - "**|"',
  '# com|ment',
  'extends: "str|ict"',
  "rules: {'draft/urn': |}",
  'rules:\n  "draft/|',
  'stage: |\nextends: strict',
];

it('what is said and offered in a config is as it was', { tags: ['golden'] }, () => {
  const told = configs.map((marked) => {
    const [text, offset] = [marked.replace('|', ''), marked.indexOf('|')];
    const hover = configHover(text, offset);
    const items = configCompletions(text, offset);
    const [first] = items;
    return [
      `==== ${JSON.stringify(marked)}`,
      ...(hover
        ? [`${JSON.stringify(text.slice(hover.span.start, hover.span.end))}: ${hover.markdown}`]
        : []),
      ...(items.length > 0
        ? [
            `${items.length} offered: ${items
              .slice(0, 12)
              .map(({ label }) => label)
              .join(', ')}`,
          ]
        : []),
      ...(first
        ? [
            `${first.kind}: ${JSON.stringify(applyEdits(text, [{ span: first.replace, text: first.text }]).text)}`,
            `${first.filter}, ${first.order}: ${first.documentation ?? ''}`,
          ]
        : []),
    ].join('\n');
  });
  expectGolden(`${golden}config.txt`, `${told.join('\n\n')}\n`);
});

it('has no golden of something else', { tags: ['golden'] }, () => {
  expectNoOrphans(golden, ['config.txt']);
  expect(configs.every((text) => text.split('|').length === 2)).toBe(true);
});
