import type { IdentifyingDetail } from '../draft/identity/detail';
import { identifyingDetailsIn, type KnownName } from '../draft/identity/identity';
import { textAt } from '../draft/yaml/value';
import type { MappedText } from '../text/mapped';
import { narrativeOf } from './narrative';
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
  const known = knownNames(report);
  const streets = report.setting?.anonymous !== undefined;
  const found: RevealedDetail[] = [];
  for (const text of narrativeOf(report))
    for (const detail of identifyingDetailsIn(text, known, streets)) found.push({ ...detail, text });
  detailsRead.set(report, found);
  return found;
}

/** Names in the front matter that must not be in the text: if reports are anonymous, those of the home and its manager. */
export function knownNames({ draft, setting }: Pick<Report, 'draft' | 'setting'>): KnownName[] {
  if (!setting?.anonymous) return [];
  const name = (kind: KnownName['kind'], key: string): KnownName[] => {
    const text = textAt(draft.data, 'provider', key);
    return text === undefined ? [] : [{ kind, text }];
  };
  return [
    ...name('home', 'home'),
    ...name('home-address', 'address'),
    ...name('manager', 'registered-manager'),
  ];
}
