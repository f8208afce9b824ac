import { textAt } from '../draft/yaml/value';
import type { InstrumentCatalogue } from '../knowledge/instruments/instrument-catalogue';
import { type ComparedFacts, comparedFacts } from '../report/across/compared-facts';
import type { Report } from '../report/report';
import { requirementsOf } from '../report/requirements';
import type { Range, Span } from '../text/span';
import {
  type CitationOccurrence,
  citationOccurrences,
  isDeclared,
  markedSpan,
} from './citations/occurrences';
import type { CitationTarget } from './citations/target';

/** The part of a draft that is kept while it is not open: its citations and requirements, without its text. */
export interface DraftFacts {
  /** The provider or authority that the report is about. */
  readonly about: string | undefined;
  /** The facts by which it is compared with other drafts. */
  readonly compared: ComparedFacts;
  readonly occurrences: readonly OccurrenceFacts[];
  readonly requirements: readonly RequirementFacts[];
}

interface OccurrenceFacts {
  readonly range: Range;
  readonly target: CitationTarget;
  /** A requirement, recommendation or area for improvement is based on it. */
  readonly declared: boolean;
}

export interface RequirementFacts {
  readonly range: Range;
  /** Its regulations as written. */
  readonly regulation: string;
  readonly targets: readonly CitationTarget[];
  /** The beginning of its text, on one line. */
  readonly text: string;
}

/** Characters of a requirement's text that are kept to be searched. */
const mostCharacters = 1500;

const factsByReport = new WeakMap<Report, DraftFacts>();

/** The citations and requirements of a draft. The same report always gives the same object. */
export function factsOf(report: Report, catalogue: InstrumentCatalogue): DraftFacts {
  const known = factsByReport.get(report);
  if (known) return known;
  const { data, lines } = report.draft;
  const about = textAt(data, report.framework.who) ?? textAt(data, report.framework.who, 'name');
  const facts: DraftFacts = {
    about: about === undefined ? undefined : copy(about),
    compared: comparedFacts(report),
    occurrences: citationOccurrences(report, catalogue).flatMap((occurrence) => {
      const { target } = occurrence;
      if (!target) return [];
      return [{ range: lines.range(markedSpan(occurrence)), target, declared: isDeclared(occurrence) }];
    }),
    requirements: requirementFacts(report, catalogue),
  };
  factsByReport.set(report, facts);
  return facts;
}

function requirementFacts(report: Report, catalogue: InstrumentCatalogue): RequirementFacts[] {
  const { lines, text: draftText } = report.draft;
  const occurrences = [...citationOccurrences(report, catalogue)].sort((a, b) => a.span.start - b.span.start);
  return requirementsOf(report).map(({ item, text, regulations }) => {
    return {
      range: lines.range({ start: item.span.start, end: endOf(draftText, item.span) }),
      regulation: copy(regulations.map(({ value }) => value?.trim()).join(', ')),
      targets: regulations.flatMap(({ span }) =>
        occurrencesIn(occurrences, span).flatMap(({ target }) => target ?? []),
      ),
      text: copy((text?.value ?? '').trim().replace(/\s+/g, ' ').slice(0, mostCharacters)),
    };
  });
}

/** Those of some occurrences, in the order of the text, that are inside a stretch. */
function occurrencesIn(
  occurrences: readonly CitationOccurrence[],
  { start, end }: Span,
): CitationOccurrence[] {
  let low = 0;
  let high = occurrences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((occurrences[middle] as CitationOccurrence).span.start < start) low = middle + 1;
    else high = middle;
  }
  const found: CitationOccurrence[] = [];
  for (let at = low; at < occurrences.length; at++) {
    const occurrence = occurrences[at] as CitationOccurrence;
    if (occurrence.span.start > end) break;
    if (occurrence.span.end <= end) found.push(occurrence);
  }
  return found;
}

/** The end of a list item, before the blank lines after it. */
const endOf = (text: string, { start, end }: Span): number => start + text.slice(start, end).trimEnd().length;

/** A copy of a part of a text: the part itself would keep the whole text in memory. */
const copy = (text: string): string => [...text].join('');
