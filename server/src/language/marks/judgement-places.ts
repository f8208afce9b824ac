import type { Report } from '../../report/report';
import type { Span } from '../../text/span';

/** A place of a draft that names a judgement. */
interface JudgementPlace {
  /** The id of the judgement. */
  readonly id: string;
  readonly span: Span;
}

/** The keys under `judgements` and `sections`, and the wording in headings, in the order of the text. */
export const judgementPlaces = ({ judgementEntries, sections }: Report): JudgementPlace[] =>
  [
    ...judgementEntries.flatMap(({ entry, judgement }) =>
      judgement ? [{ id: judgement.id, span: entry.keySpan }] : [],
    ),
    ...sections.map(({ judgement, at, heading }) => ({ id: judgement.id, span: heading?.wordingSpan ?? at })),
  ].sort((a, b) => a.span.start - b.span.start);
