import { type SlipPattern, searchFor } from '../slips/patterns';

/** Persons in the plural, who have what follows. */
const people =
  'parents|carers|families|leavers|workers|advisers|adopters|managers|leaders|brothers|sisters|practitioners|professionals|residents';
/** What people have: as verbs, these would not fit a subject in the plural. */
const had =
  'views|wishes|feelings|needs|voices|lives|plans|experiences|rights|bedrooms|strengths|circumstances|homes|histories|records|perspectives|achievements|opinions|behaviours|identities|interests|caseloads|stories';
const plurals: Readonly<Record<string, string>> = { child: 'children', person: 'people' };
const persons = 'parent|carer|child|adopter|manager|leader|worker|adviser|person|inspector|leaver';
const verbs = 'are|were|have|do|say|said|told|feel|felt|reported|who|described|can|must|should';

const possessives: readonly SlipPattern[] = [
  // “its’ oversight”
  {
    find: /\b([Ii]ts['’])(?= [a-z])/g,
    first: ['its', 'Its'],
    group: 1,
    instead: ([, its = '']) => its.slice(0, 3),
  },
  {
    // “The parents views”
    find: new RegExp(`\\b((?:${people})) (?:own )?(?:${had})\\b(?!-| to\\b)`, 'g'),
    first: people.split('|'),
    group: 1,
    instead: ([, written = '']) => `${written}’`,
  },
  {
    // “Parent’s are offered”
    find: new RegExp(`\\b((?:${persons})['’]s) (?:${verbs})\\b`, 'gi'),
    first: persons.split('|'),
    group: 1,
    instead: ([, written = '']) => {
      const stem = written.slice(0, -2);
      const irregular = plurals[stem.toLowerCase()];
      if (irregular === undefined) return `${stem}s`;
      return /^[A-Z]/.test(stem) ? irregular.charAt(0).toUpperCase() + irregular.slice(1) : irregular;
    },
  },
];

/** Apostrophes that are missing from a possessive, or are in a plural. */
export const possessiveSlips = searchFor(possessives);
