import type { InstrumentKind, ProvisionKind } from '../../../knowledge/instruments/reference-types';
import { writeCitation } from '../../../knowledge/instruments/writing';
import { capital } from '../../../text/words';
import { type CompletionList, nothing } from '../../completion-item';
import { writeOffer } from './items';
import { type CitationOffer, instrumentsOf, offersFor, targets } from './offers';
import { listOf, ownGuide, type ProsePlace, tailOf, targetWriter } from './prose-place';
import { begunCitation } from './triggers';

const from: Readonly<Partial<Record<ProvisionKind, readonly InstrumentKind[]>>> = {
  regulation: ['regulations'],
  section: ['act'],
  standard: ['standards'],
};

/** “regulation 12(2)(”, “s.4”, “outcome ”, “regulations 12 and 1”. */
export function completionAfterUnit({
  scope,
  offset,
  before,
  after,
  explicit,
  part,
}: ProsePlace): CompletionList | undefined {
  const found = begunCitation(before, explicit);
  if (!found) return undefined;
  const { kind, word, typed, prose } = found;
  if (prose) return nothing;
  const head = before.slice(0, before.length - word.length - typed.length);
  const bracket = /\($/.test(head);
  const digits = /\d/.test(typed);
  if (targets.includes(kind)) {
    if (!explicit && !digits && part !== 'area' && !bracket) return nothing;
    const wanted = { instruments: instrumentsOf(scope, ['framework']), kinds: [kind] };
    const write = targetWriter(scope, after, bracket ? 'open' : part === 'area' ? 'none' : 'prose');
    return listOf(offersFor(scope, wanted, typed), write, offset, word + typed, tailOf(typed, after));
  }
  const guide = kind === 'paragraph';
  const instruments = guide ? ownGuide(scope).instruments : instrumentsOf(scope, from[kind] ?? []);
  const owned = instruments.filter((id) => scope.own.includes(id));
  // Where the setting has no standards of its own, “standard” is a word of prose.
  if ((guide || kind === 'standard') && owned.length === 0 && !explicit && !digits) return nothing;
  const offers = offersFor(scope, { instruments, kinds: [kind] }, typed);
  // One more of a list is of the same instrument, which may be named behind it.
  const named = /^\s*(?:\([^)]*\))*\s(?:of|under|in) (?:the|that|this)\b/.test(
    after.slice(tailOf(typed, after)),
  );
  const write = (offer: CitationOffer): string => {
    const { provision, number, path } = offer;
    const short = writeCitation(offer.instrument, { ...provision, number }, path, 'short');
    const text = named ? short.replace(/ of the .*$/, '') : writeOffer(scope, offer);
    if (word === '') return text.replace(/^[a-z]+ /, '');
    return /^[A-Z]/.test(word) && !/^(?:NMS|National)/.test(word) ? capital(text) : text;
  };
  const listed =
    word === '' && owned.length > 0 ? offers.filter((one) => owned.includes(one.instrument.id)) : offers;
  return listOf(listed, write, offset, word + typed, tailOf(typed, after));
}
