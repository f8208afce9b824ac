import { type FoundPhrase, PhraseFinder } from '../../prose/phrases';
import { revealedDetails } from '../../report/identity';
import type { Report } from '../../report/report';
import type { MappedText } from '../../text/mapped';
import { quotationsIn } from '../../text/quotations';
import { overlaps, type Span } from '../../text/span';
import { proseTextsOf } from '../language/prose-texts';
import type { TeamTerm } from './team-term';

/** A phrase of a term: one to avoid, or one to write. */
export interface TermPhrase {
  readonly text: string;
  readonly inflected: boolean;
  readonly cased: boolean;
  readonly term: TeamTerm;
  readonly avoided: boolean;
}

/** A place in a report that has words to avoid. */
export interface TermPlace {
  readonly text: MappedText;
  readonly found: FoundPhrase<TermPhrase>;
  readonly span: Span;
}

/** Finds all terms of a team in one search, once for each report. */
export class TermPlaces {
  readonly #finder: PhraseFinder<TermPhrase>;
  readonly #read = new WeakMap<Report, ReadonlyMap<string, readonly TermPlace[]>>();

  constructor(terms: readonly TeamTerm[]) {
    this.#finder = new PhraseFinder(terms.flatMap(phrasesOf));
  }

  /** The places of a term in a report. */
  of({ id }: TeamTerm, report: Report): readonly TermPlace[] {
    const before = this.#read.get(report);
    const all = before ?? this.#search(report);
    if (!before) this.#read.set(report, all);
    return all.get(id) ?? [];
  }

  #search(report: Report): ReadonlyMap<string, readonly TermPlace[]> {
    const places = new Map<string, TermPlace[]>();
    const details = revealedDetails(report);
    for (const text of proseTextsOf(report)) {
      const all = this.#finder.in(text.text);
      const right = all.filter(({ phrase }) => !phrase.avoided);
      const avoided = all.filter(({ phrase }) => phrase.avoided && isFor(phrase.term, report));
      const quotations = avoided.length > 0 ? quotationsIn(text.text) : [];
      let last = 0;
      for (const found of avoided) {
        const { term } = found.phrase;
        const isRight = right.some((other) => other.phrase.term === term && isWithin(found, other));
        const isQuoted = !term.quotations && quotations.some((quotation) => isWithin(found, quotation));
        if (isRight || isQuoted || found.start < last) continue;
        const span = text.span(found.start, found.end);
        if (!isInSection(term, span, report) || details.some((detail) => overlaps(detail.span, span)))
          continue;
        last = found.end;
        const others = places.get(term.id) ?? [];
        others.push({ text, found, span });
        places.set(term.id, others);
      }
    }
    return places;
  }
}

/** Words to write are looked for only where words to avoid are within them, such as “leaver” in “care leaver”. */
function phrasesOf(term: TeamTerm): TermPhrase[] {
  const { avoid, write, inflected, cased } = term;
  const small = avoid.map((text) => text.toLowerCase());
  const right = write.filter((text) => small.some((part) => text.toLowerCase().includes(part)));
  return [
    ...avoid.map((text) => ({ text, inflected, cased, term, avoided: true })),
    ...right.map((text) => ({ text, inflected, cased, term, avoided: false })),
  ];
}

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Tells whether a term is for a report, by its framework, setting, type of inspection and stage. */
function isFor(
  { framework, setting, kind, stage }: TeamTerm,
  { framework: own, setting: ownSetting, likelyKind, stage: ownStage }: Report,
): boolean {
  const has = (wanted: readonly string[] | undefined, id: string | undefined): boolean =>
    !wanted || (id !== undefined && wanted.includes(id));
  return (
    has(framework, own.id) &&
    has(setting, ownSetting?.id) &&
    has(kind, likelyKind?.id) &&
    has(stage, ownStage)
  );
}

/** Tells whether a place is in one of the sections that a term is for. */
const isInSection = ({ section }: TeamTerm, place: Span, { sections }: Report): boolean =>
  !section ||
  sections.some(
    ({ judgement, blocks, at }) =>
      section.includes(judgement.id) &&
      [at, ...blocks.map((block) => block.span)].some((span) => overlaps(span, place)),
  );
