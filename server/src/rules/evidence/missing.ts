import type { Block } from '../../draft/block';
import type { Draft } from '../../draft/draft';
import { evidenceEntry } from '../../draft/evidence/evidence';
import type { Report } from '../../report/report';
import { messagesOf } from '../../text/messages';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  none: () => 'Point to the evidence for this paragraph, for example with “{e12}” after a sentence.',
});

const rule: Rule = {
  meta: {
    id: 'evidence/missing',
    title: 'Each paragraph of a judgement section has evidence',
    about: 'missing',
    atMost: 'warning',
    harm: 'A judgement is published that nobody can trace back to the case file.',
    what: 'Reports a paragraph of a section on a judgement that has no mark such as `{e12}`. A list counts with the paragraph before it. The rule reports nothing in a draft that has neither a list `evidence` nor a mark, and nothing while drafting.',
    severity: 'A warning in `review` and `final`.',
    why: 'A quality assurer has to see what each judgement rests on.',
    sources: ['The marks of evidence in this product’s drafts (docs/evidence.md)'],
    since: '0.1.0',
    calibration: { notMeasurable: 'published reports have no marks of evidence.' },
    bad: {
      framework: 'sccif',
      front: 'evidence:\n  - id: e1\n    kind: interview',
      body: '## Overall experiences and progress of children and young people: good\n\nChildren are happy {e1}.\n\nStaff listen to them.\n',
    },
    good: {
      framework: 'sccif',
      front: 'evidence:\n  - id: e1\n    kind: interview',
      body: '## Overall experiences and progress of children and young people: good\n\nChildren are happy {e1}.\n\nStaff listen to them {e1}.\n',
    },
  },
  check: onReport(function* (report) {
    const { draft, stage } = report;
    const isUsed = draft.evidence.length > 0 || evidenceEntry(draft.data) !== undefined;
    if (!isUsed || stage === 'drafting') return;
    const marked = blocksWithMarks(draft);
    for (const unit of unitsOf(report)) {
      const [first] = unit;
      if (first && !unit.some((block) => marked.has(block))) yield { span: first.span, ...messages.none() };
    }
  }),
};

/** The blocks that a mark is in. A mark belongs to the block that begins last before it, or on its line. */
function blocksWithMarks({ passages, lines, evidence }: Draft): Set<Block> {
  const marked = new Set<Block>();
  for (const { entry, blocks, markdown } of passages) {
    const { start, end } = entry?.value.span ?? {
      start: markdown.whole.start,
      end: Number.POSITIVE_INFINITY,
    };
    let at = -1;
    for (const { span: mark } of evidence) {
      if (mark.start < start || mark.start >= end) continue;
      while (startOfLine(blocks[at + 1], lines) <= mark.start) at++;
      const block = blocks[at];
      if (block) marked.add(block);
    }
  }
  return marked;
}

const startOfLine = (block: Block | undefined, lines: Draft['lines']): number =>
  block ? lines.start(lines.line(block.span.start)) : Number.POSITIVE_INFINITY;

/** The paragraphs of the judgement sections with sentences in them, each with the list after it. */
const unitsOf = ({ sections }: Report): Block[][] => sections.flatMap(({ blocks }) => unitsIn(blocks));

function unitsIn(blocks: readonly Block[]): Block[][] {
  const units: Block[][] = [];
  let open: Block[] | undefined;
  for (const block of blocks) {
    if (isApart(block)) continue;
    if (open && goesOn(block)) {
      open.push(block);
      continue;
    }
    open = block.kind === 'paragraph' && isSentence(block) ? [block] : undefined;
    if (open) units.push(open);
  }
  return units;
}

/** Footnotes and tables do not end the paragraph before them. */
const isApart = (block: Block): boolean =>
  block.kind === 'paragraph' && (block.aside === 'footnote' || block.aside === 'table');

const goesOn = (block: Block): boolean =>
  block.kind === 'paragraph' && (block.item?.ordered === false || block.aside === 'quotation');

const isSentence = ({ text: { text } }: Block): boolean => /\p{L}/u.test(text) && /[.!?:]/.test(text);

export default rule;
