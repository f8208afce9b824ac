import type { InstrumentKind, ProvisionKind } from '../../../knowledge/instruments/reference-types';
import { writePlace } from '../../../knowledge/instruments/writing';
import type { Checked } from '../../../lint/check';
import { span } from '../../../text/span';
import type { CompletionList } from '../../completion-item';
import type { YamlCursor } from '../../cursor/yaml-cursor';
import { citationList, writeOffer } from './items';
import { offersFor } from './offers';
import { bracketsAfter, tailOf, withBrackets } from './prose-place';
import { type CitationOffer, instrumentsOf, ownInstrumentsOf, scopeOf, targetKinds } from './scope';

/** A key whose values are citations. */
interface CitingKey {
  readonly from: readonly InstrumentKind[];
  readonly kinds: readonly ProvisionKind[];
  /** Only numbers are written, of the setting's own instruments; a value may have several. */
  readonly bare?: boolean;
}

const keys: Readonly<Record<string, CitingKey>> = {
  'requirements.regulation': { from: ['regulations'], kinds: ['regulation'], bare: true },
  'recommendations.source': { from: ['guide', 'standards'], kinds: ['paragraph', 'standard'] },
  'unmet-standards.standard': { from: ['standards'], kinds: ['standard'], bare: true },
  'areas-for-improvement.citation': { from: ['framework'], kinds: targetKinds },
  'areas-for-priority-action.citation': { from: ['framework'], kinds: targetKinds },
};

/**
 * The citations that can be the value of a key, or an item of its list.
 * @param cursor in a value or an item
 * @returns undefined if the key is not one for citations
 */
export function citationsInKey(
  { draft, report, knowledge }: Checked,
  offset: number,
  cursor: YamlCursor,
): CompletionList | undefined {
  const path = [...cursor.path, ...(cursor.key === undefined ? [] : [cursor.key])].join('.');
  const key = Object.hasOwn(keys, path) ? keys[path] : undefined;
  if (!report || !key) return undefined;
  const scope = scopeOf(report, knowledge);
  const instruments = (key.bare ? ownInstrumentsOf : instrumentsOf)(scope, key.from);
  const whole = draft.text.slice(cursor.replace.start, offset);
  // If one value lists several numbers, the last of them is being typed.
  const filter = { instruments, kinds: key.kinds };
  const earlier = key.bare ? (earlierNumbers.exec(whole)?.[0] ?? '') : '';
  const begun = withoutWord(whole.slice(earlier === '' ? cursor.quote.length : earlier.length));
  const nested = offersFor(scope, filter, begun);
  const sibling = key.bare && nested.length === 0 ? siblingPattern.exec(whole.slice(earlier.length)) : null;
  const { before = '', number = '' } = sibling?.groups ?? {};
  const head = earlier + before;
  const typed = whole.slice(head.length);
  const found = sibling ? offersFor(scope, filter, number + typed) : nested;
  const rest = restOf(draft.text.slice(offset, cursor.replace.end), cursor, typed);
  const brackets = key.bare ? bracketsAfter(typed, rest.text.slice(rest.tail)) : { path: [], length: 0 };
  // A further citation after the number, or after the whole citation, stays.
  const end = key.bare ? rest.tail + brackets.length : rest.text.search(/;|\band\b/);
  const goesOn = key.bare ? head !== '' || further.test(rest.text.slice(end).trimStart()) : end >= 0;
  const tail = key.bare ? end : rest.text.slice(0, Math.max(0, end)).trimEnd().length;
  const write = (offer: CitationOffer) =>
    key.bare ? writePlace(offer).slice(number.length) : writeOffer(scope, offer);
  const offers = found.map((offer) => {
    const text = write(withBrackets(offer, typed, brackets.path));
    const lead = head === '' && cursor.space ? ' ' : '';
    const quote = head === '' ? cursor.quote : '';
    return { offer, label: write(offer), text: lead + (goesOn ? quote + text : asYamlValue(text, cursor)) };
  });
  const last = goesOn ? offset + tail : cursor.replace.end;
  const replace = span(cursor.replace.start + head.length, last);
  return citationList(offers, { replace, typed, knowledge });
}

/**
 * The text of a value after the cursor, without its closing quote, and the length of the rest of the word at the cursor.
 */
function restOf(whole: string, { quote }: YamlCursor, typed: string): { text: string; tail: number } {
  const text = quote !== '' && whole.endsWith(quote) ? whole.slice(0, -1) : whole;
  return { text, tail: tailOf(typed, text) };
}

/** The beginning of a further number of a value. */
const further = /^(?:[,;]|(?:and|or|to)\b)/;

const unitWord = '(?:regulations?|regs?\\.?|r\\.?)';
const numberWithBrackets = '\\d{1,3}[A-Za-z]{0,3}(?:\\s?\\(\\w{1,4}\\))*';

/** The numbers in front of the one that is being typed. */
const earlierNumbers = new RegExp(
  `^["']?(?:${unitWord}\\s*)?(?:${numberWithBrackets}(?:,?\\s+(?:and|or|to)\\s+|,\\s*))+`,
  'i',
);

/** “12(1) (2)(a)(”: another paragraph of the regulation before it, as reports print them. */
const siblingPattern = new RegExp(
  `^(?<before>["']?(?:${unitWord}\\s*)?(?<number>\\d{1,3}[A-Za-z]{0,3})(?:\\s?\\(\\w{1,4}\\))+\\s)\\((?:\\w{1,4}\\)\\()*\\w{0,4}$`,
);

const withoutWord = (typed: string): string => typed.replace(/^(?:regulation|reg\.?|r\.?)\s*(?=\d)/i, '');

/**
 * A citation as the value at a cursor, in quotes if it needs them: other tools would read digits alone as a number, and
 * some names contain characters that end a plain value.
 */
export function asYamlValue(text: string, { quote, flow }: YamlCursor): string {
  if (quote === "'") return `'${text.replace(/'/g, "''")}'`;
  if (quote === '"') return `"${text}"`;
  if (/^\d+$/.test(text)) return `'${text}'`;
  return /: | #/.test(text) || (flow && /[,[\]{}]/.test(text)) ? `"${text}"` : text;
}
