// Details with their label: “Inspection dates: …” as a line, with a tab, or as two cells of a table.

import type { SourceBlock, SourceRow, SourceTable } from '../../documents/document';
import { plain } from '../../text/plain';
import { oneLine, type Reading, textIn } from '../source/reading';

/** A label with its value, and what of the document it is. */
export interface Pair {
  readonly label: string;
  readonly value: string;
  readonly block: SourceBlock;
  /** Its index among the blocks. */
  readonly at: number;
}

/** The labels that are looked for, in small letters, and the facts that they are for. */
const labels: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dates:
      'inspection dates|inspection date|inspection date(s)|date of inspection|dates of inspection|date(s) of inspection|visit dates|visit date|dates of visit|date of visit',
    lead: 'lead inspector|lead inspectors|lead inspector(s)',
    inspectors: 'inspector|inspectors|inspector(s)',
    team: 'inspection team|team inspectors|team inspector|other inspectors',
    urn: 'unique reference number|unique reference number (urn)|unique reference no|urn|reference number',
    authority: 'local authority',
    name: 'registered provider|provider|registered provider name|provider name',
    address: 'registered provider address|provider address|registered provider’s address',
    'responsible-individual': 'responsible individual',
    'registered-manager': 'registered manager|manager|registered manager(s)|registered managers',
    'registered-service-manager': 'registered service manager',
    'provision-sub-type': 'provision sub type|provision subtype|service type',
    type: 'type of inspection|inspection type',
    service: 'type of service',
    framework: 'framework',
    number: 'inspection number',
    'combined-with': 'combined with',
    'last-date': 'date of last inspection|date of previous inspection|previous inspection date',
    'last-judgement':
      'overall judgement at last inspection|judgement at last inspection|previous inspection judgement|overall judgement at previous inspection',
    enforcement: 'enforcement action since last inspection',
    inspectorates: 'inspectorates|inspectorate(s)',
    theme: 'theme',
  }).flatMap(([fact, names]) => names.split('|').map((name) => [plain(name), fact] as const)),
);

/** The fact that a label is for. */
export const factOf = (label: string): string | undefined =>
  labels.get(plain(oneLine(label)).replace(/\s*:$/, ''));

/** Every labelled detail of a document, by the name of its fact, in reading order. */
export function pairsIn(reading: Reading): ReadonlyMap<string, readonly Pair[]> {
  const found = new Map<string, Pair[]>();
  for (const [at, block] of reading.blocks.entries()) {
    if (reading.isClaimed(block)) continue;
    for (const { label, value } of labelledIn(block)) {
      const fact = factOf(label);
      if (fact === undefined) continue;
      found.set(fact, [...(found.get(fact) ?? []), { label: fact, value, block, at }]);
    }
  }
  return found;
}

type Labelled = Pick<Pair, 'label' | 'value'>;

function labelledIn(block: SourceBlock): readonly Labelled[] {
  if (block.type === 'table') return rowsOf(block) ?? [];
  const text = textOfRuns(block.runs);
  const found = /^\s*([^:\t\n]{2,48}?)\s*(?::|\t)\s*(\S[\s\S]*)$/.exec(text);
  return found ? [{ label: found[1] ?? '', value: (found[2] ?? '').trim() }] : [];
}

const textOfRuns = (runs: readonly { readonly text: string }[]): string =>
  runs.map(({ text }) => text).join('');

/** The rows of a table that has only labelled details. */
function rowsOf({ rows }: SourceTable): readonly Labelled[] | undefined {
  const pairs = rows.flatMap((row) => pairOf(row) ?? []);
  return pairs.length === rows.length ? pairs : undefined;
}

function pairOf({ cells }: SourceRow): Labelled | undefined {
  const [label, value] = cells;
  if (cells.length !== 2 || !label || !value) return undefined;
  const name = textIn(label.blocks).replace(/\s*:$/, '');
  return factOf(name) === undefined ? undefined : { label: name, value: textIn(value.blocks) };
}
