import { type Entry, entryOf, isEmpty } from '../../draft/yaml/value';
import type { Checked } from '../../lint/check';
import { requiredWords } from '../../report/citations/requirement-words';
import { type Requirement, requirementsOf } from '../../report/requirements';
import type { Edit } from '../../rules/finding';
import { gapRule } from '../../rules/rule-ids';
import { span } from '../../text/span';

/**
 * Fills the text of the requirement at an offset with the words of the regulations that it cites, as it is published: a
 * paragraph for each place, without numbers.
 * @returns undefined if no law pack has the words, or the requirement has a text of its own
 */
export function insertWords(checked: Checked, offset: number): Edit | undefined {
  const { report, knowledge, draft } = checked;
  if (!report || knowledge.lawIds.length === 0) return undefined;
  const requirement = requirementsOf(report).find((each) => isAt(checked, each, offset));
  const entry = requirement && entryOf(requirement.item, 'text');
  if (!requirement || requirement.item.flow || !isUnwritten(checked, requirement)) return undefined;
  const words = requiredWords(report, knowledge, requirement);
  if (words.length === 0) return undefined;
  const first = requirement.item.entries[0];
  if (!first) return undefined;
  const { character } = draft.lines.position(first.keySpan.start);
  const paragraphs = words.flatMap(({ text }) => text.split('\n')).map(typographic);
  const indent = ' '.repeat(character + 2);
  const block = `|\n${paragraphs.map((text) => indent + text).join('\n\n')}`;
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

/** Tells if a requirement has no text, or no more than a gap. */
function isUnwritten({ findings }: Checked, { text }: Requirement): boolean {
  if (!text || isEmpty(text)) return true;
  const gaps = findings.filter(
    ({ rule, span: place }) =>
      rule === gapRule && place.start >= text.span.start && place.end <= text.span.end,
  );
  const letters = text.text.text.replace(/\W/g, '').length;
  const covered = gaps.reduce((sum, { span: place }) => sum + place.end - place.start, 0);
  return covered > 0 && covered >= letters;
}

/** The place from the colon of a key to the end of its value. */
function valuePlace({ draft: { lines, text } }: Checked, { keySpan, value }: Entry) {
  const written = text.slice(keySpan.end, value.span.end).trimEnd();
  const end = Math.max(keySpan.end + written.length, lines.end(lines.line(keySpan.end)));
  return span(keySpan.end, end);
}

/** The law with the apostrophes and quotation marks that reports have. */
const typographic = (text: string): string =>
  text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’').replace(/(?<=s)'(?=\s)/g, '’');
