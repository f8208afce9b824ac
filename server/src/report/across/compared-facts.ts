import { scalarAt, textAt } from '../../draft/yaml/value';
import { comparedNumber } from '../../text/names/reference-number';
import { plain } from '../../text/plain';
import type { Range } from '../../text/span';
import type { Day } from '../days';
import { lastDay } from '../last-day';
import type { Report } from '../report';

/** The facts by which a draft is compared with other drafts. They hold none of its text. */
export interface ComparedFacts {
  readonly framework: string;
  /** The unique reference number, as numbers are compared. */
  readonly number: string | undefined;
  /** The authority’s or provider’s name, as names are compared. */
  readonly name: string | undefined;
  /** The kind of inspection, if the draft names it. */
  readonly kind: string | undefined;
  readonly first: Day | undefined;
  /** The last day; the first if there is no other. */
  readonly last: Day | undefined;
  /** The overall grade, which a history has. None in editions without it. */
  readonly overall: string | undefined;
  /** Such inspections give grades. */
  readonly graded: boolean;
  /** The place of the number in the file, or its beginning. */
  readonly place: Range;
}

/** The facts of a draft by which others are compared with it. */
export function comparedFacts(report: Report): ComparedFacts {
  const { draft, framework, kind, start, judgementEntries } = report;
  const { data, lines } = draft;
  const number = comparedNumber(textAt(data, 'urn') ?? '');
  const name = textAt(data, framework.who) ?? textAt(data, framework.who, 'name');
  const overall = judgementEntries.find(({ judgement }) => judgement?.overall);
  const span = scalarAt(data, 'urn')?.span ?? { start: 0, end: 0 };
  return {
    framework: copy(framework.id),
    number: number === '' ? undefined : copy(number),
    name: name && copy(plainName(name)),
    kind: kind && copy(kind.id),
    first: start && copy(start),
    last: copyOf(lastDay(report)?.day ?? start),
    overall: overall?.reading?.grade?.label,
    graded: report.graded,
    place: lines.range(span),
  };
}

/** A name as it is compared. */
const plainName = (written: string): string =>
  plain(written)
    .replace(/&/g, ' and ')
    .replace(/[.,()]/g, ' ')
    .replace(/\blimited\b/g, 'ltd')
    .replace(/\s+/g, ' ')
    .trim();

/** A copy of a part of a text: the part itself would keep the whole text in memory. */
const copy = (text: string): string => [...text].join('');
const copyOf = (text: string | undefined): string | undefined => text && copy(text);
