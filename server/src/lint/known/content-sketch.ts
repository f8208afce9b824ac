import type { Draft } from '../../draft/draft';
import { textAt, type Value, valueAt } from '../../draft/yaml/value';
import type { Finding } from '../../rules/finding';
import { guardsIdentity } from '../../rules/rule-ids';
import { comparedNumber } from '../../text/names/reference-number';
import { digest, plain } from '../../text/plain';
import type { ContentSketch, KnownOfFile } from './baseline';

/** The known findings of a draft whose file no longer exists. */
export interface GoneDraft {
  readonly path: string;
  readonly known: KnownOfFile;
  readonly sketch: ContentSketch;
}

/** The number of paragraphs of a sketch. */
const most = 16;
/** Shorter paragraphs are in many drafts. */
const fewestWords = 12;

/**
 * The sketch of a draft; undefined if its inspection is not certain, so that no other draft can be taken for it.
 * @param findings all of them: a paragraph that identifies somebody is left out
 */
export function sketchOf(draft: Draft, findings: readonly Finding[]): ContentSketch | undefined {
  const inspection = inspectionOf(draft);
  if (inspection === undefined || draft.isIncomplete) return undefined;
  return { inspection, paragraphs: paragraphsOf(draft, findings).sort().slice(0, most) };
}

/**
 * The draft without a file that a draft was: one of the same inspection, of whose paragraphs the draft has at least half. A
 * draft that could be any of several is none of them.
 * @param goneOf the drafts without a file whose sketches are of an inspection
 */
export function goneDraftOf(
  draft: Draft,
  findings: readonly Finding[],
  goneOf: (inspection: string) => readonly GoneDraft[],
): GoneDraft | undefined {
  const inspection = inspectionOf(draft);
  const same = inspection === undefined ? [] : goneOf(inspection);
  if (same.length === 0) return undefined;
  const paragraphs = new Set(paragraphsOf(draft, findings));
  const like = same.filter(({ sketch }) => {
    const shared = sketch.paragraphs.filter((paragraph) => paragraphs.has(paragraph)).length;
    return sketch.paragraphs.length === 0 ? paragraphs.size === 0 : shared * 2 >= sketch.paragraphs.length;
  });
  return like.length === 1 ? like[0] : undefined;
}

/** A digest of what a draft reports on; undefined if it does not name who was inspected, or when. */
function inspectionOf({ data }: Draft): string | undefined {
  const urn = textAt(data, 'urn');
  const subject = urn === undefined ? textAt(data, 'authority') : comparedNumber(urn);
  const start = textAt(data, 'inspection', 'start') ?? firstDay(data);
  if (subject === undefined || start === undefined) return undefined;
  const kind = textAt(data, 'inspection', 'type') ?? '';
  return digest([textAt(data, 'framework') ?? '', plain(subject), start, kind].join('\n'));
}

/** The first day of an inspection with a list of dates. */
function firstDay(data: Value | undefined): string | undefined {
  const dates = valueAt(data, 'inspection', 'dates');
  return dates?.kind === 'list' ? textAt(dates.items[0], 'start') : undefined;
}

function paragraphsOf({ passages }: Draft, findings: readonly Finding[]): string[] {
  const identifying = findings.filter(({ rule }) => guardsIdentity(rule)).map(({ span }) => span);
  const digests = new Set<string>();
  for (const { kind, text, span } of passages.flatMap(({ blocks }) => blocks)) {
    if (kind !== 'paragraph' || text.text.split(/\s+/).length < fewestWords) continue;
    if (identifying.some(({ start, end }) => start < span.end && end > span.start)) continue;
    digests.add(digest(plain(text.text)));
  }
  return [...digests];
}
