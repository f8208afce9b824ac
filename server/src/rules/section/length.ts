import type { Paragraph } from '../../draft/block';
import type { JudgementSection, Report } from '../../report/report';
import { messagesOf } from '../../text/messages';
import { shortTitles } from '../../text/names/name-parts';
import { inflect } from '../../text/words';
import { onReport, type Rule } from '../rule';
import type { RuleOptions } from '../rule-options';

/** The length of a section, and what is usual. */
interface Excess {
  readonly paragraphs: number;
  readonly most: number;
  /** The number of paragraphs with too many sentences. */
  readonly long: number;
  /** The number of sentences from which a paragraph is reported. */
  readonly limit: number;
  readonly usual: number;
}

const messages = messagesOf({
  paragraphs: (judgement: string, { paragraphs, most }: Excess) =>
    `Shorten the section on ${judgement}. It has ${paragraphs} paragraphs (usually up to ${most}).`,
  sentences: (judgement: string, { long, limit, usual }: Excess) =>
    `Shorten the section on ${judgement}. ${inflect(long, 'One paragraph has', `${long} paragraphs have`)} at least ${limit} sentences (usually up to ${usual}).`,
  both: (judgement: string, { paragraphs, most, long, limit, usual }: Excess) =>
    `Shorten the section on ${judgement}. It has ${paragraphs} paragraphs (usually up to ${most}). ${inflect(long, 'One has', `${long} have`)} at least ${limit} sentences (usually up to ${usual}).`,
});

// The guidance says “usually” 2 or 3 sentences: one more than that is not reported.
const clearly = 2;

const rule: Rule = {
  meta: {
    id: 'section/length',
    title: 'Judgement sections are short',
    about: 'advice',
    harm: 'A reader has to search a long section for what matters.',
    what: 'Reports a judgement section of an SCCIF draft that has more than 8 paragraphs, or paragraphs of 5 sentences or more. There is one finding for the section. Sections are not checked if they, or the service as a whole, are outstanding or below good, because the guidance allows more there. Items of lists, tables, quotations and footnotes are not counted.',
    why: 'The guidance asks for no more than 6 to 8 short paragraphs for a judgement, usually of 2 or 3 sentences each. It allows more only if a setting has several weaknesses or is outstanding.',
    sources: ['SCCIF, children’s homes, the inspection report (2017-19)'],
    since: '0.1.0',
    calibration: {
      notMeasurable:
        'the published SCCIF reports at hand are all graded outstanding, where the guidance allows more.',
    },
    options: {
      paragraphs: {
        kind: 'number',
        about: 'The maximum number of paragraphs in a section',
        minimum: 1,
        maximum: 100,
        usual: 8,
        origin: 'as in the guidance',
      },
      sentences: {
        kind: 'number',
        about:
          'The usual maximum number of sentences in a paragraph. A paragraph is reported if it has at least 2 more',
        minimum: 1,
        maximum: 100,
        usual: 3,
        origin: 'as in the guidance',
      },
    },
    bad: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nChildren are happy. They make progress. They go to school. They see their friends. Their health is good.\n',
    },
    good: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nChildren are happy. They make progress.\n\nThey go to school and see their friends. Their health is good.\n',
    },
  },
  check: onReport(function* (report, _, options) {
    const { length: usual, sources } = report.framework;
    if (!usual || report.edition.certainty) return;
    const length = { ...usual, ...onlyNumbers(options) };
    for (const section of report.sections) {
      if (!isExpected(report, section)) continue;
      const paragraphs = section.blocks.filter(
        (block): block is Paragraph => block.kind === 'paragraph' && !block.item && !block.aside,
      );
      const long = paragraphs.filter(({ text }) => sentences(text.text) >= length.sentences + clearly);
      const many = paragraphs.length > length.paragraphs && nextIsThere(report, section);
      if (!many && long.length === 0) continue;
      const excess: Excess = {
        paragraphs: paragraphs.length,
        most: length.paragraphs,
        long: long.length,
        limit: length.sentences + clearly,
        usual: length.sentences,
      };
      yield {
        span: section.at,
        ...messages[situation(excess, many)](section.judgement.short, excess),
        related: long.map(({ text, span }) => ({
          span,
          message: `This paragraph has ${sentences(text.text)} sentences.`,
        })),
        source: sources[length.source],
      };
    }
  }),
};

/** The lengths that a config sets. Without them, those of the framework apply. */
const onlyNumbers = ({ paragraphs, sentences: most }: RuleOptions) => ({
  ...(typeof paragraphs === 'number' && { paragraphs }),
  ...(typeof most === 'number' && { sentences: most }),
});

const situation = ({ long }: Excess, many: boolean) => {
  if (long === 0) return 'paragraphs';
  return many ? 'both' : 'sentences';
};

/** Tells whether the usual length is expected of a section: the guidance names the grades of service and judgement. */
function isExpected(
  { framework, judgementEntries, terms }: Report,
  { judgement }: JudgementSection,
): boolean {
  const grades = framework.length?.grades;
  if (!grades) return true;
  const overall = terms.judgements.find((other) => other.overall && terms.expected.includes(other.id));
  return [judgement.id, overall?.id].every((id) => {
    const graded = judgementEntries.find((other) => other.judgement?.id === id);
    return id === undefined || grades.includes(graded?.reading?.grade?.label ?? '');
  });
}

// The text of a section whose heading is missing or misspelt is read as the end of the one before it.
function nextIsThere({ sections, terms }: Report, { judgement }: JudgementSection): boolean {
  const next = terms.sections[terms.sections.indexOf(judgement.id) + 1];
  return next === undefined || sections.some((other) => other.judgement.id === next);
}

const shortForms = new RegExp(`\\b(?:e\\.g|i\\.e|etc|${shortTitles.join('|')}|St|No|para|vs)\\.`, 'gi');
const ends = /[.!?…]['’"”)\]]*(?=\s+['‘"“(]?\p{Lu}|\s*$)/gu;

/** The number of sentences in a text. */
export const sentences = (text: string): number => text.replace(shortForms, 'x').match(ends)?.length ?? 0;

export default rule;
