import type { NumberHead } from '../../draft/number-head';
import type { Report } from '../../report/report';
import { oddNames } from '../../text/characters';
import { inflect } from '../../text/words';
import type { RuleFinding } from '../finding';
import { onReport, type Rule } from '../rule';
import {
  type AcceptedNumber,
  type AcceptedNumbers,
  acceptNumbers,
  isStray,
  numbersIn,
} from './accepted-numbers';
import { renumber, rewrite } from './renumbering';

const rule: Rule = {
  meta: {
    id: 'paragraph/numbering',
    title: 'Paragraphs are numbered through',
    about: 'wrong',
    what: 'Reports a paragraph of an ILACS report whose number is repeated, skipped, starts again, or is written so that it is not read as one: without its stop or space, with a no-break space or another odd character, in bold, after a backslash, indented. The fix is safe only if no paragraph could have lost its number. A wrapped line that happens to begin with a number (“… until the age of / 25. …”) is not taken for a paragraph.',
    why: 'Authorities answer a draft paragraph by paragraph: two paragraphs with one number cannot be told apart. A published report has two paragraphs 57.',
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
          { span: previous.digits, message: `The paragraph before is ${previous.value}.` },
        ];
        yield { span: number.digits, message, ...(related && { related }), fixes: fix ? [fix] : [] };
      } else yield* misshapen(report, entry);
      previous = number;
    }
  }),
};

/** Finds the slip of a number after another one; 0 stands for none. */
function slip(value: number, previous: number): string | undefined {
  const expected = previous + 1;
  if (value === expected) return undefined;
  if (previous === 0) return `The first paragraph is numbered ${value}; number the paragraphs from 1.`;
  if (value === previous) return `Two paragraphs are numbered ${value}; renumber them from here on.`;
  if (value > expected) {
    const skipped = inflect(value - expected, `${expected} is`, `${expected} to ${value - 1} are`);
    return `The numbering goes from ${previous} to ${value}, so that ${skipped} missing; renumber, or put back what is missing.`;
  }
  return `The numbering goes back from ${previous} to ${value}; number the paragraphs through all sections.`;
}

/** Finds a number that is written so that it is not read as one. */
function* misshapen({ draft }: Report, accepted: AcceptedNumber): Generator<RuleFinding> {
  const { number } = accepted;
  if (number.form === 'right' && !isStray(number)) return;
  const odd = oddNames(draft.text.slice(number.span.start, number.span.end));
  yield { span: number.digits, message: messageFor(accepted, odd), fixes: [rewrite(accepted)] };
}

/** @param odd the names of the characters in the number that cannot be seen or look like others */
function messageFor({ number }: AcceptedNumber, odd: string): string {
  const { value } = number;
  if (odd) return `This paragraph number contains ${odd}. Write it as “${value}. ”.`;
  if (!isStray(number)) return `Write this paragraph number as “${value}. ”.`;
  switch (number.where) {
    case 'code':
      return `Paragraph ${value} is indented and read as code. Remove the spaces before it.`;
    case 'quotation':
      return `Paragraph ${value} is in a block quote. Remove the “>” before it.`;
    case 'list':
    case 'bullet':
      return `Paragraph ${value} is read as an item of a list. Move it to the beginning of the line.`;
    default:
      return `Paragraph ${value} is read as part of the one before. Write it as “${value}. ”, after a blank line.`;
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
