// The first pages of reports that have a cover: lines in the form of the framework, the standard sentence, and outcomes in
// words.

import type { SourceTable } from '../../documents/document';
import type { Terms } from '../../knowledge/frameworks/terms';
import type { Framework, Kind, Setting } from '../../knowledge/frameworks/types';
import { plain } from '../../text/plain';
import { type ImportedLine, type Reading, textIn } from '../source/reading';

/** The lines of a cover; a line that was read is claimed. */
export interface CoverFacts {
  readonly urn?: string | undefined;
  /** The provider, where it is on a line of its own. */
  readonly provider?: string | undefined;
}

interface CoverScope {
  readonly framework: Framework;
  readonly kind?: Kind | undefined;
  readonly terms: Terms;
}

/** Reads the lines of the cover before the first heading. */
export function readCover(reading: Reading, { framework, kind, terms }: CoverScope): CoverFacts {
  const templates = terms.published?.parts.find(({ id }) => id === 'cover')?.lines ?? [];
  if (templates.length === 0) return {};
  const lines = reading.open().slice(0, 12);
  const words = new Set(templates.map(({ text }) => plain(text)));
  const names = new Set([kind?.name ?? [], framework.kinds.map(({ name }) => name)].flat().map(plain));
  const pattern = new RegExp(framework.urn.pattern, 'i');
  const number = lines.find(({ text }) => pattern.test(text));
  const rest = lines.filter(({ plain: text }) => words.has(text) || names.has(text));
  reading.claim(...[number ?? [], rest].flat().map(({ block }) => block));
  const own = templates.some(({ text }) => text === '{provider}');
  const next = number && lines[lines.indexOf(number) + 1];
  const named = own && next && !reading.isClaimed(next.block) && next.text.length < 100 ? next : undefined;
  if (named) reading.claim(named.block);
  return { urn: number?.text.toUpperCase(), provider: named?.text };
}

/** The standard sentence of the overall grade: the paragraph with the words of one. */
export function readStandardSentence(
  reading: Reading,
  { sentences = [] }: Framework,
  { published }: Terms,
): string | undefined {
  if (!published?.parts.some(({ id }) => id === 'standard-sentence')) return undefined;
  const found = reading
    .open()
    .slice(0, 40)
    .find(({ plain: text }) => sentences.some(({ fragment }) => text.includes(plain(fragment))));
  if (!found || found.block.item) return undefined;
  reading.claim(found.block);
  return found.text;
}

/** A judgement in words, with its key. */
export interface Outcome {
  readonly key: string;
  readonly value: string;
}

/** The judgement in words that some inspections have instead of grades: in a table, or on a line. */
export function readOutcome(
  reading: Reading,
  kind: Kind | undefined,
  setting: Setting | undefined,
): Outcome | undefined {
  const known = kind?.graded === false ? undefined : setting?.outcome;
  const key = kind?.['judgement-key'] ?? known?.key;
  const values = kind?.['judgement-values'] ?? known?.values ?? [];
  if (key === undefined) return undefined;
  for (const table of reading.tables) {
    const value = valueIn(table, key, values);
    if (value === undefined) continue;
    reading.claim(table);
    return { key, value };
  }
  for (const line of reading.open().slice(0, 40)) {
    const value = valueOn(line, key, values);
    if (value === undefined) continue;
    // The label may be on a separate line.
    const above = reading.lines.find(({ at, text }) => at === line.at - 1 && isKey(text, key));
    reading.claim(line.block, ...(above ? [above.block] : []));
    return { key, value };
  }
  return undefined;
}

function valueIn({ rows }: SourceTable, key: string, values: readonly string[]): string | undefined {
  const cells = rows.map((row) => row.cells.map(({ blocks }) => textIn(blocks)));
  const body = cells.filter(([name = '']) => !/^judgements?$/i.test(name));
  const [row, ...others] = body;
  if (!row || others.length > 0 || row.length !== 2) return undefined;
  return isKey(row[0] ?? '', key) ? known(row[1] ?? '', values) : undefined;
}

function valueOn({ text }: ImportedLine, key: string, values: readonly string[]): string | undefined {
  const [, label = '', value = ''] = /^([^:]{2,60}): (.+)$/.exec(text) ?? [];
  if (isKey(label, key)) return known(value, values);
  return values.find((item) => plain(item) === plain(text.replace(/\.$/, '')));
}

const isKey = (name: string, key: string): boolean =>
  plain(name).replace(/[ :]+/g, ' ').trim() === plain(key);

/** The value as the framework words it; any text where its values are not known. */
const known = (written: string, values: readonly string[]): string | undefined =>
  values.length === 0 ? written : values.find((value) => plain(value) === plain(written));
