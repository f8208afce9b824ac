import { reportedTexts } from '../../draft/reported-texts';
import { type ScalarValue, scalarAt } from '../../draft/yaml/value';
import type { Report } from '../../report/report';
import type { MappedText } from '../../text/mapped';
import { titles } from '../../text/names/name-parts';
import type { Span } from '../../text/span';

/** The name of who is inspected, as a draft gives it at its top. */
interface InspectedName {
  readonly key: 'authority' | 'provider';
  readonly scalar: ScalarValue;
  readonly name: string;
}

/** A place of a draft that has this name. */
export interface NamePlace {
  /** The name alone, without the mark of a possessive form. */
  readonly span: Span;
  /** The value at the top of the draft. */
  readonly scalar?: ScalarValue;
  /** The place of an apostrophe alone that makes a possessive form of the name, as in “St Helens’ services”. */
  readonly apostrophe?: Span;
}

/** The name of the authority or provider; undefined if there is none yet. */
export function inspectedName({ draft: { data }, framework: { who } }: Report): InspectedName | undefined {
  const scalar = scalarAt(data, who) ?? scalarAt(data, who, 'name');
  const name = scalar?.text.text.trim();
  return scalar && name ? { key: who, scalar, name } : undefined;
}

const placesByReport = new WeakMap<Report, readonly NamePlace[]>();

/**
 * The name of the authority or provider at the top of a draft and in its text, in the order of the draft. Not those of a person or
 * of another place in which the name is a part. The same report always gives the same list.
 */
export function namePlaces(report: Report): readonly NamePlace[] {
  const known = placesByReport.get(report);
  if (known) return known;
  const inspected = inspectedName(report);
  const places = inspected
    ? [
        { span: inspected.scalar.text.trim().whole, scalar: inspected.scalar },
        ...textsWithNames(report).flatMap((text) => placesIn(text, inspected.name)),
      ].sort((a, b) => a.span.start - b.span.start)
    : [];
  placesByReport.set(report, places);
  return places;
}

/** The name at an offset (0-based UTF-16). */
export const nameAt = (report: Report, offset: number): NamePlace | undefined =>
  namePlaces(report).find(({ span: { start, end } }) => start <= offset && offset <= end);

/** The texts in which a report names who is inspected: its narrative, its requirements, the head of a letter. */
function textsWithNames({ draft: { data, passages } }: Report): MappedText[] {
  const keys = ['addressee', 'standard-sentence'].flatMap((key) => scalarAt(data, key)?.text ?? []);
  const blocks = passages.flatMap((passage) => passage.blocks.filter(({ kind }) => kind !== 'code'));
  return [...keys, ...reportedTexts(data).map(({ text }) => text), ...blocks.map(({ text }) => text)];
}

const letter = /[\p{L}\p{M}\p{N}_]/u;
/** A title before the name makes it that of a person. */
const titleBefore = new RegExp(`(?:^|[^\\p{L}])(?:${titles.join('|')})\\.?\\s{1,3}$`, 'u');
/** A point of the compass before the name makes it another place. */
const compassBefore = /(?:^|[^\p{L}])(?:North|South|East|West|Greater|Upper|Lower)(?:ern)?[\s-]{1,3}$/u;

/** Every apostrophe is the same, and so is every space between words. */
const folded = (text: string): string => text.replace(/[’ʼ]/g, "'").replace(/\s/g, ' ');

function placesIn(text: MappedText, name: string): NamePlace[] {
  const [whole, wanted] = [folded(text.text), folded(name)];
  const found: NamePlace[] = [];
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    if (!isName(whole, at, end)) continue;
    const isPossessive = /s$/i.test(name) && isApostropheAlone(whole, at, end);
    found.push({
      span: text.span(at, end),
      ...(isPossessive && { apostrophe: text.span(end, end + 1) }),
    });
  }
  return found;
}

function isName(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  const last = [...before].at(-1) ?? '';
  const next = String.fromCodePoint(text.codePointAt(end) ?? 0x20);
  if (letter.test(last) || letter.test(next)) return false;
  // “Ashmere-on-Sea” is another place, and so is “www.ashmere.example”.
  if (/^-[\p{L}\p{N}]/u.test(text.slice(end, end + 3)) || /[@/.-]$/.test(last)) return false;
  return !titleBefore.test(before) && !compassBefore.test(before);
}

/** Tells the apostrophe of a possessive form from one that closes a quotation. */
function isApostropheAlone(text: string, start: number, end: number): boolean {
  return (
    text[end] === "'" && /^'\s?\p{Ll}/u.test(text.slice(end, end + 4)) && !/['‘]$/.test(text.slice(0, start))
  );
}
