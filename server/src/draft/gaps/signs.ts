import { letters } from '../../text/letters';
import type { TextGap } from './gap';

// Marks that writers leave where something is to come. Each is certain: none is a word, or a form, of a report.
const notWord = `[${letters}\\d_]`;
const alone = (words: string): string => `(?<!${notWord})(?:${words})(?!${notWord})`;
const participles =
  'confirmed|advised|agreed|added|announced|completed|decided|determined|drafted|finalised|inserted|provided|supplied|updated|written';
const dateForm = 'dd[ /.-](?:mm|mmm|month)[ /.-]yy(?:yy)?';
const parts = 'Part|Schedule|Chapter|Article|Annex|Volume|page|pages';
const toCome = `to (?:be (?:${participles})|follow)`;
const subjects =
  'dates?|details?|names?|texts?|numbers?|grades?|judgements?|wording|findings?|inspectors?|more|still|yet';

/** Fields of a Word template that were never filled in. */
const prompts = [
  '(?:click|tap)(?: or (?:click|tap))?(?: here)? to enter (?:text|a date)\\b\\.?',
  'choose an item\\.',
];

const signs = new RegExp(
  [
    alone('TODO|TO DO|FIXME|TBC|TBA|TBD|TKTK|XXX+|\\?{2,}|_{3,}|_(?: _){2,}|\\.{6,}|…{2,}'),
    // With full stops or spaces, and as converters of Word documents escape a line to write on.
    `(?<![${letters}\\d.])T(?:\\. ?| )B(?:\\. ?| )[ACD](?![${letters}])\\.?|(?:\\\\_){3,}`,
    `\\(${toCome}\\)`,
    'lorem ipsum[^.\\n]{0,200}',
    ...prompts,
    // Fields that lost what they refer to.
    '\\berror! (?:reference source|bookmark) not (?:found|defined)\\.?',
    '#(?:REF|VALUE|NAME|DIV/0)[!?]',
    '«\\w{1,60}»',
    '%[A-Z][A-Z_ ]{1,40}%',
    // Words that a writer has marked to look at again.
    '==(?=[^\\s=])[^=\\n]{0,79}[^\\s=]==',
    // What is blacked out before it is decided.
    '[■█▓▒░]{3,}',
    alone('INSERT [A-Z]{2,}'),
    // A date or a number whose digits are not known. In brackets and after “Part”, these letters are a Roman numeral.
    alone(dateForm),
    `(?<!\\()(?<!\\b(?:${parts}) )${alone('XX')}`,
  ].join('|'),
  'gi',
);
const prompt = new RegExp(`^(?:${prompts.join('|')})$`, 'i');

/** Tells whether a text is only the prompt of a field that was never filled in. */
export const isPrompt = (text: string): boolean => prompt.test(text.trim());

/** Of these the letter case tells a sign from a word. */
const cased = /^(?:TODO|TO DO|T B [ACD]|TBA|TKTK|X{2,}|x{2,}|FIXME|TBC|TBD|tbc|tbd|fixme|Todo|todo)$/;
const plain = /^(?!dd)[a-z ]+$/i;
// The first letters of words are looked for where words begin, which is several times as quick.
const beginnings = [
  '\\b(?:T\\.? ?[OBK]|FIX|XX|xx|INSERT |[Dd][Dd][ /.-][Mm]|t\\.? ?b\\.?[acd]|fixme|[Tt]odo:|[Ll]orem |to enter|[Cc]hoose an|[Ee]rror!)',
  '\\?\\?|%[A-Z]|==[^=]|[■█▓▒░]{3}|___|_ _|\\\\_\\\\_|\\.{6}|……|\\([Tt]o |#[RVND]|«',
];
const beginning = new RegExp(beginnings.join('|'));

// A look at a whole text for parts of the signs, before its blocks are searched. A few short alternatives are found several
// times as quick as many. Those with a space are left to the blocks, whose lines are joined.
const wordParts = /T[OBK]|XX|xx|INSERT |[Dd][Dd][ /.-][Mm]|%[A-Z]|[■█▓▒░]{3}|FIX|tb[acd.]|xme|[Pp][Ss][Uu]/;
const wordEnds = /or!|do:/;
const marks = [
  '??',
  '==',
  '___',
  '_ _',
  'T B',
  '......',
  '……',
  '«',
  '(to',
  '(To',
  '#R',
  '#V',
  '#N',
  '#D',
  'T.',
  '.b',
  '\\_\\_',
];
const fields = /to enter|hoose an/;

/** Tells whether a text may have other signs than the fields of a template. */
export const mayHaveSigns = (text: string): boolean =>
  wordParts.test(text) || wordEnds.test(text) || marks.some((mark) => text.includes(mark));

/** Kisses and questions: as somebody’s own words these are none. */
const spoken = /^(?:X{2,}|x{2,}|\?{2,}|==.*|[■█▓▒░]+|\.{6,}|…{2,})$/;

/** What a template asks for: “Insert name of manager”, “Add text here”. */
const request = 'insert(?: [a-z]{1,15}){0,4}|(?:add|enter) (?:the )?(?:date|name|number|text)s?(?: here)?';
const whole = `(?:(?:(?:${subjects}) ){0,4}${toCome}|tb[acd]|awaiting confirmation|not yet known|${request})\\s*(?:\\.\\s*)?`;
/** Few texts have any of the words, and the patterns for all of them take milliseconds to compile. */
const mayPromise = /to (?:be|follow)|tb[acd]|awaiting|not yet|insert|add |enter /i;

/** Tells whether a text has a word of such a promise. */
export const mayBePromise = (text: string): boolean => mayPromise.test(text);

/** A whole value that says that it is still to come, in words or with a mark. */
const promise = new RegExp(`^\\s*${whole}$`, 'i');
const placeholder = /^\s*(?:\?+|…|\.(?: ?\.)+|-+|–+|—+|x{2,})\s*(?:\.\s*)?$/i;
/** A paragraph that is such a promise, even in bold or after a label. */
const wholeParagraph = new RegExp(
  `^([*_\\s]*(?:[${letters}][${letters} ]{0,40}:[*_ ]{1,4})?)(${whole})(?:[*_]+\\s*)?$`,
  'i',
);

/**
 * Tells whether a text has the beginning of a sign.
 * @param mayHaveSign the text, or one that it is a part of, may have signs
 */
export const hasSign = (text: string, mayHaveSign: boolean): boolean =>
  (mayHaveSign || fields.test(text)) && beginning.test(text);

/** The signs in a text that has the beginning of one, in its order. */
export function* signsIn(text: string, isQuoted: (at: number) => boolean): Generator<TextGap> {
  for (const { 0: written, index: start } of text.matchAll(signs)) {
    if (plain.test(written) && written.length < 9 && !cased.test(written)) continue;
    if (written.startsWith('choose')) continue;
    if (/^(?:insert|%)/i.test(written) && written !== written.toUpperCase()) continue;
    if (/^todo$/i.test(written) && written !== 'TODO' && text[start + written.length] !== ':') continue;
    if (spoken.test(written) && isQuoted(start)) continue;
    yield { kind: 'sign', start, end: start + written.length };
  }
}

/** The words of a paragraph that is nothing but a promise of its text: “To be confirmed.” */
export function* promiseIn(text: string): Generator<TextGap> {
  const found = text.length < 120 && mayPromise.test(text) ? wholeParagraph.exec(text) : undefined;
  if (!found) return;
  const start = found[1]?.length ?? 0;
  yield { kind: 'sign', start, end: start + (found[2] ?? '').trimEnd().length };
}

/** Tells whether a whole value, such as a name, is nothing but a sign. */
export const isSign = (value: string): boolean =>
  placeholder.test(value) || (mayPromise.test(value) && promise.test(value));

/** The “…” with which a heading or value breaks off for the writer to continue, as in “Inspection of …”. */
export function* openEnd(text: string): Generator<TextGap> {
  const found = /(?:^|(?<= ))(?:…|\.{3})(?=\s*$)/.exec(text);
  if (found) yield { kind: 'end', start: found.index, end: found.index + found[0].length };
}
