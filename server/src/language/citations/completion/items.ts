import type { Instrument } from '../../../knowledge/instruments/reference-types';
import { partsOf } from '../../../knowledge/instruments/references';
import { writeCitation } from '../../../knowledge/instruments/writing';
import type { Knowledge } from '../../../knowledge/knowledge';
import { firstWords, type PackPlace, wordsAt } from '../../../knowledge/law/pack-words';
import type { Span } from '../../../text/span';
import { type Completion, type CompletionList, order } from '../../completion-item';
import { escapedWords } from '../describe/law-words';
import { describeProvision } from '../describe/provision';
import type { CitationOffer, CitationScope } from './scope';

/** The place of a completion list. */
interface ListedPlace {
  readonly replace: Span;
  /** From the beginning of the replaced text to the cursor. */
  readonly typed: string;
  readonly knowledge: Knowledge;
}

/** An offer in the form in which it is written at its place. */
export interface WrittenOffer {
  readonly offer: CitationOffer;
  readonly label: string;
  readonly text: string;
}

/**
 * The completion list of offers found by the typed text. Each item is filtered by that text itself, because an editor
 * would hide those found by their summary. The order puts the best first.
 */
export const citationList = (
  offers: readonly WrittenOffer[],
  { replace, typed, knowledge }: ListedPlace,
): CompletionList => ({
  items: offers.map(
    (offer, index): Completion => ({
      ...describedOffer(offer, knowledge),
      replace,
      filter: typed === '' ? offer.label : typed,
      order: order(index),
    }),
  ),
  incomplete: offers.length > 0,
});

/** An offer of something other than a provision. */
export interface PlainOffer extends Pick<Completion, 'label' | 'text' | 'documentation' | 'detail'> {}

/** The completion list of such offers, best first; filtered like that of citations. */
export const plainList = (offers: readonly PlainOffer[], replace: Span, typed: string): CompletionList => ({
  items: offers.map(
    (offer, index): Completion => ({
      ...offer,
      kind: 'citation',
      replace,
      filter: typed === '' ? offer.label : typed,
      order: order(index),
    }),
  ),
  incomplete: offers.length > 0,
});

function describedOffer({ offer, label, text }: WrittenOffer, knowledge: Knowledge) {
  const { instrument, provision } = offer;
  const words = wordsOfOffer(offer, knowledge);
  const partHeadings = partsOf(instrument, provision).flatMap((part) => part.heading ?? []);
  const heading = provision.heading ?? partHeadings.slice(-2).join(': ');
  // The paragraphs of a provision share its heading; their words tell them apart.
  const detail =
    words && (offer.path.length > 0 || !provision.heading) ? beginning(words, mostInDetail) : heading;
  return {
    label,
    kind: 'citation' as const,
    ...(detail && { detail }),
    documentation: withWords(describeProvision(instrument, provision), words),
    text,
  };
}

/** The first words of an offered place; undefined if no pack has them. */
function wordsOfOffer({ instrument, number, path }: CitationOffer, knowledge: Knowledge): string | undefined {
  return wordsOfPlace(knowledge, instrument, { number, steps: path });
}

function wordsOfPlace(
  knowledge: Knowledge,
  { id }: Pick<Instrument, 'id'>,
  place: PackPlace,
): string | undefined {
  const pack = knowledge.law(id);
  const found = pack && wordsAt(pack, place);
  const words = found && firstWords(found);
  return words === '' ? undefined : words;
}

/** The first words of a place for the line of an item; undefined if no pack has them. */
export function detailOfPlace(
  knowledge: Knowledge,
  instrument: Pick<Instrument, 'id'>,
  place: PackPlace,
): string | undefined {
  const words = wordsOfPlace(knowledge, instrument, place);
  return words && beginning(words, mostInDetail);
}

const withWords = (description: string, words: string | undefined): string =>
  words === undefined
    ? description
    : `${description}\n\n> ${escapedWords(beginning(words, mostInDocumentation))}`;

/** Characters of words: on the line of an item, and next to the list, which has up to a hundred items. */
const mostInDetail = 90;
const mostInDocumentation = 400;

/** The beginning of words, on one line and cut between two of them. */
function beginning(words: string, most: number): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length <= most ? line : `${line.slice(0, line.lastIndexOf(' ', most))}…`;
}

/** Writes an offer as a citation: without the instrument's name if the instrument is the setting's own. */
export function writeOffer(
  { own }: CitationScope,
  { instrument, provision, number, path }: CitationOffer,
): string {
  const form = own.includes(instrument.id) ? 'short' : 'full';
  return writeCitation(instrument, { ...provision, number, path }, form);
}
