import type { Checked } from '../../lint/check';
import { gapRule } from '../../rules/rule-ids';
import type { LineIndex, Span } from '../../text/span';
import { citationOccurrences } from '../citations/occurrences';
import { gradePlaces } from '../rename/grade-places';
import { judgementPlaces } from './judgement-places';

/** The meaning of a part of a draft, which an editor can show in a colour. */
export const tokenKinds = ['grade', 'judgement', 'citation', 'gap'] as const;

/** A part of one line: line and character from 0, in UTF-16. */
export interface MeaningToken {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly kind: (typeof tokenKinds)[number];
}

const tokensByChecked = new WeakMap<Checked, readonly MeaningToken[]>();

/** The grades, judgements, citations and gaps of a draft, in the order of its text. They never overlap. */
export function tokensOf(checked: Checked): readonly MeaningToken[] {
  const known = tokensByChecked.get(checked);
  if (known) return known;
  const { draft, findings, knowledge, report } = checked;
  const gaps = findings.filter(({ rule }) => rule === gapRule);
  const places = [
    ...gaps.map(({ span }) => ({ span, kind: 'gap' as const })),
    ...(report ? gradePlaces(report).map(({ span }) => ({ span, kind: 'grade' as const })) : []),
    ...(report ? judgementPlaces(report).map(({ span }) => ({ span, kind: 'judgement' as const })) : []),
    ...(report
      ? [...new Set(citationOccurrences(report, knowledge.instruments).map(({ citation }) => citation))]
      : []
    ).map(({ span }) => ({ span, kind: 'citation' as const })),
  ];
  const tokens = apart(places).flatMap((place) => inLines(draft.lines, place));
  tokensByChecked.set(checked, tokens);
  return tokens;
}

interface TokenPlace {
  readonly span: Span;
  readonly kind: MeaningToken['kind'];
}

/** Those that overlap none before them; of two at the same place, the first of the list. */
function apart(places: readonly TokenPlace[]): TokenPlace[] {
  const kept: TokenPlace[] = [];
  for (const place of [...places].sort((a, b) => a.span.start - b.span.start))
    if (place.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(place);
  return kept;
}

/** The parts of a place in each of its lines. */
function inLines(lines: LineIndex, { span: { start, end }, kind }: TokenPlace): MeaningToken[] {
  const tokens: MeaningToken[] = [];
  for (let line = lines.line(start); line < lines.count && lines.start(line) < end; line++) {
    const indent = lines.text(line).length - lines.text(line).trimStart().length;
    const from = Math.max(start, lines.start(line) + indent);
    const length = Math.min(end, lines.end(line)) - from;
    if (length > 0) tokens.push({ line, character: from - lines.start(line), length, kind });
  }
  return tokens;
}
