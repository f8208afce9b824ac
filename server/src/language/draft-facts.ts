import { textAt } from '../draft/yaml/value';
import type { InstrumentCatalogue } from '../knowledge/instruments/instrument-catalogue';
import type { Report } from '../report/report';
import { requirementsOf } from '../report/requirements';
import type { Range, Span } from '../text/span';
import { isDeclared } from './citations/definition';
import { citationOccurrences, markedSpan } from './citations/occurrences';
import type { CitationTarget } from './citations/target';

/** What is kept of a draft that is not open: enough to find its citations and requirements, and nothing of its text. */
export interface DraftFacts {
  /** Whom the report is about, where the draft says so. */
  readonly about: string | undefined;
  readonly urn: string | undefined;
  readonly occurrences: readonly OccurrenceFacts[];
  readonly requirements: readonly RequirementFacts[];
}

interface OccurrenceFacts {
  readonly range: Range;
  readonly target: CitationTarget;
  /** Whether a requirement, recommendation or area for improvement rests on it. */
  readonly declared: boolean;
}

export interface RequirementFacts {
  readonly range: Range;
  /** Its regulations as written. */
  readonly regulation: string;
  readonly targets: readonly CitationTarget[];
  /** Its beginning, on one line. */
  readonly text: string;
}

/** As much of a requirement as can be found by its words, in characters. */
const longest = 1500;

const made = new WeakMap<Report, DraftFacts>();

/** The citations and requirements of a draft; the same report always gives the same. */
export function factsOf(report: Report, catalogue: InstrumentCatalogue): DraftFacts {
  const known = made.get(report);
  if (known) return known;
  const { data, lines, text } = report.draft;
  const mentions = citationOccurrences(report, catalogue);
  const about = textAt(data, report.framework.who) ?? textAt(data, report.framework.who, 'name');
  const urn = textAt(data, 'urn');
  const facts: DraftFacts = {
    about: about === undefined ? undefined : copied(about),
    urn: urn === undefined ? undefined : copied(urn),
    occurrences: mentions.flatMap((mention) =>
      mention.target
        ? [
            {
              range: lines.range(markedSpan(mention)),
              target: mention.target,
              declared: isDeclared(mention),
            },
          ]
        : [],
    ),
    requirements: requirementsOf(report).map(({ item, text: said, regulations }) => {
      const inside = ({ start, end }: Span) =>
        regulations.some(({ span }) => start >= span.start && end <= span.end);
      return {
        range: lines.range({ start: item.span.start, end: endOf(text, item.span) }),
        regulation: copied(regulations.map(({ value }) => value?.trim()).join(', ')),
        targets: mentions.flatMap((one) => (inside(one.span) && one.target ? [one.target] : [])),
        text: copied((said?.value ?? '').trim().replace(/\s+/g, ' ').slice(0, longest)),
      };
    }),
  };
  made.set(report, facts);
  return facts;
}

/** Where an item of a list ends without the blank lines behind it. */
const endOf = (text: string, { start, end }: Span): number => start + text.slice(start, end).trimEnd().length;

/** The same characters as a text of their own: a part of a longer one would keep all of that in memory. */
const copied = (text: string): string => [...text].join('');
