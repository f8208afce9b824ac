import { expect, it } from 'vitest';
import { exampleDraft } from '../../rules/examples';
import { check } from '../check';
import { baselineText, readBaseline } from './baseline';
import { knownOf } from './compare';
import { type GoneDraft, sketchOf } from './content-sketch';

const paragraphs = ['health', 'schools', 'homes', 'courts'].map(
  (word) => `Leaders know ${word} well, and they have plans for all of those who need help from them.`,
);
const inspection = (day: number): string =>
  `urn: SC482312\ninspection: {type: full, start: 2026-06-0${day}, end: 2026-06-09, lead-inspector: A N Other}\n`;
const draftOf = (body: readonly string[], front = inspection(8)): string =>
  exampleDraft({
    framework: 'sccif',
    front,
    body: `## Overall experiences and progress of children and young people: goood\n\n${body.join('\n\n')}\n`,
  });
const recorded = (text: string, path = 'old.report.md'): GoneDraft => {
  const { draft, findings } = check(text, path);
  const sketch = sketchOf(draft, findings);
  if (!sketch) throw new Error('no sketch');
  return { path, known: knownOf(draft, findings), sketch };
};
const nameOf = (text: string, gone: readonly GoneDraft[]): string | undefined =>
  check(text, 'new.report.md', { gone }).was?.path;

const text = draftOf(paragraphs);
const old = recorded(text);

it('has no effect on what is left to do at a later stage', () => {
  const { findings } = check(text, 'new.report.md', { gone: [old] }).atStage('final');
  expect(findings).toEqual(check(text, 'new.report.md').atStage('final').findings);
});

it('knows a draft again under another name, and its findings', () => {
  const edited = draftOf([...paragraphs.slice(0, 2), 'Another paragraph.', ...paragraphs.slice(3)]);
  for (const renamed of [text, edited]) {
    const { was, findings } = check(renamed, 'new.report.md', { gone: [old] });
    expect(was?.path).toBe('old.report.md');
    expect(findings.filter(({ known, severity }) => !known && severity !== 'hint')).toEqual([]);
    expect(findings.some(({ known }) => known)).toBe(true);
  }
});

it('never takes another draft for it', () => {
  expect(nameOf(draftOf(paragraphs, inspection(1)), [old])).toBeUndefined();
  expect(nameOf(text.replace('SC482312', 'SC482313'), [old])).toBeUndefined();
  expect(nameOf(draftOf(paragraphs.slice(0, 1)), [old])).toBeUndefined();
  // It may be either of two.
  expect(nameOf(text, [old, recorded(text, 'copy.report.md')])).toBeUndefined();
  // A draft that the baseline has is not another one.
  expect(check(text, 'new.report.md', { gone: [old], known: {} }).was).toBeUndefined();
});

it('has no sketch of a draft whose inspection is not certain', () => {
  const { draft, findings } = check(exampleDraft({ framework: 'sccif', without: ['urn'] }), 'a.report.md');
  expect(sketchOf(draft, findings)).toBeUndefined();
});

it('has digests alone, and none of a paragraph that identifies somebody', () => {
  const phone = 'Staff can be reached on 01632 960 123 at any time of the day or of the whole night.';
  const { sketch } = recorded(draftOf([...paragraphs, phone]));
  expect(sketch.paragraphs).toEqual(old.sketch.paragraphs);
  const baseline = {
    files: { 'a.report.md': { 'draft/urn': { k: 1 } } },
    contents: { 'a.report.md': sketch },
  };
  expect(baselineText(baseline)).not.toMatch(/SC482312|2026|Leaders|Other/);
  expect(readBaseline(baselineText(baseline))).toEqual(baseline);
  expect(readBaseline('{"version":3,"files":{},"contents":{"a":{"inspection":1},"b":3}}')).toEqual({
    files: {},
    contents: {},
  });
});
