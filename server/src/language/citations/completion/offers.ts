import type { Instrument } from '../../../knowledge/instruments/reference-types';
import { levelAt, readStructure, type StructureLevel } from '../../../knowledge/instruments/structure';
import { searchProvisions } from '../../../knowledge/search/search';
import { appliesToOf } from '../../../report/citations/resolve';
import type { CitationOffer, CitationScope, OfferFilter } from './scope';
import { isCitable } from './validity';

/** Offers at once: more than a person looks through, and few enough to send on each keystroke. */
const mostOffers = 100;

/** A number with a bracket that is still open: “12(2)(”. */
const openBracket = /^(?<number>\d{1,3}[A-Za-z]{0,4})(?<path>(?:\s?\(\w{1,4}\))*)\s?\((?<begun>\w{0,4})$/;

/**
 * The offers that fit a text typed in part: a number, a number with brackets, or words. Without a text, all provisions in
 * their order.
 */
export function offersFor(scope: CitationScope, filter: OfferFilter, typed: string): CitationOffer[] {
  const text = typed.trim();
  if (text === '') return allOffers(scope, filter);
  const open = openBracket.exec(text)?.groups;
  if (open) {
    const { number = '', path = '', begun = '' } = open;
    const provision = provisionNumbered(scope, filter, number);
    return provision ? levelsBelow(scope, { ...provision, path: path.match(/\w+/g) ?? [] }, begun) : [];
  }
  const statement = /^(\d{1,2})\.\d*$/.exec(text);
  if (statement && filter.kinds.includes('standard')) {
    const standard = provisionNumbered(scope, filter, statement[1] ?? '');
    const offers = standard ? statementsOf(standard, text) : [];
    if (offers.length > 0) return offers;
  }
  return searchOffers(scope, filter, text);
}

function searchOffers(scope: CitationScope, filter: OfferFilter, text: string): CitationOffer[] {
  const matches = searchProvisions(scope.catalogue, text, {
    own: scope.own,
    setting: appliesToOf(scope.report),
    instruments: filter.instruments,
    kinds: filter.kinds,
    whole: true,
    limit: mostOffers,
  });
  return matches
    .filter(({ why }) => why !== 'alias' || /\d/.test(text))
    .map(({ instrument, provision, path, why }) => ({
      instrument,
      provision,
      number: provision.number,
      path,
      why,
    }))
    .filter((offer) => isCitable(scope, offer));
}

/** All provisions of the first instrument that has any. */
function allOffers(scope: CitationScope, { instruments, kinds }: OfferFilter): CitationOffer[] {
  for (const id of instruments) {
    const instrument = scope.catalogue.instrument(id);
    const offers = (instrument?.provisions ?? [])
      .filter(({ kind }) => kinds.includes(kind))
      .map((provision) => ({
        instrument: instrument as Instrument,
        provision,
        number: provision.number,
        path: [],
      }))
      .filter((offer) => isCitable(scope, offer));
    if (offers.length > 0) return offers.slice(0, mostOffers);
  }
  return [];
}

/** The provision with a number, in the first instrument that has one. */
function provisionNumbered(
  { catalogue }: CitationScope,
  { instruments, kinds }: OfferFilter,
  number: string,
): CitationOffer | undefined {
  for (const id of instruments) {
    const instrument = catalogue.instrument(id);
    const provision = instrument?.provisions.find(
      (candidate) =>
        kinds.includes(candidate.kind) && candidate.number.toLowerCase() === number.toLowerCase(),
    );
    if (instrument && provision) return { instrument, provision, number: provision.number, path: [] };
  }
  return undefined;
}

/** The next level of brackets: of 12 paragraphs (1) and (2), of 12(2) items (a) to (e). */
function levelsBelow(scope: CitationScope, parent: CitationOffer, begun: string): CitationOffer[] {
  return levelsOf(parent)
    .filter(({ label }) => label.toLowerCase().startsWith(begun.toLowerCase()))
    .map(({ label }) => ({ ...parent, path: [...parent.path, label] }))
    .filter((offer) => isCitable(scope, offer));
}

function levelsOf({ provision, path }: CitationOffer): readonly StructureLevel[] {
  const { structure, subsections, omitted = [], expired } = provision;
  const levels = readStructure(structure ?? subsections ?? 'none') ?? [];
  if (path.length > 0) return levelAt(levels, path)?.levels ?? [];
  const gone = [...omitted, ...(expired?.paragraphs ?? [])];
  // The statements of a standard have numbers, and no brackets.
  return levels.filter(({ label }) => !gone.includes(label) && !label.includes('.'));
}

/** The numbered statements of a standard whose number begins with the typed one. */
function statementsOf(standard: CitationOffer, typed: string): CitationOffer[] {
  const levels = readStructure(standard.provision.structure ?? 'none') ?? [];
  return levels
    .filter(({ label }) => label.startsWith(typed))
    .map(({ label }) => ({ ...standard, number: label }));
}
