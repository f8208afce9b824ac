import type { Passage } from '../../draft/draft';
import { scalarAt } from '../../draft/yaml/value';
import type { Sentence } from '../../knowledge/frameworks/report-form';
import type { Report } from '../../report/report';
import type { MappedText } from '../../text/mapped';
import { messagesOf } from '../../text/messages';
import type { RuleFinding } from '../finding';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  otherGrade: (ofSentence: string, grade: string) =>
    `Change this standard sentence or the judgement. The sentence is for “${ofSentence}”, and the judgement is “${grade}”.`,
});

const rule: Rule = {
  meta: {
    id: 'judgement/standard-sentence',
    title: 'The standard sentence matches the overall judgement',
    about: 'wrong',
    harm: 'The first page has a sentence for one grade next to a table with another.',
    what: 'Reports the standard sentence of another grade than that of the overall judgement, in the text and in `standard-sentence`. It is recognised by its characteristic words. If these words are known only from other settings, it is a warning. A draft without the sentence is not checked.',
    why: 'The sentence is on the first page, next to the table of judgements. A sentence from another report or an earlier draft contradicts the table.',
    sources: [
      'Measured: the sentences of children’s home reports of 2016 to 2025, one for each grade, and of a boarding school of 2024',
    ],
    since: '0.1.0',
    calibration:
      '0 findings in 3 published SCCIF reports (2026-11); their drafts leave the sentence out. With the sentence for the right grade, none of them has a finding. With that of any other grade, each has one.',
    bad: {
      framework: 'sccif',
      front:
        'standard-sentence: The children’s home is not yet delivering good help and care for children and young people.',
    },
    good: {
      framework: 'sccif',
      front:
        'standard-sentence: The children’s home provides effective services that meet the requirements for good.',
    },
  },
  check: onReport(function* (report) {
    const overall = report.judgementEntries.find(({ judgement }) => judgement?.overall);
    const grade = overall?.reading?.grade?.label;
    if (!report.framework.sentences || !overall?.scalar || grade === undefined) return;
    const onScale = new Set(report.terms.scale.grades.map(({ label }) => label));
    const known = report.framework.sentences.filter((sentence) => onScale.has(sentence.grade));
    const related = [
      { span: overall.scalar.span, message: `The grade for ${overall.judgement?.short} is “${grade}”.` },
    ];
    for (const text of textsOf(report)) {
      for (const { sentence, span } of sentencesIn(text, known)) {
        if (sentence.grade === grade) continue;
        yield {
          span,
          ...messages.otherGrade(sentence.grade, grade),
          ...(!isCertain(sentence, report) && { atMost: 'warning' as const }),
          related,
          source: report.framework.sources[sentence.source],
        };
      }
    }
  }),
};

/** The value of the key, and the paragraphs in which the sentence may be written. */
function* textsOf({ draft }: Report): Generator<MappedText> {
  const key = scalarAt(draft.data, 'standard-sentence');
  if (key) yield key.text;
  for (const { blocks } of draft.passages as readonly Passage[])
    for (const block of blocks) if (block.kind === 'paragraph') yield block.text;
}

function* sentencesIn(
  text: MappedText,
  known: readonly Sentence[],
): Generator<{ sentence: Sentence; span: RuleFinding['span'] }> {
  for (const sentence of known) {
    const { word, whole } = patternsOf(sentence);
    const found = word.test(text.text) ? whole.exec(text.text) : undefined;
    if (found) yield { sentence, span: text.span(found.index, found.index + found[0].length) };
  }
}

const isCertain = ({ certainty, 'certain-for': settings }: Sentence, { setting }: Report): boolean =>
  certainty === 'certain' || (setting !== undefined && settings?.includes(setting.id) === true);

interface SentencePatterns {
  /** Its longest word: few texts have it, and the others need no closer look. */
  readonly word: RegExp;
  readonly whole: RegExp;
}

const patterns = new WeakMap<Sentence, SentencePatterns>();

/**
 * The characteristic words of a sentence, over any line break or mark of emphasis. Reports before 2026 say “children and young
 * people” where later ones may say “children”.
 */
function patternsOf(sentence: Sentence): SentencePatterns {
  const known = patterns.get(sentence);
  if (known) return known;
  const words = sentence.fragment
    .replace(/children and young people/g, 'children')
    .split(' ')
    .map((word) => word.replace(/[^\p{L}\d]/gu, '.'));
  // Not up to four: V8 copies those into the pattern, which then takes a hundred times as long to compile.
  const gap = '[\\s*_]+';
  const people = `(?:${gap}and${gap}young${gap}people)?`;
  const source = words.map((word) => (word === 'children' ? word + people : word)).join(gap);
  const longest = words.reduce((long, word) => (word.length > long.length ? word : long), '');
  const ofSentence = { word: new RegExp(longest, 'i'), whole: new RegExp(`\\b${source}\\b`, 'i') };
  patterns.set(sentence, ofSentence);
  return ofSentence;
}

export default rule;
