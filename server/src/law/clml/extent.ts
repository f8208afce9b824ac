import type { XmlElement } from '../xml/xml-tree';

const countries: Readonly<Record<string, string>> = {
  E: 'England',
  W: 'Wales',
  S: 'Scotland',
  'N.I.': 'Northern Ireland',
};

/** The parts of the United Kingdom in “E+W+S+N.I.”. */
export const countriesIn = (extent: string): string[] =>
  extent.split('+').flatMap((letter) => countries[letter.trim()] ?? []);

/** Tells if something with that extent holds in England, as everything without one does. */
export const coversEngland = (extent: string | undefined): boolean =>
  extent === undefined || countriesIn(extent).includes('England');

/** Tells if an element holds in England. */
export const isOfEngland = ({ attributes }: XmlElement): boolean => coversEngland(attributes.RestrictExtent);
