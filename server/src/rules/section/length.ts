import type { Paragraph } from '../../draft/block';
import type { JudgementSection, Report } from '../../report/report';
import { inflect } from '../../text/words';
import { onReport, type Rule } from '../rule';

// The guidance says “usually” 2 or 3 sentences: one more than that is not reported.
const clearly = 2;

const rule: Rule = {
  meta: {
    id: 'section/length',
    title: 'Judgement sections are succinct',
    about: 'advice',
    what: 'Reports a judgement section of an SCCIF draft that has more than 8 paragraphs, or paragraphs of 5 sentences or more, once for the section. Nothing is said where the section or the service as a whole is outstanding or below good, because the guidance allows more there. Items of lists, tables, quotations and footnotes are not counted.',
    why: 'The guidance asks for no more than 6 to 8 short paragraphs for a judgement, usually of 2 or 3 sentences each, and for more only where a setting has several weaknesses or is outstanding.',
    sources: ['SCCIF, children’s homes, the inspection report (2017-19)'],
    since: '0.1.0',
    calibration: {
      notMeasurable:
        'the published SCCIF reports at hand are all graded outstanding, where the guidance allows more.',
    },
    options: {
      paragraphs: {
        about: 'How many paragraphs a section has at the most',
        minimum: 1,
        maximum: 100,
        otherwise: 'what the guidance says (8)',
      },
      sentences: {
        about: 'How many sentences a paragraph usually has at the most; from 2 more than that it is reported',
        minimum: 1,
        maximum: 100,
        otherwise: 'what the guidance says (3)',
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
    const length = { ...usual, ...options };
    for (const section of report.sections) {
      if (!isExpected(report, section)) continue;
      const paragraphs = section.blocks.filter(
        (block): block is Paragraph => block.kind === 'paragraph' && !block.item && !block.aside,
      );
      const long = paragraphs.filter(({ text }) => sentences(text.text) >= length.sentences + clearly);
      const many = paragraphs.length > length.paragraphs && nextIsThere(report, section);
      if (!many && long.length === 0) continue;
      const parts = [
        many && `has ${paragraphs.length} paragraphs, where no more than ${length.paragraphs} are usual`,
        long.length > 0 &&
          `has ${inflect(long.length, 'a paragraph', `${long.length} paragraphs`)} of ${length.sentences + clearly} sentences or more, where no more than ${length.sentences} are usual`,
      ].filter((part) => part);
      yield {
        span: section.at,
        message: `The section on ${section.judgement.short} ${parts.join(', and ')}; shorten it to the main points.`,
        related: long.map(({ text, span }) => ({ span, message: `${sentences(text.text)} sentences.` })),
        source: sources[length.source],
      };
    }
  }),
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

const shortForms = /\b(?:e\.g|i\.e|etc|Mr|Mrs|Ms|Dr|St|No|para|vs)\./gi;
const ends = /[.!?…]['’"”)\]]*(?=\s+['‘"“(]?\p{Lu}|\s*$)/gu;

/** The number of sentences in a text. */
export const sentences = (text: string): number => text.replace(shortForms, 'x').match(ends)?.length ?? 0;

export default rule;
