import type { Block } from '../../draft/block';
import type { ParagraphNumber } from '../../draft/numbering';
import type { Report } from '../../report/report';
import type { Edit, Fix } from '../finding';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'paragraph/numbering',
    title: 'Paragraphs are numbered through',
    about: 'wrong',
    what: 'Reports a paragraph of an ILACS report whose number is repeated, skipped, starts again or lacks its stop. The fix renumbers all paragraphs. A wrapped line that happens to begin with a number (“… until the age of / 25. …”) is no paragraph.',
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
    let previous: ParagraphNumber | undefined;
    for (const number of numbers) {
      const message = slip(number, previous);
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
    const skipped = value - expected === 1 ? `${expected} is` : `${expected} to ${value - 1} are`;
    return `The numbering goes from ${previous.value} to ${value}, so that ${skipped} missing; renumber, or put back what is missing.`;
  }
  return `The numbering goes back from ${previous.value} to ${value}; number the paragraphs through all sections.`;
}

/** The numbers of the report's paragraphs in reading order: from the first judgement section on. */
function paragraphNumbers({ draft, edition, sections }: Report): ParagraphNumber[] {
  if (draft.surface === 'yaml') {
    const inOrder = edition.sections.flatMap((id) => sections.filter(({ judgement }) => judgement.id === id));
    return inOrder.flatMap(({ blocks }) => numbersIn(blocks));
  }
  const start = sections[0]?.at.start;
  const blocks = draft.passages[0]?.blocks ?? [];
  return start === undefined ? [] : numbersIn(blocks.filter((block) => block.span.start >= start));
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
