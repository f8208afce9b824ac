import { matches, type NameFinder, pattern, whole, words } from './pattern';

const oneWordWithCapital = /^\p{Lu}\S*$/u;

/**
 * Finds words that a draft keeps private, as whole words. One word with a capital may be an ordinary one in small letters
 * (“Rose”, “Reading”), so that it is found with its capital or in capitals only.
 */
export function privateFinder(name: string): NameFinder {
  const own = words(name);
  if (own.join('').length < 2) return () => [];
  const found = oneWordWithCapital.test(name.trim())
    ? whole(`${pattern(own)}|${pattern(own.map((word) => word.toUpperCase()))}`, 'g')
    : whole(pattern(own), 'gi');
  return (text) => matches(text, 'private', found);
}
