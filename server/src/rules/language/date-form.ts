import { sectionNamed } from '../../knowledge/frameworks/report-words';
import { dateFormSlips } from '../../prose/slips/date-form';
import { headingText } from '../../report/heading';
import type { Report } from '../../report/report';
import { messagesOf } from '../../text/messages';
import { overlaps, type Span } from '../../text/span';
import type { Rule } from '../rule';
import { type FormsOption, withUsual } from '../rule-options';
import { slipFixes, slipsOf } from './slip-findings';

const messages = messagesOf({
  date: (instead: string) => `Write this date as “${instead}”.`,
});

const options = {
  accept: {
    kind: 'forms',
    about: 'Forms that are accepted as well',
    forms: {
      ordinals: '3rd March 2025',
      'month-first': 'March 3, 2025',
      comma: '3 March, 2025',
      figures: '03/03/2025',
      iso: '2025-03-03',
    },
  } satisfies FormsOption,
};

/** The forms that a date has instead of “3 March 2025”. */
function formsOf(written: string): (keyof typeof options.accept.forms)[] {
  if (/^\d{1,2}[/.]/.test(written)) return ['figures'];
  if (/^\d{4}-/.test(written)) return ['iso'];
  const isMonthFirst = /^(?!the )\p{L}/iu.test(written);
  const hasOrdinal = /\d ?(?:st|nd|rd|th)\b/.test(written);
  if (!isMonthFirst && !hasOrdinal) return ['comma'];
  return [
    ...(isMonthFirst ? (['month-first'] as const) : []),
    ...(hasOrdinal ? (['ordinals'] as const) : []),
  ];
}

const rule: Rule = {
  meta: {
    id: 'language/date-form',
    title: 'Dates are written as “12 June 2026”',
    about: 'form',
    harm: 'Dates in several forms are hard to compare, and figures for months can be misread.',
    what: 'Reports dates with “st”, “nd”, “rd” or “th”, and dates in figures alone. Tables of earlier inspections may have dates in figures, as they are printed.',
    why: 'GOV.UK and published reports write the day, the month in words, and the year.',
    sources: ['Measured on 318 published ILACS reports'],
    since: '0.1.0',
    calibration: 'No findings in 112 published reports and letters.',
    options,
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. The review was on 3rd March 2025.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. The review was on 3 March 2025.\n',
    },
  },
  *check(input, set) {
    const { accept } = withUsual(options, set);
    const printed = input.report ? historyCells(input.report) : [];
    for (const found of slipsOf(input, { search: dateFormSlips, notInQuotations: true })) {
      if (printed.some((cell) => overlaps(cell, found.span))) continue;
      if (formsOf(found.written).every((form) => accept.includes(form))) continue;
      yield { span: found.span, ...messages.date(found.slip.instead), ...slipFixes(found) };
    }
  },
};

/** The cells of tables of earlier inspections, if reports print their dates in figures. */
function historyCells({ draft, terms }: Report): Span[] {
  const isNumeric = terms.published?.parts.some(({ id, dates }) => id === 'history' && dates === 'numeric');
  if (!isNumeric || draft.surface === 'yaml') return [];
  const cells: Span[] = [];
  for (const { blocks } of draft.passages) {
    let isHistory = false;
    for (const block of blocks) {
      if (block.kind === 'heading')
        isHistory = sectionNamed(terms.report, headingText(block))?.id === 'history';
      else if (isHistory && block.kind === 'paragraph' && block.aside === 'table') cells.push(block.span);
    }
  }
  return cells;
}

export default rule;
