import type { InstrumentKind } from '../../../knowledge/instruments/reference-types';
import { writeCitation } from '../../../knowledge/instruments/writing';
import type { Checked } from '../../../lint/check';
import { areasOf } from '../../../report/areas';
import { type CompletionList, nothing } from '../../completion-item';
import type { TextCursor } from '../../cursor/text-cursor';
import { completionAfterUnit } from './after-unit';
import { writeOffer } from './items';
import { instrumentNamed } from './named-instrument';
import {
  type CitationOffer,
  type CitationScope,
  instrumentsOf,
  type OfferFilter,
  offersFor,
  scopeOf,
  targets,
} from './offers';
import { listOf, ownGuide, type ProsePlace, tailOf, targetWriter } from './prose-place';
import { afterBracket, afterComma, begunGuide, lastWords } from './triggers';

/** The citations that can be written at a place in prose, or in a text of the YAML; none unless one is announced. */
export function citationsInProse(
  { draft, report, knowledge }: Checked,
  offset: number,
  cursor: TextCursor,
  asked: boolean,
): CompletionList {
  if (!report) return nothing;
  const { before, after, path, style } = cursor;
  // Editors ask at every letter of a YAML text as if a person had asked: what is asked inside a word is not told apart.
  const explicit = asked && (path === undefined || /\S\s$/.test(before));
  const top = path?.[0];
  const area = areasOf(report).some(({ span: at }) => {
    const end = draft.lines.end(draft.lines.line(at.end));
    return at.start <= offset && offset <= end;
  });
  const part =
    area || (top?.startsWith('areas-for-') ?? false)
      ? 'area'
      : top === 'requirements'
        ? 'requirement'
        : top === 'recommendations'
          ? 'recommendation'
          : 'narrative';
  const place: ProsePlace = {
    scope: scopeOf(report, knowledge.instruments),
    offset,
    before,
    after,
    explicit,
    part,
  };
  const list = announced(place) ?? (explicit ? searched(place) : nothing);
  if (style !== 'single') return list;
  // In single quotes an apostrophe is written twice.
  return { ...list, items: list.items.map((one) => ({ ...one, text: one.text.replace(/'/g, "''") })) };
}

/** What follows a word, a name or a bracket that announces a citation; undefined where nothing does. */
const announced = (place: ProsePlace): CompletionList | undefined =>
  behindInstrument(place) ?? behindGuide(place) ?? completionAfterUnit(place) ?? inBracket(place);

/** “Children Act 1989, section 4”: the provisions of that instrument, without its name. */
function behindInstrument({ scope, offset, before, after }: ProsePlace): CompletionList | undefined {
  const found = afterComma(before);
  const instrument = found && instrumentNamed(scope, found.head);
  if (!found || !instrument) return undefined;
  const { typed } = found;
  const wanted: OfferFilter = { instruments: [instrument.id], kinds: [instrument.defaults.kind] };
  const offers = offersFor(scope, wanted, typed.replace(/^(?:regulation|section|standard|paragraph) ?/, ''));
  const write = (offer: CitationOffer): string => {
    const { provision, number, path } = offer;
    const short = writeCitation(instrument, { ...provision, number }, path, 'short');
    return short.replace(/^Guide, | of the .*$/g, '');
  };
  return listOf(offers, write, offset, typed, tailOf(typed, after));
}

/** “Guide, page 22, paragraph 4.”: paragraphs of the setting's own guide. */
function behindGuide({ scope, offset, before, after, explicit }: ProsePlace): CompletionList | undefined {
  const found = begunGuide(before, explicit);
  const wanted = ownGuide(scope);
  if (!found) return undefined;
  if (wanted.instruments.length === 0) return nothing;
  const offers = offersFor(scope, wanted, found.typed);
  const typed = found.word + found.typed;
  return listOf(offers, (offer) => writeOffer(scope, offer), offset, typed, tailOf(found.typed, after));
}

/** “(”: what the part of the draft cites in brackets at the end of a text. */
function inBracket({ scope, offset, before, after, explicit, part }: ProsePlace): CompletionList | undefined {
  const typed = afterBracket(before);
  if (typed === undefined || !/^\)?[.;]?\s*$/.test(after)) return undefined;
  if (part === 'narrative' || (!explicit && /national framework/i.test(before))) return undefined;
  if (part === 'area') {
    const wanted = { instruments: instrumentsOf(scope, ['framework']), kinds: targets };
    const all = offersFor(scope, wanted, '');
    const offers =
      typed === '' ? outcomesFirst(all) : (begins(all, typed) ?? offersFor(scope, wanted, typed));
    return listOf(offers, targetWriter(scope, after, 'open'), offset, typed, 0);
  }
  const wanted: OfferFilter = mainOf(scope, part);
  const close = after.startsWith(')') ? '' : ')';
  return listOf(
    offersFor(scope, wanted, typed),
    (offer) => writeOffer(scope, offer) + close,
    offset,
    typed,
    0,
  );
}

/** Those whose citation begins with what is typed. */
function begins(offers: readonly CitationOffer[], typed: string): CitationOffer[] | undefined {
  const found = offers.filter(({ provision }) =>
    `${provision.kind} ${provision.number}`.startsWith(typed.toLowerCase()),
  );
  return found.length > 0 ? found : undefined;
}

const outcomesFirst = (offers: readonly CitationOffer[]): CitationOffer[] =>
  targets.flatMap((kind) => offers.filter(({ provision }) => provision.kind === kind));

/** What the part of a draft cites in the first place. */
function mainOf(scope: CitationScope, part: ProsePlace['part']): OfferFilter {
  const owned = (kinds: readonly InstrumentKind[]) =>
    instrumentsOf(scope, kinds).filter((id) => scope.own.includes(id));
  if (part === 'area') return { instruments: instrumentsOf(scope, ['framework']), kinds: targets };
  if (part === 'recommendation')
    return { instruments: owned(['guide', 'standards']), kinds: ['paragraph', 'standard'] };
  return { instruments: owned(['regulations']), kinds: ['regulation'] };
}

/** What a person asked for: found by the words before the cursor, or what the part of the draft cites. */
function searched({ scope, offset, before, after, part }: ProsePlace): CompletionList {
  const every: readonly InstrumentKind[] = ['regulations', 'act', 'guide', 'standards', 'framework'];
  const bracket = /\([^)]*$/.test(before) ? 'open' : part === 'area' ? 'none' : 'prose';
  const write = (offer: CitationOffer): string =>
    targets.includes(offer.provision.kind)
      ? targetWriter(scope, after, bracket)(offer)
      : writeOffer(scope, offer);
  for (const typed of lastWords(before)) {
    const wanted: OfferFilter = {
      instruments: instrumentsOf(scope, every),
      kinds: ['regulation', 'section', 'standard', 'paragraph', ...targets],
    };
    const offers = offersFor(scope, wanted, typed);
    // Words that stand together by chance are in somebody's summary.
    const chance = typed.includes(' ') && offers[0]?.why === 'summary';
    if (offers.length > 0 && !chance) return listOf(offers, write, offset, typed, tailOf(typed, after));
  }
  if (/[\p{L}\p{N}]$/u.test(before)) return nothing;
  return listOf(offersFor(scope, mainOf(scope, part), ''), write, offset, '', 0);
}
