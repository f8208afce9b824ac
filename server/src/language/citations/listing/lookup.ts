// A provision as whoever looks it up wants to have it: what it is, how it stands, and how well that is known.
import type { Instrument, Provision } from '../../../knowledge/instruments/reference-types';
import { partsOf, structureHolds } from '../../../knowledge/instruments/references';
import { levelAt, readStructure, type StructureLevel } from '../../../knowledge/instruments/structure';
import { writeCitation, writePlace } from '../../../knowledge/instruments/writing';
import { type Day, printDay } from '../../../report/days';

/** What is known of a paragraph that was asked for. */
export interface ParagraphLookup {
  /** As it is cited: “12(2)(a)”. */
  readonly cited: string;
  /** Undefined where the paragraphs were not read in an official text as it is in force. */
  readonly exists?: boolean;
  /** It is printed and does not count any more. */
  readonly gone?: string;
  /** The place whose levels these are: the paragraph, or the deepest above it that there is. */
  readonly at: string;
  /** What there is at that level, as it is cited, without brackets; none where it is not divided or was not seen. */
  readonly levels: readonly string[];
}

/** A provision that was looked up. */
export interface ProvisionLookup {
  readonly instrument: { readonly id: string; readonly title: string; readonly short: string };
  readonly kind: string;
  readonly number: string;
  readonly heading: string | null;
  /** The headings that it is under, from the outermost. */
  readonly parts: readonly string[];
  readonly page: number | null;
  /** In a few words, with its day where it has one. */
  readonly status: string;
  /** What it is about, in our own words. */
  readonly summary: string | null;
  /** The date of the text that was read: a day, a month or a year. */
  readonly text: string | null;
  /** Whether its structure, in the Guide its page, was read in an official text. */
  readonly verified: boolean;
  readonly url: string | null;
  /** How a report cites it in full. */
  readonly citation: string;
  readonly paragraph: ParagraphLookup | null;
}

/**
 * Tells what is known of a provision.
 * @param asked the brackets that were asked for, without brackets, in whatever case
 */
export function lookUpProvision(
  instrument: Instrument,
  provision: Provision,
  asked: readonly string[],
  today: Day,
): ProvisionLookup {
  const path = asPrinted(levelsOf(provision), asked);
  const { kind, number, heading, page, summary, verified } = provision;
  const { id, title, short, url, text } = instrument;
  return {
    instrument: { id, title, short },
    kind,
    number,
    heading: heading ?? null,
    parts: partsOf(instrument, provision).flatMap(
      ({ number: own, heading: words }) => [own, words].filter(Boolean).join(': ') || [],
    ),
    page: page ?? null,
    status: statusOf(instrument, provision, today),
    summary: summary ?? null,
    text: text.date,
    verified,
    url,
    citation: writeCitation(instrument, provision, path, 'full'),
    paragraph: path.length > 0 ? paragraphAt(instrument, provision, path) : null,
  };
}

function statusOf(instrument: Instrument, { status }: Provision, today: Day): string {
  const { revoked, 'in-force': from } = instrument;
  if (revoked && revoked <= today) return `revoked on ${printDay(revoked)}`;
  if (status === 'omitted') return 'omitted: it is no longer there';
  if (from && from > today) return `in force from ${printDay(from)}`;
  if (status === 'prospective') return 'not in force when it was read';
  if (status === 'unknown') return 'not checked whether it is in force';
  if (status === 'current') return 'current guidance';
  return status === 'inserted' ? 'in force, inserted later' : status;
}

const levelsOf = ({ structure, subsections }: Provision): readonly StructureLevel[] =>
  readStructure(structure ?? subsections ?? '') ?? [];

/** A path in the letters that the instrument has: what is typed to look something up is (1a) as often as (1A). */
function asPrinted(levels: readonly StructureLevel[], [first, ...rest]: readonly string[]): string[] {
  if (first === undefined) return [];
  const same = (fold: (text: string) => string) => levels.find(({ label }) => fold(label) === fold(first));
  const found = same((text) => text) ?? same((text) => text.toLowerCase());
  return [found?.label ?? first, ...asPrinted(found?.levels ?? [], rest)];
}

/** Whether a paragraph is there, and what there is at that level. */
export function paragraphAt(
  instrument: Instrument,
  provision: Provision,
  asked: readonly string[],
): ParagraphLookup {
  const { number, omitted = [], expired } = provision;
  const levels = levelsOf(provision);
  const path = asPrinted(levels, asked);
  const cited = writePlace({ number, path });
  // The deepest of its levels that is there: what it has is what may have been meant.
  let depth = path.length;
  while (depth > 0 && !levelAt(levels, path.slice(0, depth))) depth--;
  const there = depth === 0 ? levels : (levelAt(levels, path.slice(0, depth))?.levels ?? []);
  const holds = structureHolds(instrument, provision);
  const [first = ''] = path;
  const gone = omitted.includes(first)
    ? `(${first}) was omitted`
    : expired?.paragraphs.includes(first)
      ? `(${first}) expired after ${printDay(expired['last-day'])}`
      : undefined;
  return {
    cited,
    ...(holds && { exists: depth === path.length }),
    ...(gone && { gone }),
    at: writePlace({ number, path: path.slice(0, depth) }),
    levels: there.map(({ label }) => label),
  };
}
