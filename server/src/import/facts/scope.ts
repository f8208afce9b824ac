// What decides the form of a report: its framework, setting, type, title and dates.

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
import type { Pair, Pairs } from './pairs';
import { readTitle, type Title } from './title';

export interface ReportScope {
  readonly framework: Framework;
  /** All frameworks: earlier inspections may have been under another one. */
  readonly frameworks: readonly Framework[];
  readonly setting?: Setting | undefined;
  readonly kind?: Kind | undefined;
  readonly terms: Terms;
  readonly title?: Title | undefined;
  readonly stretches?: readonly Stretch[] | undefined;
}

/** Recognises what decides the form of a report, and claims its title and the line of its dates. */
export function recogniseScope(reading: Reading, options: ImportOptions, pairs: Pairs): ReportScope {
  const { knowledge } = options;
  const framework = frameworkOf(reading, options);
  const setting = settingOf(reading, framework, { options, pairs });
  const title = readTitle(reading, framework);
  if (title) reading.claim(...title.lines.map(({ block }) => block));
  const stretches = datesOf(reading, pairs.get('dates') ?? []);
  const start = stretches?.[0]?.start;
  const kinds = framework.kinds.filter(({ id }) => !setting || setting.kinds.includes(id));
  const types = (pairs.get('type') ?? []).map(({ value }) => value);
  const kind = recogniseKind(kinds, reading, types);
  if (kind) reading.add('Type of inspection', kind.item.name, kind.confidence);
  const edition = start === undefined ? latestEdition(framework) : editionOn(framework, start);
  const terms = termsOf(framework, { edition, setting, kind: kind?.item });
  const frameworks = knowledge.ids.flatMap((id) => knowledge.framework(id) ?? []);
  return { framework, frameworks, setting, kind: kind?.item, terms, title, stretches };
}

function frameworkOf(reading: Reading, { knowledge, framework }: ImportOptions): Framework {
  const chosen = knowledge.framework(framework);
  if (chosen) return chosen;
  const found = recogniseFramework(reading, knowledge);
  if (found) reading.add('Framework', found.item.short, found.confidence);
  else reading.missing.push('Framework');
  return found?.item ?? knowledge.framework(knowledge.ids[0]) ?? (builtInFramework('ilacs') as Framework);
}

interface SettingMaterial {
  readonly options: ImportOptions;
  readonly pairs: Pairs;
}

function settingOf(
  reading: Reading,
  framework: Framework,
  { options, pairs }: SettingMaterial,
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
  for (const { value, blocks } of pairs) {
    const found = readStretches(value);
    if (!found) continue;
    reading.claim(...blocks);
    reading.add('Inspection dates', printed(found));
    return found;
  }
  for (const { text } of reading.lines.slice(0, 20)) {
    const found = /\b(?:visit|inspection|review|took place|carried out)\b/i.test(text)
      ? findStretches(text)
      : undefined;
    if (!found) continue;
    reading.add('Inspection dates', printed(found), 'likely');
    return found;
  }
  reading.missing.push('Inspection dates');
  return undefined;
}

const printed = (stretches: readonly Stretch[]): string =>
  stretches.map(({ start, end }) => (start === end ? start : `${start} to ${end}`)).join(', ');
