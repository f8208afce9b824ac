import type { InstrumentKind } from '../../../knowledge/instruments/reference-types';
import { writeCitation } from '../../../knowledge/instruments/writing';
import type { Checked } from '../../../lint/check';
import { areasOf } from '../../../report/areas';
import type { Report } from '../../../report/report';
import { type CompletionList, nothing, order } from '../../completion-item';
import type { TextCursor } from '../../cursor/text-cursor';
import { completionAfterUnit } from './after-unit';
import { writeOffer } from './items';
import { instrumentNamed } from './named-instrument';
import { offersFor } from './offers';
import {
  bracketStyle,
  type DraftPart,
  offerList,
  ownGuide,
  type ProsePlace,
  tailOf,
  targetWriter,
} from './prose-place';
import { completionOfSchedules } from './schedules';
import {
  type CitationOffer,
  type CitationScope,
  instrumentsOf,
  type OfferFilter,
  ownInstrumentsOf,
  scopeOf,
  targetKinds,
} from './scope';
import { titlesAt } from './titles';
import { afterBracket, afterComma, begunGuide, lastWords } from './triggers';

/** A request for completion in prose. */
export interface ProseRequest {
  /** 0-based UTF-16 offset of the cursor. */
  readonly offset: number;
  readonly cursor: TextCursor;
  /** A person asked, as far as the editor can tell. */
  readonly explicit: boolean;
}

/** The citations that can be written in prose, or in a text of the YAML; none unless one is announced or asked for. */
export function citationsInProse(
  { report, knowledge }: Checked,
  { offset, cursor, explicit: asked }: ProseRequest,
): CompletionList {
  if (!report) return nothing;
  const { before, after, path, style } = cursor;
  // In a YAML text editors ask at every letter as if a person had: inside a word the two cannot be told apart.
  const explicit = asked && (path === undefined || /\S\s$/.test(before));
  const scope = scopeOf(report, knowledge);
  const part = partAt(report, offset, path?.[0]);
  const place: ProsePlace = { scope, offset, before, after, explicit, part };
  const list = listAt(place);
  if (style !== 'single') return list;
  // In single quotes an apostrophe is written twice.
  return { ...list, items: list.items.map((item) => ({ ...item, text: item.text.replace(/'/g, "''") })) };
}

/** @param key the top-level key that the text is under; undefined in the body */
function partAt(report: Report, offset: number, key: string | undefined): DraftPart {
  const { lines } = report.draft;
  const isInArea = areasOf(report).some(
    ({ span }) => span.start <= offset && offset <= lines.end(lines.line(span.end)),
  );
  if (isInArea || key?.startsWith('areas-for-')) return 'area';
  if (key === 'requirements') return 'requirement';
  return key === 'recommendations' ? 'recommendation' : 'narrative';
}

/** The citations after a word, a name or a bracket that announces one; undefined without any. */
const announced = (place: ProsePlace): CompletionList | undefined =>
  completionOfSchedules(place) ??
  afterInstrument(place) ??
  afterGuide(place) ??
  completionAfterUnit(place) ??
  inBracket(place);

/**
 * The citations that are announced; or else the titles that the words before the cursor begin, and, if asked for, those
 * that the words find.
 */
function listAt(place: ProsePlace): CompletionList {
  const citations = announced(place);
  if (citations && citations.items.length > 0) return citations;
  const titles = titlesAt(place);
  const found = citations ?? (place.explicit ? searched(place) : nothing);
  if (!titles) return found;
  const all = titles.first ? [...titles.list.items, ...found.items] : [...found.items, ...titles.list.items];
  return { items: all.map((item, index) => ({ ...item, order: order(index) })), incomplete: true };
}

/** Completes “Children Act 1989, section 4” with the provisions of that instrument, without its name. */
function afterInstrument(place: ProsePlace): CompletionList | undefined {
  const comma = afterComma(place.before);
  const instrument = comma && instrumentNamed(place.scope, comma.head);
  if (!comma || !instrument) return undefined;
  const { typed } = comma;
  const filter: OfferFilter = { instruments: [instrument.id], kinds: [instrument.defaults.kind] };
  const wanted = typed.replace(/^(?:regulation|section|standard|paragraph) ?/, '');
  const write = ({ provision, number, path }: CitationOffer): string =>
    writeCitation(instrument, { ...provision, number, path }).replace(/^Guide, | of the .*/gs, '');
  return offerList(
    place,
    { typed, tail: tailOf(typed, place.after) },
    { offers: offersFor(place.scope, filter, wanted), write },
  );
}

/** Completes “Guide, page 22, paragraph 4.” with paragraphs of the setting's own guide. */
function afterGuide(place: ProsePlace): CompletionList | undefined {
  const { scope, before, after, explicit } = place;
  const begun = begunGuide(before, explicit);
  if (!begun) return undefined;
  const filter = ownGuide(scope);
  if (filter.instruments.length === 0) return nothing;
  return offerList(
    place,
    { typed: begun.word + begun.typed, tail: tailOf(begun.typed, after) },
    { offers: offersFor(scope, filter, begun.typed), write: (offer) => writeOffer(scope, offer) },
  );
}

/** Completes “(” at the end of a text with the citations that its part of the draft has there. */
function inBracket(place: ProsePlace): CompletionList | undefined {
  const { scope, before, after, explicit, part } = place;
  const typed = afterBracket(before);
  if (typed === undefined || !/^\)?[.;]?\s*$/.test(after)) return undefined;
  if (part === 'narrative' || (!explicit && /national framework/i.test(before))) return undefined;
  const filter = mainFilter(scope, part);
  if (part === 'area') {
    const offers = targetsInBracket(scope, filter, typed);
    return offerList(place, { typed, tail: 0 }, { offers, write: targetWriter(place, 'open') });
  }
  const close = after.startsWith(')') ? '' : ')';
  return offerList(
    place,
    { typed, tail: 0 },
    {
      offers: offersFor(scope, filter, typed),
      write: (offer) => writeOffer(scope, offer) + close,
    },
  );
}

/** Outcomes come first; a beginning of a citation, such as “outcome 3”, is not searched for in headings. */
function targetsInBracket(scope: CitationScope, filter: OfferFilter, typed: string): CitationOffer[] {
  const all = offersFor(scope, filter, '');
  if (typed === '')
    return targetKinds.flatMap((kind) => all.filter(({ provision }) => provision.kind === kind));
  const begun = all.filter(({ provision }) =>
    `${provision.kind} ${provision.number}`.startsWith(typed.toLowerCase()),
  );
  return begun.length > 0 ? begun : offersFor(scope, filter, typed);
}

/** The provisions that a part of a draft cites most. */
function mainFilter(scope: CitationScope, part: DraftPart): OfferFilter {
  if (part === 'area') return { instruments: instrumentsOf(scope, ['framework']), kinds: targetKinds };
  if (part === 'recommendation') {
    const instruments = ownInstrumentsOf(scope, ['guide', 'standards']);
    return { instruments, kinds: ['paragraph', 'standard'] };
  }
  return { instruments: ownInstrumentsOf(scope, ['regulations']), kinds: ['regulation'] };
}

const allInstrumentKinds: readonly InstrumentKind[] = [
  'regulations',
  'act',
  'guide',
  'standards',
  'framework',
];

const isOpenAt = (before: string, open: string, close: string): boolean =>
  before.lastIndexOf(open) > before.lastIndexOf(close);

/** The citations found by the words before the cursor, or else those that the part of the draft cites most. */
function searched(place: ProsePlace): CompletionList {
  const { scope, before, after, part } = place;
  const isOpen = isOpenAt(before, '(', ')') || isOpenAt(before, '[', ']');
  const writeTarget = targetWriter(place, bracketStyle(place, isOpen));
  const write = (offer: CitationOffer): string =>
    targetKinds.includes(offer.provision.kind) ? writeTarget(offer) : writeOffer(scope, offer);
  const filter: OfferFilter = {
    instruments: instrumentsOf(scope, allInstrumentKinds),
    kinds: ['regulation', 'section', 'standard', 'paragraph', ...targetKinds],
  };
  for (const typed of lastWords(before)) {
    const offers = offersFor(scope, filter, typed);
    // Several words that match only a summary are next to each other by chance.
    const byChance = typed.includes(' ') && offers[0]?.why === 'summary';
    if (offers.length > 0 && !byChance)
      return offerList(place, { typed, tail: tailOf(typed, after) }, { offers, write });
  }
  if (/[\p{L}\p{N}]$/u.test(before)) return nothing;
  return offerList(
    place,
    { typed: '', tail: 0 },
    { offers: offersFor(scope, mainFilter(scope, part), ''), write },
  );
}
