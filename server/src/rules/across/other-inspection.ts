import { textAt } from '../../draft/yaml/value';
import type { Kind } from '../../knowledge/frameworks/types';
import { printDay } from '../../report/days';
import { lastDay } from '../../report/last-day';
import { narrativeOf } from '../../report/narrative';
import type { Report } from '../../report/report';
import type { MappedText } from '../../text/mapped';
import { messagesOf } from '../../text/messages';
import { comparedNumber } from '../../text/names/reference-number';
import type { Span } from '../../text/span';
import { write } from '../fixes';
import type { Rule } from '../rule';
import { sentenceAround } from './relation';
import { datesAfter, type WrittenDates } from './written-dates';

const messages = messagesOf({
  dates: (days: string) =>
    `Check these dates. This inspection was ${days.includes(' to ') ? 'from' : 'on'} ${days}.`,
  number: (own: string) => `Check this reference number. At the top of the draft it is “${own}”.`,
});

const rule: Rule = {
  meta: {
    id: 'across/other-inspection',
    title: 'Dates and reference numbers are those of this inspection',
    about: 'doubtful',
    harm: 'Readers cannot tell which inspection the text is about.',
    what: 'Reports dates in the text that are called those of this inspection, and are not in `inspection`, as in “this inspection took place from 4 to 8 March 2024”. Reports a unique reference number that differs from `urn`. Dates without a year are not reported. Nor are dates of an earlier inspection or visit, such as “the monitoring visit took place on 3 May 2024” in a report on a full inspection.',
    why: 'Text that was copied from another report brings the dates and the number of that report.',
    sources: [
      'The draft format',
      'Measured on 18 published JTAI letters, which have their dates in the text',
    ],
    since: '0.1.0',
    calibration:
      '0 findings in 80 published reports and letters, 18 of which have the dates of their inspection in the text.',
    bad: {
      body: '# Inspection of Example Borough local authority children’s services\n\nThis inspection took place from 4 to 8 March 2024.\n',
    },
    good: {
      body: '# Inspection of Example Borough local authority children’s services\n\nThis inspection took place from 8 to 19 June 2026.\n',
    },
  },
  *check({ report, prose }) {
    if (!report || !prose) return;
    const days = daysOf(report);
    const urn = textAt(report.draft.data, 'urn')?.trim();
    for (const { text, code } of narrativeOf(report)) {
      if (code) continue;
      if (days) yield* otherDates(text, days, report.kind);
      if (urn) yield* otherNumbers(text, urn);
    }
  },
};

const kinds = '(?:full|short|standard|focused|joint|assurance|interim|monitoring)';
const happened = '(?:took place|was carried out|was conducted|was undertaken|was held)';
const inspection = `(?:${kinds} )?(?:inspection|visit)`;
const named = [
  `\\b(?:this|our) ${inspection}(?: ${happened})?,?(?: (?:on|from|between|of|during))? ?\\(?`,
  `\\bthe ${inspection} ${happened} (?:on |from |between |during )?`,
  `\\b${inspection} dates?:?[*_]{0,2} ?`,
].join('|');
const findDates = datesAfter(named);

interface InspectionDays {
  readonly first: string;
  readonly last: string;
}

function daysOf(report: Report): InspectionDays | undefined {
  const { start } = report;
  const last = lastDay(report)?.day;
  return start && last && start <= last ? { first: start, last } : undefined;
}

function* otherDates(text: MappedText, { first, last }: InspectionDays, kind: Kind | undefined) {
  if (!/\d/.test(text.text) || !/\b(?:inspection|visit)\b/i.test(text.text)) return;
  for (const found of findDates(text.text)) {
    if (found.first >= first && found.last <= last) continue;
    if (isOfOtherVisit(text.text, found, kind)) continue;
    const printed = first === last ? printDay(first) : `${printDay(first)} to ${printDay(last)}`;
    yield { span: text.span(found.start, found.end), ...messages.dates(printed) };
  }
}

const earlier = 'last|previous|earlier|prior|former|recent|first|second|next';
/** Words before “this inspection on” with which the day is that of something else. */
const relative = /\b(?:before|since|after|following|until|prior to|ahead of|of|about|for|to) $/i;
const earlierBefore = new RegExp(`\\b(?:${earlier})(?: \\w{1,20})? $`, 'i');
const earlierInSentence = new RegExp(`\\b(?:${earlier}|since|at that time|that report)\\b`, 'i');
const hasHappened = new RegExp(happened, 'i');
const hasKind = new RegExp(`\\b${kinds}\\b`, 'i');

/** Tells if the words before dates are about another inspection or visit, such as the one before this. */
function isOfOtherVisit(text: string, { words, start, ...rest }: WrittenDates, kind: Kind | undefined) {
  const before = text.slice(Math.max(0, start - words.length - 40), start - words.length);
  if (/^(?:this|our)\b/i.test(words)) return !hasHappened.test(words) && relative.test(before);
  if (earlierBefore.test(before)) return true;
  if (!isOfKind(words, kind)) return true;
  return /^the\b/i.test(words) && earlierInSentence.test(sentenceAround(text, { start, end: rest.end }));
}

/** Tells if an inspection or visit that words name may be one of a kind. Without a kind, it is a graded inspection. */
function isOfKind(words: string, kind: Kind | undefined): boolean {
  const isVisit = kind?.id.endsWith('visit') ?? false;
  if (/\bvisit\b/i.test(words) !== isVisit) return false;
  const adjective = hasKind.exec(words)?.[0].toLowerCase();
  return adjective === undefined || (kind?.id ?? 'standard').includes(adjective);
}

const announced = '(?:\\bURN\\b|\\bunique reference number\\b)[^\\w\\n]{0,4}(?:(?:is|of) )?';
const numbered = new RegExp(`${announced}((?:SC ?)?\\d{5,7})\\b|\\b(SC ?\\d{6})\\b`, 'gi');

function* otherNumbers(text: MappedText, own: string) {
  if (!/\d{5}/.test(text.text)) return;
  for (const match of text.text.matchAll(numbered)) {
    const number = match[1] ?? match[2] ?? '';
    if (comparedNumber(number) === comparedNumber(own)) continue;
    const end = match.index + match[0].length;
    const span: Span = text.span(end - number.length, end);
    yield { span, ...messages.number(own), fixes: [write(span, own)] };
  }
}

export default rule;
