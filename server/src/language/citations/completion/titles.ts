import type {
  Instrument,
  InstrumentEntry,
  InstrumentKind,
} from '../../../knowledge/instruments/reference-types';
import { citedMost } from '../../../knowledge/search/search';
import { initialsOf } from '../../../report/citations/instrument-names';
import { appliesToOf } from '../../../report/citations/resolve';
import { plain } from '../../../text/plain';
import { span } from '../../../text/span';
import type { CompletionList } from '../../completion-item';
import { bareTitle, describeSource, linkedTitle } from '../describe/instrument';
import { type PlainOffer, plainList } from './items';
import type { ProsePlace } from './prose-place';
import type { CitationScope } from './scope';

/** No title is longer. */
const mostCharacters = 90;
const wordStart = /(?<![^\s(‘“])[\p{L}(]/gu;

const number = '(?:\\d{1,3}[A-Z]{0,3}|[IVX]{1,5}|one|two|three|four|five)(?:\\(\\w{1,4}\\)){0,4}';
const units =
  '[Rr]egulations?|[Rr]egs?\\.?|[Rr]ules?|[Ss]ections?|ss?\\.?|[Ss]chedules?|[Pp]arts?|[Cc]hapters?|[Ss]tandards?|[Pp]ara(?:graph)?s?\\.?';
/** A provision before its instrument: “section 47 of the ”, “chapter 4 of ”. */
const afterProvision = new RegExp(`(?<![\\w’'-])(?<unit>${units}) ?${number} (?:of|to|in|under) (?:the )?$`);

const endsWithLink = /\b(?:of|to|in|under|the) $/;

const kindsOfUnit: readonly (readonly [RegExp, readonly InstrumentKind[]])[] = [
  [/^reg/i, ['regulations']],
  [/^rule/i, ['rules']],
  [/^s(?:ection)?s?\.?$/i, ['act']],
  [/^sched/i, ['regulations', 'act']],
  [/^part/i, ['act', 'regulations', 'guide']],
  [/^chapter/i, ['guide', 'code']],
  [/^standard/i, ['standards']],
  [/^para/i, ['guide', 'code']],
];

/** The titles that the words before a cursor may begin. */
interface TitlesFound {
  readonly list: CompletionList;
  /** They come before what is found by the words: a single word more often is of a heading. */
  readonly first: boolean;
}

/** The titles of instruments that the words before the cursor begin: “the Care Stand”, “section 47 of the Chi”. */
export function titlesAt(place: ProsePlace): TitlesFound | undefined {
  const { before, scope, offset, explicit } = place;
  const provision = afterProvision.exec(before.slice(-60))?.groups?.unit;
  // Unasked the list would be in the way of “section 4 of the care plan”.
  if (provision) return explicit ? { list: titlesAfterProvision(place, provision), first: true } : undefined;
  if (!/[\p{L}\d]$/u.test(before)) return undefined;
  const from = Math.max(0, before.length - mostCharacters);
  const starts = [...before.slice(from).matchAll(wordStart)].map(({ index }) => from + index);
  for (const start of starts) {
    const typed = before.slice(start);
    const lead = before.slice(Math.max(0, start - 40), start);
    const unit = endsWithLink.test(lead) ? afterProvision.exec(lead)?.groups?.unit : undefined;
    if (!unit && !begins(typed, explicit)) continue;
    const kinds = unit === undefined ? undefined : kindsOfUnit.find(([word]) => word.test(unit))?.[1];
    const found = instrumentsBeginning(scope, typed, {
      ...(kinds && { kinds }),
      asWritten: !unit && !explicit,
    });
    if (found.length === 0) continue;
    const list = plainList(found.map(titleOffer), span(offset - typed.length, offset), typed);
    return { list, first: unit !== undefined || /^\p{Lu}\S* |^[A-Z]{2}/u.test(typed) };
  }
  return undefined;
}

/** The instruments of which a provision is typed, and nothing of the name: “section 47 of the ”. */
function titlesAfterProvision({ scope, offset }: ProsePlace, unit: string): CompletionList {
  const kinds = kindsOfUnit.find(([word]) => word.test(unit))?.[1];
  const found = instrumentsBeginning(scope, '', { ...(kinds && { kinds }), asWritten: false });
  return plainList(found.map(titleOffer), span(offset, offset), '');
}

/** Tells words that somebody begins a title with, and not a sentence. */
function begins(typed: string, explicit: boolean): boolean {
  if (explicit) return typed.length > 1 && (/^\p{Lu}/u.test(typed) || /^\S+ \S/.test(typed));
  return /^\p{Lu}[\p{L}’']+:?,? [\p{Lu}(]/u.test(typed) || /^[A-Z]{3}/.test(typed);
}

interface TitleFilter {
  readonly kinds?: readonly InstrumentKind[];
  /** The typed capitals count: “Children are” begins no “Children Act”. */
  readonly asWritten: boolean;
}

const mostTitles = 20;

/** The instruments with a name that begins with a text, those of the draft's setting first. */
function instrumentsBeginning(
  { catalogue, report, own }: CitationScope,
  typed: string,
  { kinds, asWritten }: TitleFilter,
): Instrument[] {
  // In capitals initials are typed: “CA” is no “Care”.
  const compared = asWritten || /^[A-Z]{2,6}$/.test(typed) ? straight : plain;
  const wanted = compared(typed);
  const fits = (entry: InstrumentEntry): boolean => {
    const names = namesOf(entry).map(compared);
    return names.some((name) => name.startsWith(wanted)) && compared(bareTitle(entry)) !== wanted;
  };
  const here = appliesToOf(report);
  const rank = ({ id, 'applies-to': to }: InstrumentEntry): number => {
    if (own.includes(id)) return 0;
    if (!to.includes(here) && !to.includes('all')) return 200;
    return citedMost.includes(id) ? 1 + citedMost.indexOf(id) : 100;
  };
  return catalogue
    .index()
    .filter((entry) => (!kinds || kinds.includes(entry.kind)) && fits(entry))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, mostTitles)
    .flatMap(({ id }) => catalogue.instrument(id) ?? []);
}

const straight = (text: string): string => text.replace(/[‘’]/g, "'");

const namesOf = (entry: InstrumentEntry): string[] =>
  [entry.short, entry.title, ...entry.aliases, ...initialsOf(entry).map((name) => name.toUpperCase())].map(
    (name) => name.replace(/^[Tt]he /, ''),
  );

function titleOffer(instrument: Instrument): PlainOffer {
  const text = bareTitle(instrument);
  const documentation = [linkedTitle(instrument), describeSource(instrument, undefined)].join('\n\n');
  return { label: text, text, documentation };
}
