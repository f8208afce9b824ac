import type { Block } from '../../draft/block';
import type { ParagraphNumber } from '../../draft/numbering';
import type { Report } from '../../report/report';
import { inflect } from '../../text/words';
import type { Edit, Fix } from '../finding';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'paragraph/numbering',
    title: 'Paragraphs are numbered through',
    about: 'wrong',
    what: 'Reports a paragraph of an ILACS report whose number is repeated, skipped, starts again or lacks its stop. The fix renumbers all paragraphs. A wrapped line that happens to begin with a number (“… until the age of / 25. …”) is not taken for a paragraph.',
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
    const numbers = paragraphNumbers(report);
    const fix = renumber(numbers);
    const gaps = gapsAt(report);
    let previous: ParagraphNumber | undefined;
    for (const number of numbers) {
      // The paragraphs of a section that is missing are missing with it.
      const gap = gaps.has(number) && number.value > (previous?.value ?? 0);
      const message = gap ? undefined : slip(number, previous);
      if (message) {
        const related = previous && [
          { span: previous.digits, message: `The paragraph before is ${previous.value}.` },
        ];
        yield { span: number.digits, message, ...(related && { related }), fixes: fix ? [fix] : [] };
      }
      previous = number;
    }
  }),
};

function slip(number: ParagraphNumber, previous: ParagraphNumber | undefined): string | undefined {
  const { value } = number;
  const expected = (previous?.value ?? 0) + 1;
  if (value === expected) {
    if (number.wellFormed) return undefined;
    return `Paragraph ${value} lacks its stop or the space behind it; write “${value}. ”.`;
  }
  if (!previous) return `The first paragraph is numbered ${value}; number the paragraphs from 1.`;
  if (value === previous.value) return `Two paragraphs are numbered ${value}; renumber them from here on.`;
  if (value > expected) {
    const skipped = inflect(value - expected, `${expected} is`, `${expected} to ${value - 1} are`);
    return `The numbering goes from ${previous.value} to ${value}, so that ${skipped} missing; renumber, or put back what is missing.`;
  }
  return `The numbering goes back from ${previous.value} to ${value}; number the paragraphs through all sections.`;
}

/** The numbers of the report's paragraphs in reading order. */
function paragraphNumbers({ draft, graded, improvement, sections, terms }: Report): ParagraphNumber[] {
  if (!graded) return [];
  const inOrder = terms.sections.flatMap((id) => sections.filter(({ judgement }) => judgement.id === id));
  const ordered = inOrder.flatMap(({ blocks }) => numbersIn(blocks));
  if (draft.surface === 'yaml') return ordered;
  const blocks = draft.passages[0]?.blocks ?? [];
  // The areas for improvement may be a numbered list, before the paragraphs begin at 1.
  const improving = new Set(improvement?.blocks);
  const after = numbersIn(blocks.filter((block) => !improving.has(block)));
  const written = after[0]?.value === 1 ? after : numbersIn(blocks);
  // A section that was moved as a whole is one slip, and reported as such: its numbers are right where it belongs.
  const moved =
    ordered.length === written.length && ordered.every((number, at) => !slip(number, ordered[at - 1]));
  return moved ? ordered : written;
}

/** The first paragraphs after a section that is missing, which section/missing reports. */
function gapsAt({ sections, terms }: Report): ReadonlySet<ParagraphNumber> {
  const gaps = new Set<ParagraphNumber>();
  let missing = false;
  for (const id of terms.sections) {
    const section = sections.find(({ judgement }) => judgement.id === id);
    const first = section && numbersIn(section.blocks)[0];
    if (first && missing) gaps.add(first);
    missing = !first;
  }
  return gaps;
}

const numbersIn = (blocks: readonly Block[]): ParagraphNumber[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' && block.number ? [block.number] : []));

function renumber(numbers: readonly ParagraphNumber[]): Fix | undefined {
  const edits: Edit[] = [];
  numbers.forEach((number, index) => {
    const right = index + 1;
    if (!number.wellFormed) {
      edits.push({ span: { start: number.digits.start, end: number.span.end }, text: `${right}. ` });
    } else if (number.value !== right) edits.push({ span: number.digits, text: String(right) });
  });
  return edits.length > 0 ? { title: 'Renumber all paragraphs', kind: 'safe', edits } : undefined;
}

export default rule;
