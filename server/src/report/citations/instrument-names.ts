import type { InstrumentCatalogue } from '../../knowledge/instruments/instrument-catalogue';
import type { InstrumentEntry, InstrumentKind } from '../../knowledge/instruments/reference-types';
import { plain } from '../../text/plain';

/** The names of the instruments of a catalogue, as they are compared. */
interface InstrumentNames {
  /** Titles, short titles, aliases and initials. */
  readonly exact: ReadonlyMap<string, readonly InstrumentEntry[]>;
  /** The same without a year. */
  readonly undated: ReadonlyMap<string, readonly InstrumentEntry[]>;
}

// The names of a catalogue, so that they are read once and not for each citation.
const namesByCatalogue = new WeakMap<InstrumentCatalogue, InstrumentNames>();

/** The instruments that a name may be of, in the order of the catalogue. */
export function instrumentsCalled(catalogue: InstrumentCatalogue, text: string): readonly InstrumentEntry[] {
  const { exact, undated } = namesOf(catalogue);
  const name = tidy(text);
  return (
    exact.get(name) ??
    ofYear(catalogue, name) ??
    bySeries(catalogue, name) ??
    undated.get(name) ??
    shortened(catalogue, name)
  );
}

function namesOf(catalogue: InstrumentCatalogue): InstrumentNames {
  const known = namesByCatalogue.get(catalogue);
  if (known) return known;
  const [exact, undated] = [new Map<string, InstrumentEntry[]>(), new Map<string, InstrumentEntry[]>()];
  for (const entry of catalogue.index()) {
    const full = [entry.title, entry.short, ...entry.aliases].map(tidy);
    const withoutYear = full.map((name) => name.replace(/ \d{4}$/, ''));
    // Standards are cited without their year; an Act without it may be another one.
    const own = new Set([
      ...full,
      ...(entry.kind === 'standards' ? withoutYear : []),
      ...initialsOf(entry),
      ...editionsOf(entry, full),
    ]);
    for (const name of own) exact.set(name, [...(exact.get(name) ?? []), entry]);
    for (const name of new Set(withoutYear)) undated.set(name, [...(undated.get(name) ?? []), entry]);
  }
  const names = { exact, undated };
  namesByCatalogue.set(catalogue, names);
  return names;
}

/** “ca 1989” for the Children Act 1989; with and without the initial of the country. */
export function initialsOf({ kind, short, year }: InstrumentEntry): string[] {
  if (kind !== 'act' && kind !== 'regulations' && kind !== 'rules') return [];
  const initials = (title: string): string =>
    [...title.matchAll(/\b[A-Z]/g)].map(([letter]) => letter.toLowerCase()).join('');
  const title = short.replace(/^The /, '');
  const all = [title, title.replace('(England) ', '')].map(initials);
  return all.flatMap((letters) => [`${letters} ${year}`, ...(kind === 'act' ? [letters] : [])]);
}

/** The names of guidance and standards with each year that is known of it: “KCSIE 2024”. */
function editionsOf({ kind, year }: InstrumentEntry, full: readonly string[]): string[] {
  if (kind !== 'guide' && kind !== 'code' && kind !== 'standards') return [];
  const years = new Set([String(year), ...full.flatMap((name) => /\d{4}$/.exec(name)?.[0] ?? [])]);
  return full.flatMap((name) =>
    /\d{4}$/.test(name) ? [] : [...years].map((edition) => `${name} ${edition}`),
  );
}

const kindWords: Readonly<Record<string, InstrumentKind>> = {
  act: 'act',
  regulations: 'regulations',
  rules: 'rules',
};

/** “The 1989 Act”: those of that kind and year; undefined for other names. */
function ofYear(catalogue: InstrumentCatalogue, name: string): readonly InstrumentEntry[] | undefined {
  const [, year, word = ''] = /^(\d{4}) (act|regulations|rules)$/.exec(name) ?? [];
  if (year === undefined) return undefined;
  return catalogue.index().filter(({ kind, year: own }) => kind === kindWords[word] && own === Number(year));
}

/** “SI 2015/541”, and “CPP Regulations 2010” whose letters begin the initials of the title; undefined for other names. */
function bySeries(catalogue: InstrumentCatalogue, name: string): readonly InstrumentEntry[] | undefined {
  const isMade = ({ kind }: InstrumentEntry): boolean => kind === 'regulations' || kind === 'rules';
  const [, series, number] = /^s\.?i\.? ?(?:no\.? ?)?(\d{4})\/(\d{1,4})$/.exec(name) ?? [];
  if (series !== undefined) {
    return catalogue
      .index()
      .filter((entry) => isMade(entry) && entry.year === Number(series) && entry.number === Number(number));
  }
  const [, letters, year] = /^([a-z]{2,6}) (?:regulations|rules) (\d{4})$/.exec(name) ?? [];
  if (letters === undefined) return undefined;
  const found = catalogue
    .index()
    .filter(
      (entry) =>
        isMade(entry) &&
        entry.year === Number(year) &&
        initialsOf(entry).some((initials) => initials.startsWith(letters)),
    );
  return found.length === 1 ? found : undefined;
}

/**
 * The regulations whose title has the words of a name and more: “Care Planning Regulations 2010”; none if there are
 * several.
 */
function shortened(catalogue: InstrumentCatalogue, name: string): readonly InstrumentEntry[] {
  const words = name.split(' ');
  if (words.length < 2 || !/\bregulations(?: \d{4})?$/.test(name)) return [];
  const matches = catalogue.index().filter(({ kind, short }) => {
    if (kind !== 'regulations') return false;
    const title = tidy(short).split(' ');
    if (title[0] !== words[0]) return false;
    let from = 0;
    return words.every((word) => {
      from = title.indexOf(word, from) + 1;
      return from > 0;
    });
  });
  return matches.length === 1 ? matches : [];
}

/** A name as it is compared. */
export const tidy = (text: string): string =>
  plain(text)
    .replace(/\((?:[^(),]{1,30}), (\d{4})\)/, '$1')
    .replace(
      /^([a-z]{2,6}) ?'?(\d{2})$/,
      (_, letters: string, year: string) => `${letters} ${century(year)}${year}`,
    )
    .replace(/^["']|["'](?=\s|$)/g, '')
    .replace(/^the /, '')
    .replace(/^([a-z]{2,6})(?=\d{4}$)/, '$1 ')
    .replace(/\bregs\b\.?/, 'regulations')
    .replace(/\bacts(?= \d{4}$)/, 'act')
    .replace(/[(),:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\bnms\b|(?<!national )\bminimum standards\b/, 'national minimum standards')
    .replace(/^(national minimum standards) for (.+?)((?: \d{4})?)$/, '$2 $1$3');

const century = (year: string): string => (Number(year) > 50 ? '19' : '20');
