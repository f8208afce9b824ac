import { parseDraft } from '../../draft/draft';
import type { Report } from '../../report/report';
import { inWords } from '../../text/words';
import { newDraft } from '../new-draft/new-draft';

/** The names of facts in front matter, by key. Those of a provider’s details come from the framework’s data. */
const names: Readonly<Record<string, string>> = {
  setting: 'Setting',
  authority: 'Local authority',
  provider: 'Provider',
  name: 'Provider',
  home: 'Name of the home',
  'home-address': 'Address of the home',
  urn: 'Unique reference number',
  type: 'Type of inspection',
  start: 'First day',
  end: 'Last day',
  'lead-inspector': 'Lead inspector',
  inspectorates: 'Inspectorates',
  theme: 'Theme',
  'letter-date': 'Date of the letter',
  addressee: 'Addressee',
  signatories: 'Signatories',
};

/** The paths of the keys that hold a fact in a new draft of such an inspection, in its order. */
export function expectedPaths({ framework, setting, likelyKind, start }: Report): string[][] {
  const template = newDraft({ framework, setting, kind: likelyKind, start, surface: 'yaml' });
  const { data } = parseDraft(template, 'yaml');
  const entries = data?.kind === 'map' ? data.entries : [];
  return entries.flatMap(({ key, value }) => {
    const isNested = value.kind === 'map' && (key === 'inspection' || key === framework.who);
    if (isNested) return value.entries.map((entry) => [key, entry.key]);
    return key in names ? [[key]] : [];
  });
}

/** The name of a fact, as the report or the form has it. */
export function labelOf({ terms }: Report, path: readonly string[]): string {
  const key = path.at(-1) as string;
  const rows = terms.published?.parts.flatMap((part) => part.rows ?? []) ?? [];
  const label = path.length > 1 && path[0] !== 'inspection' && rows.find((row) => row.key === key)?.label;
  return label || (names[key] ?? inWords(key));
}
