import { nameOf } from '../../knowledge/frameworks/terms';
import type { Report } from '../../report/report';
import { missingSections } from '../../rules/section/missing-sections';
import type { Span } from '../../text/span';
import { inWords, typeset } from '../../text/words';
import { type Left, type PlacedLeftItem, stateWithin } from './left';
import type { RowState, SectionRow } from './progress-model';

/** A section as the report prints it. */
export interface PrintedSection {
  /** Empty for the text before the first heading. */
  readonly heading: string;
  /** The id of the judgement that it is on. */
  readonly judgement?: string;
  readonly words: number;
  readonly paragraphs: number;
  /** The place of its heading in the draft, or of its text. */
  readonly place?: Span | undefined;
  /** From its first to its last character in the draft. */
  readonly reach?: Span | undefined;
}

/** The sections of the report with their lengths, then those that the rules miss. */
export function sectionRows(
  report: Report,
  printed: readonly PrintedSection[],
  { items, findings }: Left,
): SectionRow[] {
  const { lines } = report.draft;
  const top = { start: 0, end: 0 };
  const rows = printed.map((section): SectionRow => {
    const { heading, judgement, words, paragraphs, place = top } = section;
    const names =
      judgement === undefined ? { label: heading || 'Opening text' } : namesOf(judgement, heading);
    return { ...names, state: stateOf(section, items), words, paragraphs, range: lines.range(place) };
  });
  const finding = findings.find(({ rule, situation }) => rule === 'section/missing' && absent.has(situation));
  if (!finding) return rows;
  const missing = missingSections(report).map((judgement): SectionRow => {
    const names = namesOf(judgement.id, typeset(nameOf(judgement)));
    return { ...names, state: 'missing', words: 0, paragraphs: 0, range: lines.range(finding.span) };
  });
  return [...rows, ...missing];
}

const namesOf = (judgement: string, wording: string) => ({ label: inWords(judgement), wording });

/** The findings on sections that the draft does not have. */
const absent: ReadonlySet<string> = new Set(['noEntries', 'noSections', 'noSectionsButNear']);

function stateOf({ words, place, reach }: PrintedSection, left: readonly PlacedLeftItem[]): RowState {
  const inside = reach ?? place;
  const state = inside ? stateWithin(left, inside) : 'done';
  if (words > 0) return state === 'done' ? 'done' : 'gaps';
  return state === 'done' ? 'empty' : 'missing';
}
