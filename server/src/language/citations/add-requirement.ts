import { parseCitation } from '../../draft/citations/citations';
import { type Draft, parseDraft } from '../../draft/draft';
import { valueAt } from '../../draft/yaml/value';
import { writePlace } from '../../knowledge/instruments/writing';
import type { Checked } from '../../lint/check';
import { ownInstruments } from '../../report/citations/resolve';
import type { Report } from '../../report/report';
import type { Edit } from '../../rules/finding';
import { addItem } from '../../rules/key-items';
import { sentenceAt } from '../cursor/sentence';
import { rangeEnd } from './describe/labels';
import {
  type CitationOccurrence,
  citationOccurrenceAt,
  citationOccurrences,
  isDeclared,
  verdictOnOccurrence,
} from './occurrences';
import { covers } from './target';

/**
 * Adds the regulation that a text cites at an offset as a requirement. Its text begins with the sentence; its date is
 * empty, because only the inspector can set it.
 * @returns undefined if the setting has no requirements, the citation is not of a regulation of the setting's own, there
 * is a requirement on it already, or `requirements` is written in a way that nothing can be added to
 */
export function addRequirement(checked: Checked, offset: number): Edit | undefined {
  const { draft, report, knowledge } = checked;
  const cited = report && citedRegulation(checked, report, offset);
  if (!report || !cited?.isOwn) return undefined;
  if (isRequired(cited.occurrence, citationOccurrences(report, knowledge.instruments))) return undefined;
  const edit = addItem(draft, 'requirements', [
    'text: |',
    `  ${sentenceAt(cited.occurrence.text, cited.occurrence.span.start)}`,
    `regulation: ${cited.regulation}`,
    'due: ',
  ]);
  return edit && addsOne(draft, edit) ? edit : undefined;
}

/** The reason why the citation at an offset cannot be added as a requirement, if a person might expect that it can. */
export function whyNoRequirement(checked: Checked, offset: number): string | undefined {
  const { report, knowledge } = checked;
  const cited = report && citedRegulation(checked, report, offset);
  if (!cited) return undefined;
  if (!cited.isOwn) return 'Choose a regulation for this setting. Requirements can cite no others.';
  const isKnown = isRequired(cited.occurrence, citationOccurrences(report, knowledge.instruments));
  return isKnown ? 'There is a requirement on this regulation already.' : undefined;
}

interface CitedRegulation {
  readonly occurrence: CitationOccurrence;
  /** As the value of `regulation`. */
  readonly regulation: string;
  /** True if it is in the regulations of the setting. */
  readonly isOwn: boolean;
}

/** The regulation that a text cites at an offset, in a report that can have requirements. */
function citedRegulation(
  { knowledge }: Checked,
  report: Report,
  offset: number,
): CitedRegulation | undefined {
  const occurrence = citationOccurrenceAt(report, knowledge.instruments, offset);
  if (!occurrence?.found || occurrence.place !== 'prose') return undefined;
  if (occurrence.under === 'requirements' || !report.setting?.requirements?.possible) return undefined;
  if (verdictOnOccurrence(report, occurrence)?.is !== 'holds') return undefined;
  if (occurrence.found.kind !== 'regulation' || occurrence.by === 'custom') return undefined;
  const regulation = regulationOf(occurrence);
  const own = ownInstruments(report, knowledge.instruments);
  const isOwn = own.some(({ id }) => id === occurrence.instrument?.id);
  return regulation === undefined ? undefined : { occurrence, regulation, isOwn };
}

/** Lines after an item that may be the rest of it, if they cannot be read. */
const nearLines = 2;

/** Tells an edit that adds one requirement and no problem: half-typed YAML may end anywhere. */
function addsOne(draft: Draft, { span: { start, end }, text }: Edit): boolean {
  const breaksOff = draft.problems.some(({ code, span: place }) => {
    const below = draft.lines.line(place.start) - draft.lines.line(start);
    return code === 'yaml' && below >= 0 && below <= nearLines;
  });
  if (breaksOff) return false;
  const after = parseDraft(draft.text.slice(0, start) + text + draft.text.slice(end), draft.surface);
  const count = ({ data }: Draft) => {
    const list = valueAt(data, 'requirements');
    return list?.kind === 'list' ? list.items.length : 0;
  };
  return after.problems.length <= draft.problems.length && count(after) === count(draft) + 1;
}

/** The number as the value of `regulation`; undefined if it would be read as another. */
function regulationOf({ provision }: CitationOccurrence): string | undefined {
  if (!provision) return undefined;
  const { number, path, to } = provision;
  const text = `${writePlace(provision)}${to ? ` to ${rangeEnd({ number, path }, to)}` : ''}`;
  const [citation, ...more] = parseCitation(text, 'regulation');
  const isRead = citation?.kind === 'provision' && more.length === 0 && citation.provisions.length === 1;
  return isRead ? text : undefined;
}

/** Tells a target that a requirement is on exactly, not on a part of it. */
const isRequired = ({ target }: CitationOccurrence, all: readonly CitationOccurrence[]): boolean =>
  all.some(
    (other) =>
      isDeclared(other) &&
      other.under === 'requirements' &&
      other.target &&
      target &&
      covers(other.target, target) &&
      covers(target, other.target),
  );
