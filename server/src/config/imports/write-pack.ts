import type { Imported, ImportedTerm } from './imported';

/** The files of a pack that is made of what was imported. */
export interface ImportedPack {
  /** The config, which names the list of words. */
  readonly config: string;
  /** The list of words; undefined if there are none. */
  readonly words: string | undefined;
}

/**
 * Writes what was imported as a pack that configs extend.
 * @param wordsName the name of the file with the words
 */
export function writePack(all: readonly Imported[], wordsName: string): ImportedPack {
  const words = [...new Set(all.flatMap((each) => each.words))].sort();
  const acronyms = [...new Set(all.flatMap((each) => each.acronyms))].sort();
  const terms = named(all.flatMap((each) => each.terms));
  const lines = [
    '# Words and terms imported from other tools. Add this file under “extends” in .inspection-report.yaml.',
    ...(words.length > 0 ? [`words: ${wordsName}`] : []),
    ...(acronyms.length > 0 ? [`acronyms: [${acronyms.join(', ')}]`] : []),
    ...(terms.size > 0 ? ['terms:', ...[...terms].map(([name, term]) => `  - ${entryOf(name, term)}`)] : []),
  ];
  return {
    config: `${lines.join('\n')}\n`,
    words: words.length > 0 ? `${words.join('\n')}\n` : undefined,
  };
}

const searchedAs = ({ avoid, cased }: ImportedTerm): string => (cased ? avoid : avoid.toLowerCase());

/** Terms by their names. Those that differ in their marks alone have a number after them. */
function named(terms: readonly ImportedTerm[]): ReadonlyMap<string, ImportedTerm> {
  const byName = new Map<string, ImportedTerm>();
  const counts = new Map<string, number>();
  for (const term of terms) {
    const name = nameOf(term);
    const known = byName.get(name);
    if (known && searchedAs(known) === searchedAs(term)) continue;
    const count = (counts.get(name) ?? 1) + (known ? 1 : 0);
    counts.set(name, count);
    byName.set(count > 1 ? `${name}-${count}` : name, term);
  }
  return byName;
}

/** The name of a term, which tells capitals from small letters where they matter. */
function nameOf({ avoid, cased }: ImportedTerm): string {
  const slug =
    avoid
      .toLowerCase()
      .replace(/[^a-z\d]+/g, '-')
      .replace(/^-|-$/g, '') || 'term';
  return cased && avoid !== avoid.toLowerCase() ? `${slug}-cased` : slug;
}

function entryOf(name: string, { avoid, write, severity, cased }: ImportedTerm): string {
  const text = (words: string): string => JSON.stringify(words);
  const parts = [
    `id: ${text(name)}`,
    `avoid: ${text(avoid)}`,
    ...(write.length > 0 ? [`write: [${write.map(text).join(', ')}]`] : []),
    `severity: ${severity}`,
    // Other tools find what is listed, and nothing else.
    'inflections: none',
    `case: ${cased ? 'exact' : 'any'}`,
  ];
  return `{${parts.join(', ')}}`;
}
