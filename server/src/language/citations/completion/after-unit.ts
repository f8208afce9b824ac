import type { InstrumentKind, ProvisionKind } from '../../../knowledge/instruments/reference-types';
import { writeCitation } from '../../../knowledge/instruments/writing';
import { customaryAct } from '../../../report/citations/resolve';
import { capital } from '../../../text/words';
import { type CompletionList, nothing } from '../../completion-item';
import { writeOffer } from './items';
import { offersFor } from './offers';
import { bracketStyle, offerList, ownGuide, type ProsePlace, tailOf, targetWriter } from './prose-place';
import { type CitationOffer, instrumentsOf, type OfferFilter, targetKinds } from './scope';
import { type BegunCitation, begunCitation } from './triggers';

const instrumentKinds: Readonly<Partial<Record<ProvisionKind, readonly InstrumentKind[]>>> = {
  regulation: ['regulations'],
  section: ['act'],
  standard: ['standards'],
};

/** Completes “regulation 12(2)(”, “s.4”, “outcome ” and “regulations 12 and 1”. */
export function completionAfterUnit(place: ProsePlace): CompletionList | undefined {
  const begun = begunCitation(place.before, place.explicit);
  if (!begun) return undefined;
  if (begun.prose) return nothing;
  return targetKinds.includes(begun.kind)
    ? targetsAfterUnit(place, begun)
    : provisionsAfterUnit(place, begun);
}

/** The outcomes, enablers or principles of the national framework. */
function targetsAfterUnit(place: ProsePlace, { kind, word, typed }: BegunCitation): CompletionList {
  const { scope, before, after, explicit, part } = place;
  const head = before.slice(0, before.length - word.length - typed.length);
  const inBracket = /[([]$/.test(head);
  if (!explicit && !/\d/.test(typed) && part !== 'area' && !inBracket) return nothing;
  const filter = { instruments: instrumentsOf(scope, ['framework']), kinds: [kind] };
  return offerList(
    place,
    { typed: word + typed, tail: tailOf(typed, after) },
    { offers: offersFor(scope, filter, typed), write: targetWriter(place, bracketStyle(place, inBracket)) },
  );
}

function provisionsAfterUnit(place: ProsePlace, { kind, word, typed }: BegunCitation): CompletionList {
  const { scope, after, explicit } = place;
  const isGuide = kind === 'paragraph';
  const instruments = isGuide
    ? ownGuide(scope).instruments
    : instrumentsOf(scope, instrumentKinds[kind] ?? []);
  const own = instruments.filter((id) => scope.own.includes(id));
  // Unless the setting has standards, “standard” is a word of prose.
  if ((isGuide || kind === 'standard') && own.length === 0 && !explicit && !/\d/.test(typed)) return nothing;
  const all = offersOfUnit(place, { instruments, kinds: [kind] }, typed);
  // A further number of a list is of the same instrument.
  const offers =
    word === '' && own.length > 0 ? all.filter(({ instrument }) => own.includes(instrument.id)) : all;
  const tail = tailOf(typed, after);
  const isNamed = namedAfter.test(after.slice(tail));
  const write = (offer: CitationOffer): string =>
    likeUnit(word, isNamed ? writeUnnamed(offer) : writeOffer(scope, offer));
  return offerList(place, { typed: word + typed, tail }, { offers, write });
}

/**
 * The provisions of a unit. A bare section in a report on an authority is one of the customary Act: its numbers come first,
 * and its words count as those of a setting's own regulations.
 */
function offersOfUnit({ scope }: ProsePlace, filter: OfferFilter, typed: string): readonly CitationOffer[] {
  const isBare = filter.kinds.includes('section') && scope.report.framework.settings === undefined;
  if (!isBare) return offersFor(scope, filter, typed);
  const offers = offersFor({ ...scope, own: [customaryAct] }, filter, typed);
  if (!/^\d/.test(typed)) return offers;
  const isCustomary = ({ instrument }: CitationOffer): boolean => instrument.id === customaryAct;
  return [...offers.filter(isCustomary), ...offers.filter((offer) => !isCustomary(offer))];
}

/** The name of an instrument after the number: “… of the Children Act 1989”. */
const namedAfter = /^\s*(?:\([^)]*\))*\s(?:of|under|in) (?:the|that|this)\b/;

const writeUnnamed = ({ instrument, provision, number, path }: CitationOffer): string =>
  writeCitation(instrument, { ...provision, number, path }).replace(/ of the .*/s, '');

/** A citation without its unit in a list, and with a capital if the written unit has one. */
function likeUnit(word: string, text: string): string {
  if (word === '') return text.replace(/^[a-z]+ /, '');
  return /^[A-Z]/.test(word) && !/^(?:NMS|National)/.test(word) ? capital(text) : text;
}
