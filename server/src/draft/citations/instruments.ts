import type { MappedText } from '../../text/mapped';
import type { NamedInstrument } from './citation';

// The name of an instrument next to a provision: words with capitals, and small ones between them, up to the word for
// its kind, with its year.
const smallWord = '(?:and|of|for|the|in|to|on|by|with|including)';
const capitalWord = "[A-Z][\\w’'.-]{0,40}";
const inBrackets = "\\([A-Z][\\w’',&. -]{1,60}\\)";
const year = '\\(?\\d{4}\\)?';

const kind = '(?:Acts?|Regulations|Rules|Orders?|Standards|Measure|Code)';
// “The Adoption Agencies Regulations Order” goes on.
const lastKind = `${kind}(?! (?:Act|Regulations|Rules|Order)\\b)`;
const title = `(?:(?:${capitalWord}|${inBrackets}),? (?:${smallWord} ){0,3}){1,12}?${lastKind}(?:,? ${year})?`;

const service = `${capitalWord} (?:[a-z’'-]{1,40} ){0,6}?`;
const standards = `(?:${service})?(?:[Nn]ational )?[Mm]inimum [Ss]tandards(?: ${year})?`;

const regulationsGuide = [
  "[Gg]uide to (?:the )?(?:[Cc]hildren[’']s [Hh]omes )(?:\\([Ee]ngland\\) )?[Rr]egulations",
  '(?:,? including the quality standards)?',
].join('');
// The children’s guide is the home’s own.
const ownGuide = "(?<!(?:[Cc]hildren[’']s|[Uu]ser|[Ss]ervice|[Pp]ractice) )Guide";
const guideNames = `${regulationsGuide}|${ownGuide}|[Qq]uality [Ss]tandards [Gg]uide`;
const guide = `[‘'“"]?(?:${guideNames})[’'”"]?`;
/** Every place at which a text names the Guide. */
export const guideName = new RegExp(`\\b(?:${guideNames}|the guide)\\b`, 'g');

/** The setting's own instruments. */
const own = '\\b(?:the|these|those|our) (?:Regulations|Act|Rules|Schedule|Guide)\\b';
/** The instrument that was named last. */
const before = '\\b(?:that|the same|this|the said) (?:[Aa]ct|[Rr]egulations?|[Ss]chedule|[Ii]nstrument)\\b';

const named = `(?:the )?(?<title>${title}|${standards}|${guide})\\b`;
const afterProvision = new RegExp(
  `^(?:,? (?:of|to|in|under)|,)? (?:(?<before>${before})|${named}|(?<own>${own}))`,
);
const beforeProvision = new RegExp(`(?:(?<title>${title}|${standards})|(?<guide>${guide}))[,:]? *$`);

/** An instrument after a provision, and the offset where it ends in the text. */
export interface InstrumentAfter {
  readonly named: NamedInstrument;
  readonly end: number;
}

/**
 * The instrument that is named after a provision: “of the Children Act 1989”, “of the Regulations”, “of that Act”.
 * @param at offset where the provision ends
 */
export function instrumentAfter(text: MappedText, at: number): InstrumentAfter | undefined {
  const found = afterProvision.exec(text.text.slice(at, at + 260));
  const as = (['before', 'title', 'own'] as const).find((group) => found?.groups?.[group]);
  const name = as && found?.groups?.[as];
  if (!found || !as || !name) return undefined;
  const end = at + found[0].length;
  return { named: { text: name, as, span: text.span(end - name.length, end) }, end };
}

/** Words before a name that have a capital because they begin the sentence. */
const sentenceStarts = [
  'Under|In|By|Of|As|With|For|See|From|To|And|Also|Both',
  'When|Where|While|If|That|This',
].join('|');
const leading = new RegExp(`^(?:(?:${sentenceStarts}) (?:in |under |by |to |of )?)?(?:[Tt]he )?`);

/** An instrument before a provision, and the offset where it starts in the text. */
export interface InstrumentBefore {
  readonly named: NamedInstrument;
  readonly start: number;
}

/**
 * The instrument that is named before a provision: “Children Act 1989, section 47”, “Guide, page 22, …”.
 * @param at offset of the word of the provision
 */
export function instrumentBefore(text: MappedText, at: number): InstrumentBefore | undefined {
  const from = Math.max(0, at - 200);
  const found = beforeProvision.exec(text.text.slice(from, at));
  const whole = found?.groups?.title ?? found?.groups?.guide;
  const name = whole?.replace(leading, '');
  if (!found || !whole || !name) return undefined;
  const start = from + found.index + whole.length - name.length;
  return { named: { text: name, as: 'title', span: text.span(start, start + name.length) }, start };
}
