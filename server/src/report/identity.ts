import type { Draft } from '../draft/draft';
import type { IdentifyingDetail } from '../draft/identity/detail';
import { type IdentityFacts, identifyingDetailsIn, type KnownName } from '../draft/identity/identity';
import { textAt } from '../draft/yaml/value';
import type { MappedText } from '../text/mapped';
import { narrativeOf } from './narrative';
import { guardedDetails, isAnonymous, type ReportKind } from './provider-details';
import type { Report } from './report';

/** An identifying detail with the text that it is in. */
export interface RevealedDetail extends IdentifyingDetail {
  readonly text: MappedText;
}

const detailsRead = new WeakMap<Report, readonly RevealedDetail[]>();

/** The details in the narrative of a draft that may identify somebody. The same report always gives the same list. */
export function revealedDetails(report: Report): readonly RevealedDetail[] {
  const before = detailsRead.get(report);
  if (before) return before;
  const facts = identityFacts(report.draft, report);
  const found: RevealedDetail[] = [];
  for (const text of narrativeOf(report))
    for (const detail of identifyingDetailsIn(text, facts)) found.push({ ...detail, text });
  detailsRead.set(report, found);
  return found;
}

/**
 * The names of a draft that must not be in its text: if reports are anonymous, those of the home and its manager.
 * @param report undefined where the framework is not known; then the report may be an anonymous one
 */
export function identityFacts({ data }: Pick<Draft, 'data'>, report: ReportKind | undefined): IdentityFacts {
  if (!isAnonymous(report)) return { streets: false };
  const provider = textAt(data, 'provider') ?? textAt(data, 'provider', 'name');
  const manager = textAt(data, 'provider', 'registered-manager');
  const known: KnownName[] = guardedDetails(data, report).map(({ kind, value }) => ({
    kind,
    text: value.text.text,
  }));
  if (manager !== undefined) known.push({ kind: 'manager', text: manager });
  return {
    known,
    printed: provider === undefined ? [] : [provider],
    streets: report?.setting?.anonymous !== undefined,
  };
}
