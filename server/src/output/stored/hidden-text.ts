import type { Draft } from '../../draft/draft';
import type { Value } from '../../draft/yaml/value';
import type { Checked } from '../../lint/check';
import { narrativeOf } from '../../report/narrative';

/** Characters that may be between the letters of a word: marks of Markdown, and those that nobody sees. */
const between = /[\p{Cf}\p{M}*_~`\\]+/gu;

/**
 * All that a rule may read in a draft although the letters are not next to each other in its text: values without their
 * escapes, words without the marks in them, and joined lines.
 */
export function hiddenText({ draft, report }: Pick<Checked, 'draft' | 'report'>): string {
  const texts = [...valuesOf(draft.data), ...markdownOf(draft)];
  if (report) for (const { text } of narrativeOf(report)) texts.push(text.text);
  const read = [draft.text, ...texts].join('\n');
  return [...texts, read.replace(between, ''), read.normalize('NFC')].join('\n');
}

const markdownOf = ({ passages, surface }: Draft): string[] =>
  surface === 'yaml' ? passages.map(({ markdown }) => markdown.text) : [];

function* valuesOf(value: Value | undefined): Generator<string> {
  if (!value) return;
  if (value.kind === 'scalar') {
    if (value.value !== null) yield value.value;
    yield value.text.text;
  } else if (value.kind === 'list') for (const item of value.items) yield* valuesOf(item);
  else
    for (const entry of value.entries) {
      yield entry.key;
      yield* valuesOf(entry.value);
    }
}
