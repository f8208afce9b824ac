// The details of the inspected service or authority, from their labelled lines.

import type { Framework, Kind, Setting } from '../../knowledge/frameworks/types';
import { plain } from '../../text/plain';
import { oneLine, type Reading } from '../source/reading';
import type { Pairs } from './pairs';

/** Details under `provider`, in the order of a new draft. */
const providerKeys = [
  'name',
  'provision-sub-type',
  'address',
  'responsible-individual',
  'registered-manager',
  'registered-service-manager',
] as const;

/** The details of a service, and what else its section has. */
export interface Details {
  /** By the keys under `provider`. */
  readonly provider: ReadonlyMap<string, string>;
  readonly authority?: string | undefined;
  readonly urn?: string | undefined;
  readonly number?: string | undefined;
  readonly combinedWith?: string | undefined;
}

interface DetailScope {
  readonly framework: Framework;
  readonly setting?: Setting | undefined;
  readonly kind?: Kind | undefined;
  readonly pairs: Pairs;
}

/** Reads and claims the details of a report. */
export function readDetails(reading: Reading, scope: DetailScope): Details {
  const { framework, pairs } = scope;
  const take = (fact: string): string | undefined => {
    const all = pairs.get(fact) ?? [];
    const value = all.length > 0 ? oneLine(all[0]?.value ?? '') : undefined;
    // A second one that differs stays in the text.
    for (const pair of all)
      if (plain(oneLine(pair.value)) === plain(value ?? '')) reading.claim(...pair.blocks);
    return value;
  };
  const own = framework.who === 'provider' ? providerKeys : [];
  const values = own.flatMap((key) => {
    const value = take(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  const urn = pairs
    .get('urn')
    ?.find(({ value }) => new RegExp(framework.urn.pattern, 'i').test(value.trim()));
  if (urn) take('urn');
  claimRepeated(reading, scope);
  return {
    provider: new Map(values),
    authority: framework.who === 'authority' ? take('authority') : undefined,
    urn: urn?.value.trim().toUpperCase(),
    number: take('number'),
    combinedWith: take('combined-with'),
  };
}

/** Claims lines that say what the keys of the draft decide: its framework, and its type and setting if they were recognised. */
function claimRepeated(reading: Reading, { pairs, kind, setting }: DetailScope): void {
  for (const fact of ['framework', ...(kind ? ['type'] : []), ...(setting ? ['service'] : [])])
    for (const { value, blocks } of pairs.get(fact) ?? []) if (value.length < 120) reading.claim(...blocks);
}
