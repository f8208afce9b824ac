// All that is known of an inspection from a document of it.

import {
  framework as builtInFramework,
  editionOn,
  latestEdition,
} from '../../knowledge/frameworks/frameworks';
import { type Terms, termsOf } from '../../knowledge/frameworks/terms';
import type { Framework, Kind, Setting } from '../../knowledge/frameworks/types';
import type { ImportOptions } from '../imported';
import type { Reading } from '../source/reading';
import { findStretches, readStretches, type Stretch } from './dates';
import { recogniseFramework, recogniseKind, recogniseSetting } from './framework';
import { type Judgements, readJudgements } from './judgements';
import { type Pair, pairsIn } from './pairs';
import { readTitle, type Title } from './title';

/** An inspector with the role that the report prints. */
export interface ImportedPerson {
  readonly name: string;
  readonly role?: string | undefined;
}

/** The facts of a document. */
export interface Facts {
  readonly framework: Framework;
  readonly setting?: Setting | undefined;
  readonly kind?: Kind | undefined;
  readonly terms: Terms;
  readonly title?: Title | undefined;
  readonly authority?: string | undefined;
  readonly urn?: string | undefined;
  readonly stretches?: readonly Stretch[] | undefined;
  readonly leads: readonly ImportedPerson[];
  readonly judgements: Judgements;
}

/** Finds the facts of a report, and claims the text that they are in. */
export function readFacts(reading: Reading, options: ImportOptions): Facts {
  const pairs = pairsIn(reading);
  const framework = frameworkOf(reading, options);
  const setting = settingOf(reading, framework, { options, pairs });
  const title = readTitle(reading, framework);
  if (title) reading.claim(...title.lines.map(({ block }) => block));
  const authority = title?.authority;
  if (framework.who === 'authority') note(reading, 'Local authority', authority);
  const stretches = datesOf(reading, pairs.get('dates') ?? []);
  const start = stretches?.[0]?.start;
  const edition = start === undefined ? latestEdition(framework) : editionOn(framework, start);
  const kinds = framework.kinds.filter(({ id }) => !setting || setting.kinds.includes(id));
  const kind = recogniseKind(
    kinds,
    reading,
    (pairs.get('type') ?? []).map(({ value }) => value),
  )?.item;
  const terms = termsOf(framework, { edition, setting, kind });
  const leads = leadsOf(reading, pairs.get('lead') ?? []);
  const judgements = readJudgements(reading, { terms, day: start });
  return { framework, setting, kind, terms, title, authority, stretches, leads, judgements };
}

function note(reading: Reading, name: string, value: string | undefined): void {
  if (value === undefined) reading.missing.push(name);
  else reading.add(name, value);
}

function frameworkOf(reading: Reading, { knowledge, framework }: ImportOptions): Framework {
  const chosen = knowledge.framework(framework);
  if (chosen) return chosen;
  const found = recogniseFramework(reading, knowledge);
  if (found) reading.add('Framework', found.item.short, found.confidence);
  else reading.missing.push('Framework');
  return found?.item ?? knowledge.framework(knowledge.ids[0]) ?? (builtInFramework('ilacs') as Framework);
}

interface SettingScope {
  readonly options: ImportOptions;
  readonly pairs: ReadonlyMap<string, readonly Pair[]>;
}

function settingOf(
  reading: Reading,
  framework: Framework,
  { options, pairs }: SettingScope,
): Setting | undefined {
  const chosen = framework.settings?.find(({ id }) => id === options.setting);
  if (chosen || !framework.settings) return chosen;
  const named = [...(pairs.get('provision-sub-type') ?? []), ...(pairs.get('service') ?? [])];
  const found = recogniseSetting(
    framework,
    reading,
    named.map(({ value }) => value),
  );
  if (found) reading.add('Setting', found.item.name, found.confidence);
  else reading.missing.push('Setting');
  return found?.item;
}

function datesOf(reading: Reading, pairs: readonly Pair[]): readonly Stretch[] | undefined {
  for (const { value, block } of pairs) {
    const found = readStretches(value);
    if (!found) continue;
    reading.claim(block);
    reading.add('Inspection dates', printed(found));
    return found;
  }
  for (const { text } of reading.lines.slice(0, 14)) {
    const found = /\b(?:visit|inspection|review)\b/i.test(text) ? findStretches(text) : undefined;
    if (!found) continue;
    reading.add('Inspection dates', printed(found), 'likely');
    return found;
  }
  reading.missing.push('Inspection dates');
  return undefined;
}

const printed = (stretches: readonly Stretch[]): string =>
  stretches.map(({ start, end }) => (start === end ? start : `${start} to ${end}`)).join(', ');

function leadsOf(reading: Reading, pairs: readonly Pair[]): ImportedPerson[] {
  const leads = pairs.flatMap(({ value, block }) => {
    reading.claim(block);
    return [personOf(value)];
  });
  note(reading, 'Lead inspector', leads.length > 0 ? leads.map(({ name }) => name).join(', ') : undefined);
  return leads;
}

/** “Rebecca Dubbins, His Majesty’s Inspector” is a name and a role. */
export function personOf(text: string): ImportedPerson {
  const [name = '', ...role] = text.split(/\s*,\s*|\s*\n\s*|\s{2,}/);
  return { name: name.trim(), role: role.length > 0 ? role.join(', ').trim() : undefined };
}
