import { type Entry, entryOf, isEmpty } from '../../draft/yaml/value';
import type { Checked } from '../../lint/check';
import { requiredWords } from '../../report/citations/requirement-words';
import { type Requirement, requirementsOf } from '../../report/requirements';
import type { Edit } from '../../rules/finding';
import { gapRule } from '../../rules/rule-ids';
import { span } from '../../text/span';

/**
 * Fills the text of the requirement at an offset with the words of the regulations that it cites, as it is published: a
 * paragraph for each place, without numbers. A text after a gap, such as “This relates to …”, stays as the last paragraph.
 * @returns undefined if no law pack has the words, or the requirement begins with a text of its own
 */
export function insertWords(checked: Checked, offset: number): Edit | undefined {
  const { report, knowledge, draft } = checked;
  if (!report || knowledge.lawIds.length === 0) return undefined;
  const requirement = requirementsOf(report).find((each) => isAt(checked, each, offset));
  const entry = requirement && entryOf(requirement.item, 'text');
  if (!requirement || requirement.item.flow) return undefined;
  const rest = textAfterGap(checked, requirement);
  if (rest === undefined) return undefined;
  const words = requiredWords(report, knowledge, requirement);
  if (words.length === 0) return undefined;
  const first = requirement.item.entries[0];
  if (!first) return undefined;
  const { character } = draft.lines.position(first.keySpan.start);
  const paragraphs = words.flatMap(({ text }) => text.split('\n')).map(typographic);
  if (rest !== '') paragraphs.push(...rest.split(/\n{2,}/));
  const indent = ' '.repeat(character + 2);
  const block = `|\n${paragraphs.map((text) => indent + text.replaceAll('\n', `\n${indent}`)).join('\n\n')}`;
  if (!entry)
    return {
      span: span(first.keySpan.start, first.keySpan.start),
      text: `text: ${block}\n${' '.repeat(character)}`,
    };
  return { span: valuePlace(checked, entry), text: `: ${block}` };
}

/** Tells if an offset is on a line of a requirement. */
function isAt(
  { draft: { lines } }: Checked,
  { item: { span: place } }: Requirement,
  offset: number,
): boolean {
  const line = lines.line(offset);
  return line >= lines.line(place.start) && line <= lines.line(place.end);
}

/** The text of a requirement after the gap that it begins with; undefined if it begins with words of its own. */
function textAfterGap({ findings, draft }: Checked, { text }: Requirement): string | undefined {
  if (!text || isEmpty(text)) return '';
  const gaps = findings.filter(
    ({ rule, span: place }) =>
      rule === gapRule && place.start >= text.span.start && place.end <= text.span.end,
  );
  const covered = gaps.map(({ span: { start, end } }) => draft.text.slice(start, end)).join('');
  const whole = covered !== '' && letterCount(covered) >= letterCount(text.text.text);
  const [, before = '', gap = ''] = /^(\s*)(\[[^[\]]{0,300}\]\s*)/.exec(text.text.text) ?? [];
  const { start } = text.text.span(before.length, before.length + gap.length);
  const leads = gap !== '' && gaps.some(({ span: place }) => place.start <= start && start < place.end);
  if (!leads) return whole ? '' : undefined;
  return text.text.text.slice(before.length + gap.length).trim();
}

const letterCount = (text: string): number => text.replace(/\W/g, '').length;

/** The place from the colon of a key to the end of its value. */
function valuePlace({ draft: { lines, text } }: Checked, { keySpan, value }: Entry) {
  const written = text.slice(keySpan.end, value.span.end).trimEnd();
  const end = Math.max(keySpan.end + written.length, lines.end(lines.line(keySpan.end)));
  return span(keySpan.end, end);
}

/** The law with the apostrophes and quotation marks that reports have. */
const typographic = (text: string): string =>
  text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’').replace(/(?<=s)'(?=\s)/g, '’');
