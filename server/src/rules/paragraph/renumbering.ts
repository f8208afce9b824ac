import type { Draft, Passage } from '../../draft/draft';
import { endsSentence } from '../../draft/numbering';
import type { Report } from '../../report/report';
import { asAscii } from '../../text/characters';
import type { Span } from '../../text/span';
import type { Edit, Fix } from '../finding';
import { type AcceptedNumber, type AcceptedNumbers, isStray } from './accepted-numbers';

/** Numbers all paragraphs in one sequence. */
export function renumber(report: Report, accepted: AcceptedNumbers): Fix | undefined {
  const { numbers } = accepted;
  const edits = numbers.flatMap((accepted, index) => {
    const { number } = accepted;
    if (number.value === index + 1) return [];
    return number.form === 'right' && !isStray(number)
      ? [{ span: number.digits, text: String(index + 1) }]
      : headEdits(accepted, index + 1);
  });
  if (edits.length === 0) return undefined;
  const certain = numbers.every(({ certain }) => certain) && !accepted.unclear;
  const safe = certain && !isCited(report) && !mayBeOtherwise(report, numbers);
  return { title: 'Renumber all paragraphs', kind: safe ? 'safe' : 'suggestion', edits };
}

/** Writes one number so that it is read. */
export function rewrite(accepted: AcceptedNumber): Fix {
  const { number, certain } = accepted;
  const text = `${number.value}. `;
  return {
    title: `Write “${text.trim()}”`,
    kind: certain ? 'safe' : 'suggestion',
    edits: headEdits(accepted, number.value),
  };
}

function headEdits({ number }: AcceptedNumber, value: number): Edit[] {
  const head = { span: number.span, text: `${value}. ${number.opening}` };
  if (!isStray(number) || number.breakAt === undefined) return [head];
  return [{ span: { start: number.breakAt, end: number.breakAt }, text: '\n' }, head];
}

/** Tells whether the text refers to paragraphs by their numbers, which would then be wrong. */
const isCited = ({ draft }: Report): boolean => /\bparagraphs? \d/i.test(draft.text);

/** Tells whether the numbers could be meant in another way, or one of them may be there and cannot be read. */
function mayBeOtherwise({ draft }: Report, numbers: readonly AcceptedNumber[]): boolean {
  const lasts = new Map(numbers.map(({ number: { value } }, at) => [value, at]));
  return numbers.some(({ number: { span, value } }, at) => {
    const passage = draft.passages.find(({ markdown: { whole } }) => isWithin(span, whole));
    const before = numbers[at - 1]?.number;
    const expected = (before?.value ?? 0) + 1;
    if (passage && isInSentence(draft.text.slice(passage.markdown.whole.start, span.start))) return true;
    if (!passage || value === expected) return false;
    const from = before && isWithin(before.span, passage.markdown.whole) ? before.span.end : undefined;
    if (value > expected)
      return isLost(draft, passage, { from, to: span.start, first: expected, last: value - 1 });
    // A list in a paragraph begins at 1, and the paragraphs go on after it.
    const goesOn = (lasts.get(expected) ?? -1) >= at;
    return value === 1 && expected > 2 && goesOn && !isHeadingBetween(passage, from ?? 0, span.start);
  });
}

/** Tells whether a number may belong to the sentence of the line above, as in “Call me on / 3. Then …”. */
function isInSentence(before: string): boolean {
  const [above = '', ...more] = before
    .slice(-400)
    .split(/\r\n?|\n/)
    .slice(-2);
  return more.length > 0 && above.trim() !== '' && !/^ {0,3}#{1,6}\s/.test(above) && !endsSentence(above);
}

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const isHeadingBetween = ({ blocks }: Passage, from: number, to: number): boolean =>
  blocks.some(({ kind, span }) => kind === 'heading' && from <= span.start && span.start < to);

/** The numbers that are missing, and the place where they would be; `from` is not set before the first of all. */
interface NumberGap {
  readonly from: number | undefined;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** Tells whether a missing number may be there, in a form that is not known, or its paragraph without it. */
function isLost(
  { text }: Draft,
  { blocks, markdown }: Passage,
  { from, to, first, last }: NumberGap,
): boolean {
  const above = blocks.filter(({ span }) => span.start < to);
  const start = from ?? above.findLast(({ kind }) => kind === 'heading')?.span.end;
  const unnumbered = above.some(
    (block) =>
      block.span.start >= (start ?? 0) &&
      block.kind === 'paragraph' &&
      !block.number &&
      !block.item &&
      !block.aside,
  );
  if (unnumbered) return true;
  const lines = text.slice(start ?? markdown.whole.start, to).split(/\r\n?|\n/);
  return lines.slice(start === undefined ? 0 : 1).some((line) => {
    const plain = asAscii(line.slice(0, 80))
      .normalize('NFKC')
      .replace(/<[^<>!]*>/g, '');
    const digits = firstDigits.exec(plain)?.[1];
    return digits !== undefined && first <= Number(digits) && Number(digits) <= last;
  });
}

const firstDigits = /^(?:[^\p{L}\p{N}]|para(?:graph)?|no)*(\d{1,3})(?!\d)/iu;
