import {
  type Entry,
  entryOf,
  firstOfEach,
  isEmpty,
  type ScalarValue,
  type Value,
  valueAt,
} from '../draft/yaml/value';
import { closestName } from '../text/nearest';
import type { Report } from './report';

/**
 * The details that a draft may hold about the inspected service, and their treatment in reports. A printed one is in the
 * details of the report; a guarded one is in no export, and the rules on identifying details look for it in the text.
 * Details that are not listed are not printed. This is the only list: all formats take their details from `printedDetails`.
 */
export const providerDetails: Readonly<Record<string, 'printed' | 'guarded'>> = {
  name: 'printed',
  address: 'printed',
  home: 'guarded',
  'home-address': 'guarded',
  private: 'guarded',
  'registered-manager': 'printed',
  'registered-service-manager': 'printed',
  'responsible-individual': 'printed',
  'provision-sub-type': 'printed',
};

const treatmentOf = (key: string): 'printed' | 'guarded' | undefined =>
  Object.hasOwn(providerDetails, key) ? providerDetails[key] : undefined;

/** False for a key within a detail that no report prints: one that is guarded, or a team's own. */
export const isPrintable = (key: string): boolean => treatmentOf(key) !== 'guarded' && !key.startsWith('x-');

/** The facts that decide whether a report is anonymous. */
export type ReportKind = Pick<Report, 'setting' | 'framework'>;

/** A detail that must be in no export and in no text. */
export interface GuardedDetail {
  readonly kind: 'home' | 'home-address' | 'private';
  readonly value: ScalarValue;
}

/**
 * True if the reports of a setting are anonymous, or if the setting is not known and may be such a setting, so that private
 * details stay private while a draft is half written.
 */
export function isAnonymous(report: ReportKind | undefined): boolean {
  if (!report) return true;
  const { setting, framework } = report;
  if (setting) return setting.anonymous !== undefined;
  return (framework.settings ?? []).some(({ anonymous }) => anonymous !== undefined);
}

/**
 * The owner of `address` under `provider`. It is usually the provider's. In a draft that names the home and has no
 * `home-address` it may be the home's, so nothing prints it until the draft has a `home-address`.
 */
export function addressOwner(data: Value | undefined): 'provider' | 'unclear' {
  const filled = guardedEntries(data).filter(({ value }) => !isEmpty(value));
  const answered = filled.some(({ key }) => spelling(key) === 'home-address');
  return filled.some(({ detail }) => detail === 'home') && !answered ? 'unclear' : 'provider';
}

const spelling = (key: string): string =>
  key
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[ _]/g, '-');

const greatestUnlikeness = 0.3;
const nameWords: ReadonlySet<string> = new Set(['home', 'name', 'of', 'the', 'title']);
const placeWord = /-(?:address|addr|location|place|postcode|street|town)(?:-|$)/;

/** The detail that a key under `provider` means, even if it is misspelt: what it has is as private as under the right key. */
function nearDetailOf(key: string): string {
  const detail = detailOf(key);
  if (treatmentOf(detail) || key.startsWith('x-')) return detail;
  return closestName(detail, Object.keys(providerDetails), greatestUnlikeness) ?? detail;
}

/** The detail that a key means, however it is spelt: `Home`, `home_address`, `homeName`, `home-postcode`. */
function detailOf(key: string): string {
  const spelt = spelling(key);
  const words = spelt.split('-');
  if (!words.includes('home')) return spelt;
  if (placeWord.test(`-${spelt}`)) return 'home-address';
  return words.every((word) => nameWords.has(word)) ? 'home' : spelt;
}

/**
 * The entries that are guarded. They belong under `provider`. One that was written at the top, in capitals or twice, or is
 * misspelt, is an error, and as private as it would be in its place.
 */
function guardedEntries(data: Value | undefined): GuardedEntry[] {
  const below = entriesOf(valueAt(data, 'provider')).map((entry) => ({
    ...entry,
    detail: nearDetailOf(entry.key),
  }));
  const top = entriesOf(data).map((entry) => ({ ...entry, detail: detailOf(entry.key) }));
  return [...below, ...top].filter(({ detail }) => treatmentOf(detail) === 'guarded');
}

/** An entry with the detail that its key means. */
interface GuardedEntry extends Entry {
  readonly detail: string;
}

const entriesOf = (value: Value | undefined): readonly Entry[] =>
  value?.kind === 'map' ? value.entries : [];

/** The entries under `provider` or `authority` that a report prints, without guarded ones or a team's own. */
export function printedDetails(
  value: Value | undefined,
  data: Value | undefined,
  report: ReportKind | undefined,
): Entry[] {
  if (value?.kind !== 'map') return [];
  const unclear = isAnonymous(report) && addressOwner(data) === 'unclear';
  return firstOfEach(value.entries).filter(
    ({ key }) => treatmentOf(key) === 'printed' && !(key === 'address' && unclear),
  );
}

/** The guarded details of a draft: its private words in every setting, and the name and address of an anonymous home. */
export function guardedDetails(data: Value | undefined, report: ReportKind | undefined): GuardedDetail[] {
  if (!isAnonymous(report))
    return guardedValues(guardedEntries(data).filter(({ detail }) => detail === 'private'));
  const address = entryOf(valueAt(data, 'provider'), 'address');
  const unclear = address && addressOwner(data) === 'unclear' ? [{ ...address, detail: 'home-address' }] : [];
  return guardedValues([...guardedEntries(data), ...unclear]);
}

const guardedValues = (entries: readonly GuardedEntry[]): GuardedDetail[] =>
  entries.flatMap(({ detail, value }) =>
    textsWithin(value).map((scalar) => ({ kind: kindOf(detail), value: scalar })),
  );

function kindOf(detail: string): GuardedDetail['kind'] {
  return detail === 'home' || detail === 'private' ? detail : 'home-address';
}

/** All texts of a value, however it is nested. */
export function textsWithin(value: Value | undefined): ScalarValue[] {
  if (!value) return [];
  if (value.kind === 'scalar') return isEmpty(value) ? [] : [value];
  const below = value.kind === 'list' ? value.items : value.entries.map((entry) => entry.value);
  return below.flatMap(textsWithin);
}
