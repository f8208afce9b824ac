// A provision for a person who looks it up: its heading and summary, its status, and how well both are known.
import type { Instrument, Provision } from '../../../knowledge/instruments/reference-types';
import { partsOf, structureHolds } from '../../../knowledge/instruments/references';
import { levelAt, readStructure, type StructureLevel } from '../../../knowledge/instruments/structure';
import { writeCitation, writePlace } from '../../../knowledge/instruments/writing';
import type { Knowledge } from '../../../knowledge/knowledge';
import type { PlaceWords } from '../../../knowledge/law/law-pack';
import { wordsAt } from '../../../knowledge/law/pack-words';
import { type Day, printDay } from '../../../report/days';

/** A paragraph in the data. */
export interface ParagraphLookup {
  /** As it is cited: “12(2)(a)”. */
  readonly cited: string;
  /** Undefined if the paragraphs were not read in an official text as it is in force. */
  readonly exists?: boolean;
  /** The reason why it no longer counts, though it is still printed. */
  readonly gone?: string;
  /** The place of the levels: the paragraph, or its nearest parent that exists. */
  readonly at: string;
  /** The parts of that place, without brackets; empty if it is not divided, or was not seen. */
  readonly levels: readonly string[];
}

/** A provision in the data, as `cite --format json` prints it. */
export interface ProvisionLookup {
  readonly instrument: { readonly id: string; readonly title: string; readonly short: string };
  readonly kind: string;
  readonly number: string;
  readonly heading: string | null;
  /** The headings above it, from the outermost. */
  readonly parts: readonly string[];
  readonly page: number | null;
  /** In a few words, with its date if it has one. */
  readonly status: string;
  /** A summary in our own words. */
  readonly summary: string | null;
  /** The date of the text that was read: a day, a month or a year. */
  readonly text: string | null;
  /** Its structure, or in the Guide its page, was read in an official text. */
  readonly verified: boolean;
  readonly url: string | null;
  /** The full citation for a report. */
  readonly citation: string;
  readonly paragraph: ParagraphLookup | null;
  /** The words of the place from a team's law pack, with those that lead to it; absent without a pack, or a number. */
  readonly words?: readonly PlaceWords[];
}

/** A provision to look up. */
export interface LookupRequest {
  readonly instrument: Instrument;
  readonly provision: Provision;
  /** The steps of a paragraph as typed, without brackets, in any case; empty for the whole provision. */
  readonly path: readonly string[];
}

/** The circumstances of a look-up. */
interface LookupOptions {
  readonly today: Day;
  readonly knowledge: Knowledge;
  /** Adds the words of whole provisions too, not only those of paragraphs. */
  readonly words?: boolean;
}

/** Looks up a provision, with its status on a day. */
export function lookUpProvision(
  request: LookupRequest,
  { today, knowledge, words: wanted = false }: LookupOptions,
): ProvisionLookup {
  const { instrument, provision } = request;
  const path = asPrinted(levelsOf(provision), request.path);
  const { kind, number, heading, page, summary, verified } = provision;
  const { id, title, short, url, text } = instrument;
  const pack = wanted || path.length > 0 ? knowledge.law(id) : undefined;
  const found = pack && wordsAt(pack, { number, steps: path });
  const words = found && [...found.above, ...(found.own ? [found.own] : []), ...found.below];
  return {
    instrument: { id, title, short },
    kind,
    number,
    heading: heading ?? null,
    parts: partsOf(instrument, provision).flatMap(
      (part) => [part.number, part.heading].filter(Boolean).join(': ') || [],
    ),
    page: page ?? null,
    status: statusOf(instrument, provision, today),
    summary: summary ?? null,
    text: text.date,
    verified,
    url,
    citation: writeCitation(instrument, { ...provision, path }, 'full'),
    paragraph: path.length > 0 ? lookUpParagraph({ instrument, provision, path }) : null,
    ...(words && { words }),
  };
}

function statusOf(instrument: Instrument, { status }: Provision, today: Day): string {
  const { revoked, 'in-force': from } = instrument;
  if (revoked && revoked <= today) return `revoked on ${printDay(revoked)}`;
  if (status === 'omitted') return 'omitted';
  if (from && from > today) return `in force from ${printDay(from)}`;
  if (status === 'prospective') return 'not in force when it was checked';
  if (status === 'unknown') return 'it is not known whether it is in force';
  if (status === 'current') return 'current guidance';
  return status === 'inserted' ? 'in force, added after the law was made' : status;
}

const levelsOf = ({ structure, subsections }: Provision): readonly StructureLevel[] =>
  readStructure(structure ?? subsections ?? '') ?? [];

/** A typed path in the case of the instrument's own labels: a person may type (1a) for (1A). */
function asPrinted(levels: readonly StructureLevel[], [first, ...rest]: readonly string[]): string[] {
  if (first === undefined) return [];
  const exact = levels.find(({ label }) => label === first);
  const level = exact ?? levels.find(({ label }) => label.toLowerCase() === first.toLowerCase());
  return [level?.label ?? first, ...asPrinted(level?.levels ?? [], rest)];
}

/** Looks up a paragraph: whether it exists, and the parts of it or of its nearest parent. */
export function lookUpParagraph({ instrument, provision, path: typed }: LookupRequest): ParagraphLookup {
  const { number } = provision;
  const levels = levelsOf(provision);
  const path = asPrinted(levels, typed);
  // The parts of the deepest level that exists may include the paragraph that was intended.
  let depth = path.length;
  while (depth > 0 && !levelAt(levels, path.slice(0, depth))) depth--;
  const below = depth === 0 ? levels : (levelAt(levels, path.slice(0, depth))?.levels ?? []);
  const gone = reasonGone(provision, path[0] ?? '');
  return {
    cited: writePlace({ number, path }),
    ...(structureHolds(instrument, provision) && { exists: depth === path.length }),
    ...(gone && { gone }),
    at: writePlace({ number, path: path.slice(0, depth) }),
    levels: below.map(({ label }) => label),
  };
}

function reasonGone({ omitted = [], expired }: Provision, paragraph: string): string | undefined {
  if (omitted.includes(paragraph)) return `(${paragraph}) was omitted`;
  return expired?.paragraphs.includes(paragraph)
    ? `(${paragraph}) expired after ${printDay(expired['last-day'])}`
    : undefined;
}
