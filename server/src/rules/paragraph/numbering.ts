import type { NumberHead } from '../../draft/number-head';
import type { Report } from '../../report/report';
import { oddNames } from '../../text/characters';
import { messagesOf, type NamedMessage } from '../../text/messages';
import type { Fix, RuleFinding } from '../finding';
import { onReport, type Rule } from '../rule';
import {
  type AcceptedNumber,
  type AcceptedNumbers,
  acceptNumbers,
  isStray,
  numbersIn,
} from './accepted-numbers';
import { renumber, rewrite } from './renumbering';

const missingParagraphs = (first: number, last: number): string => {
  if (first === last) return `Paragraph ${first} is`;
  return `Paragraphs ${first} ${last - first === 1 ? 'and' : 'to'} ${last} are`;
};

const messages = messagesOf({
  first: (number: number) => `Number the paragraphs from 1. The first is numbered ${number}.`,
  repeated: (number: number) =>
    `Two paragraphs are numbered ${number}. Renumber this one and those after it.`,
  skipped: (first: number, last: number) =>
    `${missingParagraphs(first, last)} missing. Add the missing text, or renumber from here on.`,
  back: (previous: number, number: number) =>
    `Paragraph ${number} follows paragraph ${previous}. Number the paragraphs in one sequence through all sections.`,
  oddCharacter: (number: number, characters: string) =>
    `This paragraph number contains ${characters}. Write it as “${number}. ”.`,
  wrongForm: (number: number) => `Write this paragraph number as “${number}. ”.`,
  code: (number: number) =>
    `Paragraph ${number} is indented, so it is read as computer code. Remove the spaces before it.`,
  quotation: (number: number) => `Paragraph ${number} is in a quotation. Remove the “>” before it.`,
  listItem: (number: number) =>
    `Paragraph ${number} is read as a list item. Delete everything before its number on this line.`,
  joined: (number: number) =>
    `Paragraph ${number} is read as part of the one before. Write it as “${number}. ”, after a blank line.`,
});

const rule: Rule = {
  meta: {
    id: 'paragraph/numbering',
    title: 'Paragraphs are numbered in one sequence',
    about: 'wrong',
    harm: 'When an authority comments on a paragraph by its number, nobody can be sure which one it means.',
    what: 'Reports a paragraph of an ILACS report whose number is repeated, skipped or starts again. It also reports a number that is not read as one. Such a number has no stop or space, contains a no-break space or another odd character, is in bold or indented, or comes after a backslash. The fix is safe only if no paragraph could have lost its number. A wrapped line that happens to begin with a number (“… until the age of / 25. …”) is not taken for a paragraph.',
    why: 'Authorities answer a draft paragraph by paragraph. Two paragraphs with one number cannot be told apart. A published report has two paragraphs 57.',
    sources: ['Measured: numbered from 1 through all sections in 321 of 321 published ILACS reports'],
    since: '0.1.0',
    calibration: '1 finding in 58 published reports: the paragraph numbered 57 twice (known and right).',
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. Children live in stable homes.\n\n1. They do well at school.\n\n2. They see their families.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. Children live in stable homes until the age of\n25. They do well at school.\n\n2. They see their families.\n',
    },
  },
  check: onReport(function* (report) {
    if (!report.framework.numbering.paragraphs) return;
    const accepted = paragraphNumbers(report);
    const fix = renumber(report, accepted);
    const gaps = gapsAt(report, accepted);
    let previous: NumberHead | undefined;
    for (const entry of accepted.numbers) {
      const { number } = entry;
      const { value } = number;
      // The paragraphs of a section that is missing are missing with it.
      const gap = gaps.has(number) && value > (previous?.value ?? 0);
      const message = gap ? undefined : slip(value, previous?.value ?? 0);
      if (message) {
        const related = previous && [
          { span: previous.digits, message: `The previous paragraph is ${previous.value}.` },
        ];
        yield { span: number.digits, ...message, ...(related && { related }), fixes: fix ? [fix] : [] };
      } else yield* misshapen(report, entry);
      previous = number;
    }
  }),
};

/** The fix that numbers all paragraphs of a report in one sequence; undefined if they are. */
export const renumbering = (report: Report): Fix | undefined => renumber(report, paragraphNumbers(report));

/** Finds the slip of a number after the previous one; 0 stands for none. */
function slip(value: number, previous: number): NamedMessage | undefined {
  const expected = previous + 1;
  if (value === expected) return undefined;
  if (previous === 0) return messages.first(value);
  if (value === previous) return messages.repeated(value);
  if (value > expected) return messages.skipped(expected, value - 1);
  return messages.back(previous, value);
}

/** Finds a number that is written so that it is not read as one. */
function* misshapen({ draft }: Report, accepted: AcceptedNumber): Generator<RuleFinding> {
  const { number } = accepted;
  if (number.form === 'right' && !isStray(number)) return;
  const odd = oddNames(draft.text.slice(number.span.start, number.span.end));
  yield { span: number.digits, ...messageFor(accepted, odd), fixes: [rewrite(accepted)] };
}

/** @param odd the names of the characters in the number that cannot be seen or look like others */
function messageFor({ number }: AcceptedNumber, odd: string): NamedMessage {
  const { value } = number;
  if (odd) return messages.oddCharacter(value, odd);
  if (!isStray(number)) return messages.wrongForm(value);
  switch (number.where) {
    case 'code':
      return messages.code(value);
    case 'quotation':
      return messages.quotation(value);
    case 'list':
    case 'bullet':
      return messages.listItem(value);
    default:
      return messages.joined(value);
  }
}

/** The numbers of the report's paragraphs in reading order. */
function paragraphNumbers({ draft, graded, improvement, sections, terms }: Report): AcceptedNumbers {
  if (!graded) return { numbers: [], unclear: false };
  const inOrder = terms.sections.flatMap((id) => sections.filter(({ judgement }) => judgement.id === id));
  const ordered = acceptNumbers(inOrder.flatMap(({ blocks }) => numbersIn(blocks)));
  if (draft.surface === 'yaml') return ordered;
  const blocks = draft.passages[0]?.blocks ?? [];
  // The areas for improvement may be a numbered list, before the paragraphs begin at 1.
  const improving = new Set(improvement?.blocks);
  const after = acceptNumbers(numbersIn(blocks.filter((block) => !improving.has(block))));
  const written = after.numbers[0]?.number.value === 1 ? after : acceptNumbers(numbersIn(blocks));
  // A section that was moved as a whole is one slip, and reported as such: its numbers are right where it belongs.
  const moved =
    ordered.numbers.length === written.numbers.length &&
    ordered.numbers.every(({ number }, at) => number.value === at + 1);
  return moved ? ordered : written;
}

/** The first paragraphs after a section that is missing, which section/missing reports. */
function gapsAt({ sections, terms }: Report, { numbers }: AcceptedNumbers): ReadonlySet<NumberHead> {
  const accepted = new Set(numbers.map(({ number }) => number));
  const gaps = new Set<NumberHead>();
  let missing = false;
  for (const id of terms.sections) {
    const section = sections.find(({ judgement }) => judgement.id === id);
    const first = section && numbersIn(section.blocks).find((number) => accepted.has(number));
    if (first && missing) gaps.add(first);
    missing = !first;
  }
  return gaps;
}

export default rule;
