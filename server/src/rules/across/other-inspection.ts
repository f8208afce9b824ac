import { textAt } from '../../draft/yaml/value';
import { plainNumber } from '../../report/across/compared-facts';
import { printDay } from '../../report/days';
import { lastDay } from '../../report/last-day';
import { narrativeOf } from '../../report/narrative';
import type { Report } from '../../report/report';
import type { MappedText } from '../../text/mapped';
import { messagesOf } from '../../text/messages';
import type { Span } from '../../text/span';
import { write } from '../fixes';
import type { Rule } from '../rule';
import { datesAfter } from './written-dates';

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
    what: 'Reports dates in the text that are called those of this inspection, and are not in `inspection`, as in “this inspection took place from 4 to 8 March 2024”. Reports a unique reference number that differs from `urn`. Dates without a year and dates of earlier inspections are not reported.',
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
      if (days) yield* otherDates(text, days);
      if (urn) yield* otherNumbers(text, urn);
    }
  },
};

const kind = '(?:(?:full|short|standard|focused|joint|assurance|interim|monitoring) )?';
const happened = '(?:took place|was carried out|was conducted|was undertaken|was held)';
const inspection = `${kind}(?:inspection|visit)`;
const named = [
  `\\b(?:this|our) ${inspection}(?: ${happened})?,?(?: (?:on|from|between|of|during))? ?\\(?`,
  `\\bthe ${inspection} ${happened} (?:on |from |between |during )?`,
  '\\b(?:inspection|visit) dates?:?[*_]{0,2} ?',
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

function* otherDates(text: MappedText, { first, last }: InspectionDays) {
  if (!/\b(?:inspection|visit)\b/i.test(text.text)) return;
  for (const found of findDates(text.text)) {
    if (found.first >= first && found.last <= last) continue;
    const printed = first === last ? printDay(first) : `${printDay(first)} to ${printDay(last)}`;
    yield { span: text.span(found.start, found.end), ...messages.dates(printed) };
  }
}

const announced = '(?:\\bURN\\b|\\bunique reference number\\b)[^\\w\\n]{0,4}(?:(?:is|of) )?';
const numbered = new RegExp(`${announced}((?:SC ?)?\\d{5,7})\\b|\\b(SC ?\\d{6})\\b`, 'gi');

function* otherNumbers(text: MappedText, own: string) {
  if (!/\d{5}/.test(text.text)) return;
  for (const match of text.text.matchAll(numbered)) {
    const number = match[1] ?? match[2] ?? '';
    if (plainNumber(number) === plainNumber(own)) continue;
    const end = match.index + match[0].length;
    const span: Span = text.span(end - number.length, end);
    yield { span, ...messages.number(own), fixes: [write(span, own)] };
  }
}

export default rule;
