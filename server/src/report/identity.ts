import type { Draft } from '../draft/draft';
import type { IdentifyingDetail } from '../draft/identity/detail';
import {
  guardedDetailsIn,
  type IdentityFacts,
  identifyingDetailsIn,
  type KnownName,
  KnownNames,
  type PublicContacts,
} from '../draft/identity/identity';
import { textAt, valueAt } from '../draft/yaml/value';
import type { Framework } from '../knowledge/frameworks/types';
import { inspectorateContacts } from '../knowledge/inspectorates';
import type { MappedText } from '../text/mapped';
import { foundNothing, noteNothing, type TextSearch } from '../text/searches';
import { narrativeOf } from './narrative';
import {
  type GuardedDetail,
  guardedDetails,
  isAnonymous,
  printedDetails,
  type ReportKind,
  textsWithin,
} from './provider-details';
import { managerNames } from './registered-manager';
import type { Report } from './report';

/** An identifying detail with the text that it is in. */
export interface RevealedDetail extends IdentifyingDetail {
  readonly text: MappedText;
}

const detailsRead = new WeakMap<Report, readonly RevealedDetail[]>();

/** The details in the text of a draft that may identify somebody. The same report always gives the same list. */
export function revealedDetails(report: Report): readonly RevealedDetail[] {
  const before = detailsRead.get(report);
  if (before) return before;
  const facts = identityFacts(report.draft, report);
  const inNarrative = { ...facts, contacts: publicContacts(report) };
  const search = searchOf(report);
  const found: RevealedDetail[] = [];
  for (const { text, details } of narrativeOf(report)) {
    if (!details && foundNothing(text, search)) continue;
    // The details of a report are the provider's: only the home's are wrong there.
    const all = details ? guardedDetailsIn(text, facts) : identifyingDetailsIn(text, inNarrative);
    if (!details && all.length === 0) noteNothing(text, search);
    for (const detail of all) found.push({ ...detail, text });
  }
  detailsRead.set(report, found);
  return found;
}

const searches = new WeakMap<object, { readonly framework: Framework; readonly search: TextSearch }>();

/** The search for details by the facts of a report, which follow from its front matter and framework. */
function searchOf({ draft: { data }, framework }: Report): TextSearch {
  const known = data && searches.get(data);
  if (known?.framework === framework) return known.search;
  const search = {};
  if (data) searches.set(data, { framework, search });
  return search;
}

/** The contacts that the report may give: those of the inspectorates, and the provider's own address. */
function publicContacts(report: Report): PublicContacts {
  const { data } = report.draft;
  const contacts = inspectorateContacts();
  const printed = printedDetails(valueAt(data, 'provider'), data, report).filter(
    ({ key }) => key === 'address',
  );
  const own = printed.map(({ value }) =>
    textsWithin(value)
      .map(({ text }) => text.text)
      .join(' '),
  );
  return own.length > 0 ? { ...contacts, addresses: [...contacts.addresses, ...own] } : contacts;
}

/**
 * The names of a draft that must not be in its text: what it keeps private and, if reports are anonymous, those of the home
 * and its manager.
 * @param report undefined if the framework is not known; then the report may be an anonymous one
 */
export function identityFacts({ data }: Pick<Draft, 'data'>, report: ReportKind | undefined): IdentityFacts {
  const guarded = guardedDetails(data, report).flatMap(namesOf);
  const anonymous = isAnonymous(report);
  if (!anonymous && guarded.length === 0) return { streets: false };
  const provider = textAt(data, 'provider') ?? textAt(data, 'provider', 'name');
  const known: KnownName[] = [
    ...guarded,
    ...(anonymous ? managerNames(data) : []).map(
      ({ text }) => ({ kind: 'manager', text: text.text }) as const,
    ),
  ];
  const authority = textAt(data, 'authority') ?? textAt(data, 'authority', 'name');
  const printed = [provider, authority].filter((name) => name !== undefined);
  return {
    ...(known.length > 0 && { known: new KnownNames(known, printed) }),
    streets: report?.setting?.anonymous !== undefined,
  };
}

/** The names of a detail. Private words may be listed in one text. */
function namesOf({ kind, value: { text } }: GuardedDetail): KnownName[] {
  if (kind !== 'private') return [{ kind, text: text.text }];
  return text.text.split(/[,;\n]/).map((part) => ({ kind, text: part.trim() }));
}
