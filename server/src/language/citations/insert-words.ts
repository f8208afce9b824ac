import { type Entry, entryOf, isEmpty } from '../../draft/yaml/value';
import type { Checked } from '../../lint/check';
import { type RequiredWords, requiredWords } from '../../report/citations/requirement-words';
import { type Requirement, requirementsOf } from '../../report/requirements';
import type { Edit } from '../../rules/finding';
import { gapRule } from '../../rules/rule-ids';
import { comparedWords, findQuotation, isQuotation } from '../../text/quotation';
import { span } from '../../text/span';

/** The action that gives a requirement its words. */
interface WordsInsertion {
  readonly title: string;
  readonly edit: Edit;
}

/**
 * Fills the text of the requirement at an offset with the words of the regulations that it cites, as it is published: a
 * paragraph for each place, without numbers. A text without a gap, or after one at the beginning, such as “This relates to …”,
 * stays as the last paragraph.
 * @returns undefined if no law pack has the words, or the text has them already
 */
export function insertWords(checked: Checked, offset: number): WordsInsertion | undefined {
  const { report, knowledge, draft } = checked;
  if (!report || knowledge.lawIds.length === 0) return undefined;
  const requirement = requirementsOf(report).find((each) => isAt(checked, each, offset));
  const entry = requirement && entryOf(requirement.item, 'text');
  const room = requirement && roomIn(checked, requirement);
  if (!room || requirement.item.flow) return undefined;
  const words = requiredWords(report, knowledge, requirement);
  if (words.length === 0 || (room.isFinished && carries(room.rest, words))) return undefined;
  const first = requirement.item.entries[0];
  if (!first) return undefined;
  const { character } = draft.lines.position(first.keySpan.start);
  const paragraphs = words.flatMap(({ text }) => text.split('\n')).map(typographic);
  if (room.rest !== '') paragraphs.push(...room.rest.split(/\n{2,}/));
  const indent = ' '.repeat(character + 2);
  const block = `|${entry ? commentAfter(checked, entry) : ''}\n${paragraphs.map((text) => indent + text.replaceAll('\n', `\n${indent}`)).join('\n\n')}`;
  const edit = entry
    ? { span: valuePlace(checked, entry), text: `: ${block}` }
    : {
        span: span(first.keySpan.start, first.keySpan.start),
        text: `text: ${block}\n${' '.repeat(character)}`,
      };
  return { title: room.title, edit };
}

/** Tells if an offset is on a line of a requirement. */
function isAt(
  { draft: { lines, text } }: Checked,
  { item: { span: place } }: Requirement,
  offset: number,
): boolean {
  const line = lines.line(offset);
  // The break after an item belongs to it, and leads to the line of the next one.
  const end = place.start + text.slice(place.start, place.end).trimEnd().length;
  return line >= lines.line(place.start) && line <= lines.line(end);
}

/** The action that a requirement may have, and the words of its text that stay. */
interface InsertionRoom {
  readonly title: string;
  readonly rest: string;
  /** The text has no gap. */
  readonly isFinished?: true;
}

function roomIn({ findings, draft }: Checked, { text }: Requirement): InsertionRoom {
  if (!text || isEmpty(text)) return { title: insert, rest: '' };
  const gaps = findings.filter(
    ({ rule, span: place }) =>
      rule === gapRule && place.start >= text.span.start && place.end <= text.span.end,
  );
  if (gaps.length === 0) return { title: insertBefore, rest: text.text.text.trim(), isFinished: true };
  const covered = gaps.map(({ span: { start, end } }) => draft.text.slice(start, end)).join('');
  if (letterCount(covered) >= letterCount(text.text.text)) return { title: insert, rest: '' };
  const [, before = '', gap = ''] = /^(\s*)(\[[^[\]]{0,300}\]\s*)/.exec(text.text.text) ?? [];
  const { start } = text.text.span(before.length, before.length + gap.length);
  const leads = gap !== '' && gaps.some(({ span: place }) => place.start <= start && start < place.end);
  if (!leads) return { title: 'Replace the text with the regulation’s words', rest: '' };
  return { title: insert, rest: text.text.text.slice(before.length + gap.length).trim() };
}

const letterCount = (text: string): number => text.replace(/\W/g, '').length;

const insert = 'Insert the regulation’s words';
const insertBefore = 'Insert the regulation’s words before the text';

/** Tells if a text has any of the words of the law already, if not to the letter. */
function carries(text: string, required: readonly RequiredWords[]): boolean {
  const written = comparedWords(text);
  return required.some((words) => {
    const original = comparedWords(words.text);
    const quotation = findQuotation(written, original);
    return words.cited && (!quotation || isQuotation(quotation, original));
  });
}

/** The comment on the line of an empty value, with the space before it. */
function commentAfter({ draft: { lines, text } }: Checked, { keySpan, value }: Entry): string {
  const from = Math.max(keySpan.end, value.span.end);
  const rest = text
    .slice(from, lines.end(lines.line(from)))
    .replace(/^:/, '')
    .trim();
  return isEmpty(value) && rest.startsWith('#') ? ` ${rest}` : '';
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
