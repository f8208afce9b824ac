import { type CopiedParagraph, copiesWithin, type FoundCopy } from '../../report/across/copied/copies';
import { usualLimits } from '../../report/across/copied/limits';
import { messagesOf } from '../../text/messages';
import type { Span } from '../../text/span';
import type { Rule } from '../rule';
import { type FormOption, type NumberOption, withUsual } from '../rule-options';

const messages = messagesOf({
  ofParagraph: (path: string, paragraph: number, words: number) =>
    `Check that these ${words} words belong here. Paragraph ${paragraph} of ${path} is nearly the same.`,
  atLine: (path: string, line: number, words: number) =>
    `Check that these ${words} words belong here. Line ${line} of ${path} has nearly the same paragraph.`,
  sentenceOfParagraph: (path: string, paragraph: number, words: number) =>
    `Check that these ${words} words belong here. Paragraph ${paragraph} of ${path} has nearly the same sentence.`,
  sentenceAtLine: (path: string, line: number, words: number) =>
    `Check that these ${words} words belong here. Line ${line} of ${path} has nearly the same sentence.`,
});

const options = {
  words: {
    kind: 'number',
    about: 'The minimum number of words for a paragraph to be reported',
    minimum: usualLimits.words,
    maximum: 500,
    usual: usualLimits.words,
  } satisfies NumberOption,
  reports: {
    kind: 'number',
    about: 'The number of reports, including this one, from which a shared text counts as a standard phrase',
    minimum: 3,
    maximum: 100,
    usual: usualLimits.reports,
  } satisfies NumberOption,
  'same-service': {
    kind: 'form',
    about: 'Copies from other reports on the same authority or service',
    forms: { ignore: 'not reported', report: 'reported like all others' },
    usual: 'ignore',
  } satisfies FormOption,
};

/** The most places that a finding links to. */
const mostPlaces = 10;

const rule: Rule = {
  meta: {
    id: 'across/copied',
    title: 'No text is copied from another report',
    about: 'doubtful',
    harm: 'Findings about one service are published in the report on another.',
    what: 'Reports a paragraph that is nearly the same as one in another report, and links to it. A sentence of at least 20 words is reported too if the paragraphs around it differ. The other reports are the drafts of the same run of `lint`, or in the editor those of the open folders. The reports of the index that a config names under `index` are compared as well. Paragraphs with fewer than 20 words, notes, tables and requirements are not compared. Neither are phrases that five reports or more share, text from a snippet library, and earlier reports on the same authority or service. The message says where the other text is, and never repeats it. On the command line, this rule is off unless a config names it or its group under `rules`, or you name it with `--rule`.',
    severity: 'Information.',
    atMost: 'info',
    why: 'Writers start from earlier reports. A copied paragraph may be right, but only a person can tell.',
    sources: ['Measured on 318 published ILACS reports: most copies are phrases that inspectors use again'],
    since: '0.1.0',
    calibration:
      '43 findings on paragraphs in 80 published reports and letters (2026-11). 36 are wording that was used again, 6 are standard words of a theme, and 1 is chance. In 58 of the reports, 24 more are on sentences. Of 12 that were read, 10 are wording that was used again.',
    options,
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. Lanterns hang in every window of the house, and each child is taught by the keeper how to fill, trim and light one safely.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. Carers know the children well. They celebrate what each child has achieved, however small, and help them to keep in touch with family and old friends.\n',
    },
  },
  *check({ report, copied }, set) {
    if (!report || !copied) return;
    const { words, reports, 'same-service': same } = withUsual(options, set);
    const limits = { words, reports, sameService: same === 'report' };
    for (const { paragraph, copies } of copiesWithin(limits, copied, report)) {
      const [first] = copies;
      if (!first) continue;
      yield {
        span: openingOf(paragraph),
        ...messageFor(first, paragraph),
        elsewhere: copies.slice(0, mostPlaces).map(placeOf),
      };
    }
  },
};

function messageFor({ source: { path }, number, line }: FoundCopy, paragraph: CopiedParagraph['paragraph']) {
  const { count } = paragraph.words;
  if (number === undefined)
    return messages[paragraph.isSentence ? 'sentenceAtLine' : 'atLine'](path, line + 1, count);
  return messages[paragraph.isSentence ? 'sentenceOfParagraph' : 'ofParagraph'](path, number, count);
}

function placeOf({ source, line }: FoundCopy) {
  const start = { line, character: 0 };
  const { uri, path } = source;
  return { uri, path, range: { start, end: start }, message: 'The other text is here.' };
}

/** The first words of a paragraph: to mark all of it would hide other findings. */
function openingOf({ text }: CopiedParagraph['paragraph']): Span {
  const [opening = ''] = /^\S+(?:\s+\S+){0,4}/.exec(text.text) ?? [];
  return text.span(0, opening.length);
}

export default rule;
