import type { ScalarValue } from '../../draft/yaml/value';
import { type RequiredWords, requiredWords } from '../../report/citations/requirement-words';
import { requirementsOf } from '../../report/requirements';
import { messagesOf } from '../../text/messages';
import {
  type ComparedWord,
  comparedWords,
  findQuotation,
  hasSameLetters,
  isQuotation,
  type Quotation,
} from '../../text/quotation';
import type { RuleFinding } from '../finding';
import { onReport, type Rule } from '../rule';
import { type NumberOption, withUsual } from '../rule-options';

const messages = messagesOf({
  differs: (provision: string, correct: string, written: string) =>
    `Check the words of ${provision}. The text of the law has “${correct}”, and the draft has “${written}”.`,
});

const options = {
  words: {
    kind: 'number',
    about: 'The minimum number of words that are compared with a provision. Shorter texts are not compared',
    minimum: 3,
    maximum: 50,
    usual: 5,
  } satisfies NumberOption,
};

const rule: Rule = {
  meta: {
    id: 'requirement/words',
    title: 'A requirement quotes the regulation exactly',
    about: 'advice',
    harm: 'A requirement with a changed word may ask a provider for something that the law does not.',
    what: 'Reports a requirement that quotes the regulation that it cites, in words that differ from your team’s law pack (see `inspection-report law --help`). Capitals, punctuation and hyphens do not count, and “…” may replace words that are left out. The inspector’s own words, and words that only lead to the cited paragraph, are not checked. Without a law pack nothing is reported. The words of the examples are invented.',
    why: 'A published requirement has the words of the law. A missing or changed word may ask for something else.',
    sources: ['SCCIF, secure children’s homes, making requirements and recommendations'],
    since: '0.1.0',
    calibration: '0 findings in 3 published SCCIF reports, of which 1 makes a requirement (2026-11).',
    options,
    bad: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must ensure that each lamp in the home is clean and lit before dark.\n    regulation: 12(2)(b)\n    due: 2026-07-30',
    },
    good: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must ensure that each lamp in the home is clean and lit before it is dark.\n    regulation: 12(2)(b)\n    due: 2026-07-30',
    },
  },
  check: onReport(function* (report, knowledge, set) {
    if (knowledge.lawIds.length === 0) return;
    const { words: leastWords } = withUsual(options, set);
    for (const requirement of requirementsOf(report)) {
      const { text } = requirement;
      if (!text) continue;
      const words = comparedWords(text.text.text);
      for (const required of requiredWords(report, knowledge, requirement).filter(({ cited }) => cited))
        yield* differenceFrom(required, { text, words }, leastWords);
    }
  }),
};

/** The text of a requirement, and its words. */
interface RequirementText {
  readonly text: ScalarValue;
  readonly words: readonly ComparedWord[];
}

function* differenceFrom(
  required: RequiredWords,
  { text, words }: RequirementText,
  leastWords: number,
): Iterable<RuleFinding> {
  const original = comparedWords(required.text.replace(/[;,]? (?:and|or)$/, ''));
  const quotation = original.length < leastWords ? undefined : findQuotation(words, original);
  if (!quotation || !isQuotation(quotation, original)) return;
  const texts = { text, words, original, required };
  if (isOtherSpelling(quotation, texts)) return;
  const { written, correct, start, end } = withNeighbour(quotation, texts);
  const place = text.text.span(start, end);
  yield {
    span: place,
    ...messages.differs(required.place, correct, written),
    fixes: [{ title: `Write “${correct}”`, kind: 'suggestion', edits: [{ span: place, text: correct }] }],
  };
}

interface ComparedTexts extends RequirementText {
  readonly original: readonly ComparedWord[];
  readonly required: RequiredWords;
}

/** Tells if texts differ only in hyphens and spaces: “cooperate” and “co-operate”, also as the first or the last word. */
function isOtherSpelling(
  { text: [from, until], original: [lawFrom, lawUntil] }: Quotation,
  { text, words, original, required }: ComparedTexts,
): boolean {
  const law = required.text.slice(original[lawFrom]?.start, original[lawUntil - 1]?.end);
  return [from, from - 1].some((first) =>
    [until, until + 1].some((end) =>
      hasSameLetters(text.text.text.slice(words[first]?.start, words[end - 1]?.end), law),
    ),
  );
}

/** The words that differ; with the word before or after them where one side has none. */
function withNeighbour(
  { text: own, original: law }: Quotation,
  { text, words, original, required }: ComparedTexts,
) {
  let [from, until] = own;
  let [lawFrom, lawUntil] = law;
  if ((from === until || lawFrom === lawUntil) && lawFrom > 0 && from > 0)
    [from, lawFrom] = [from - 1, lawFrom - 1];
  else if (from === until || lawFrom === lawUntil) [until, lawUntil] = [until + 1, lawUntil + 1];
  const start = words[from]?.start ?? 0;
  const end = words[until - 1]?.end ?? start;
  const lawStart = original[lawFrom]?.start ?? 0;
  const lawEnd = original[lawUntil - 1]?.end ?? lawStart;
  return {
    start,
    end,
    written: text.text.text.slice(start, end).replace(/\s+/g, ' '),
    correct: required.text.slice(lawStart, lawEnd).replace(/\s+/g, ' '),
  };
}

export default rule;
