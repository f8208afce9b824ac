import type { MappedText } from '../../text/mapped';
import type { NamedInstrument } from './citation';
import { nameEnd, nameNextTo, nameStart, names, rulesBefore } from './names';

/** The setting's own instruments. */
const own = '\\b(?:the|these|those|our) (?:Regulations|Act|Rules|Schedule|Guide)\\b';
/** The instrument that was named last. */
const before = '\\b(?:that|the same|this|the said) (?:[Aa]ct|[Rr]egulations?|[Ss]chedule|[Ii]nstrument)\\b';

const link = '(?:,? (?:of|to|in|into|under|from)|,)?';
const quote = '[‘\'“"]';
const named = `(?:the )?${quote}?(?<title>${nameNextTo}|${names.smallTitle})(?!\\w)`;
const afterProvision = new RegExp(`^${link} (?:(?<before>${before})|${named}|(?<own>${own}))`);
const inBrackets = new RegExp(`^ ?\\((?:the )?${quote}?(?<title>${nameNextTo})[’'”"]?\\)`);
const linkAfter = `(?:[’']s|[’'”"]| \\(as amended[^()]{0,40}\\))?(?<link>[,:]? *|,? *\\()$`;
const beforeProvision = new RegExp(`(?<!\\w)(?<title>${nameNextTo}|${names.smallTitle})${linkAfter}`);

// Most provisions have no name next to them, and the patterns for all names take milliseconds to compile.
const pointing = '(?:that|same|said|this|these|those|our)\\b';
const mayFollow = new RegExp(`^${link} (?:the )?${quote}?(?:${nameStart}|${pointing})`);
const mayPrecede = new RegExp(`${nameEnd}${linkAfter}`);

/** The match of an instrument at the start of a text that follows a provision. */
function matchAfter(following: string): RegExpExecArray | null {
  const found = mayFollow.test(following) ? afterProvision.exec(following) : null;
  return found ?? (/^ ?\(/.test(following) ? inBrackets.exec(following) : null);
}

/** An instrument after a provision, and the offset where it ends in the text. */
export interface InstrumentAfter {
  readonly named: NamedInstrument;
  readonly end: number;
}

/**
 * The instrument that is named after a provision: “of the Children Act 1989”, “(CA 1989)”, “of the Regulations”, “of that
 * Act”.
 * @param at offset where the provision ends
 */
export function instrumentAfter(text: MappedText, at: number): InstrumentAfter | undefined {
  const following = text.text.slice(at, at + 260);
  const found = matchAfter(following);
  const as = (['before', 'title', 'own'] as const).find((group) => found?.groups?.[group]);
  const name = as && found?.groups?.[as];
  if (!found || !as || !name) return undefined;
  const start = at + found[0].lastIndexOf(name);
  const span = text.span(start, start + name.length);
  return { named: { text: name, as, span }, end: at + found[0].length };
}

const noun =
  '(?:dut(?:y|ies)|enquir(?:y|ies)|assessments?|audits?|notices?|orders?|powers?|plans?|reports?|visits?)';
const nounBetween = new RegExp(`^ (?:[a-z]{2,20} )?${noun}(?= (?:of|under|in) the )`);

/** The instrument that is named after what a provision provides for: “section 11 duties under the Children Act 2004”. */
export function instrumentAfterNoun(text: MappedText, at: number): NamedInstrument | undefined {
  const between = nounBetween.exec(text.text.slice(at, at + 60))?.[0];
  const after = between && instrumentAfter(text, at + between.length);
  return after && after.named.as === 'title' ? after.named : undefined;
}

/** Words before a name that have a capital because they begin the sentence. */
const sentenceStarts = [
  'Under|In|By|Of|As|With|For|See|From|To|And|Also|Both',
  'When|Where|While|If|That|This',
].join('|');
const leading = new RegExp(`^(?:(?:${sentenceStarts}) (?:in |under |by |to |of )?)?(?:[Tt]he )?`);
/** Words before a name that is only the last of several: “Ofsted and the Children Act 1989”. */
const earlier = /^.*\b(?:of|under|in|to|by|with|for|on|and) the (?!Adoption Agencies \()/;

/** “The Act’s section 17” names none. */
const isKindOnly = /^(?:Acts?|Regulations|Rules)$/;

/** An instrument before a provision, and the offset where it starts in the text. */
export interface InstrumentBefore {
  readonly named: NamedInstrument;
  readonly start: number;
  /** A bracket is open between the two: “Children Act 1989 (s 47”. */
  readonly inBracket: boolean;
}

/**
 * The instrument that is named before a provision: “Children Act 1989, section 47”, “Guide, page 22, …”.
 * @param at offset of the word of the provision
 */
export function instrumentBefore(text: MappedText, at: number): InstrumentBefore | undefined {
  const from = Math.max(0, at - 200);
  const preceding = text.text.slice(from, at);
  const found = mayPrecede.test(preceding) ? beforeProvision.exec(preceding) : undefined;
  const whole = found?.groups?.title;
  const name = whole && properName(whole);
  if (!found || !whole || !name || isKindOnly.test(name)) return undefined;
  const start = from + found.index + whole.length - name.length;
  const span = text.span(start, start + name.length);
  const inBracket = found.groups?.link?.endsWith('(') ?? false;
  return { named: { text: name, as: 'title', span }, start, inBracket };
}

/** The Rules that a few letters or words before a rule name: “STC rule 38”. */
export function rulesNamedBefore(text: MappedText, at: number): InstrumentBefore | undefined {
  const found = rulesBefore.exec(text.text.slice(Math.max(0, at - 30), at));
  if (!found) return undefined;
  const start = at - found[0].length;
  const name = found[0].trimEnd();
  const span = text.span(start, start + name.length);
  return { named: { text: `${name} Rules`, as: 'title', span }, start, inBracket: false };
}

/** A name without the words before it that have a capital, too. */
export function properName(name: string): string {
  const proper = name.replace(leading, '');
  return isTitle.test(proper) ? proper.replace(earlier, '') : proper;
}

/** The names that are found by their last word; that of a guide has “to the” in it. */
const isTitle = /^(?!Guide\b).*\b(?:Acts?|act|Regulations|Rules)\b/;
