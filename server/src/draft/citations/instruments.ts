import type { MappedText } from '../../text/mapped';
import type { NamedInstrument } from './citation';

// The name of an instrument beside a provision: words with capitals, and small ones between them, up to the word that
// says what it is, with its year.
const small = 'and|of|for|the|in|to|on|by|with|including';
const word = "[A-Z][\\w’'.-]*";
const aside = "\\([A-Z][\\w’',&. -]{1,60}\\)";
const kind =
  '(?:Acts?|Regulations|Rules|Orders?|Standards|Measure|Code)(?! (?:Act|Regulations|Rules|Order)\\b)';
const title = `(?:(?:${word}|${aside}),? (?:(?:${small}) ){0,3}){1,12}?${kind}(?:,? \\(?\\d{4}\\)?)?`;
const standards = `(?:${word} (?:[a-z’'-]+ ){0,6}?)?(?:[Nn]ational )?[Mm]inimum [Ss]tandards(?: \\(?\\d{4}\\)?)?`;
const guide =
  "[‘'“\"]?(?:[Gg]uide to (?:the )?(?:[Cc]hildren[’']s [Hh]omes )(?:\\([Ee]ngland\\) )?[Rr]egulations(?:,? including the quality standards)?|Guide|[Qq]uality [Ss]tandards [Gg]uide)[’'”\"]?";

const own = /\b(?:the|these|those|our) (?:Regulations|Act|Rules|Schedule|Guide)\b/;
const before = /\b(?:that|the same|this|the said) (?:[Aa]ct|[Rr]egulations?|[Ss]chedule|[Ii]nstrument)\b/;

const behindStart = `^(?:,? (?:of|to|in|under)|,)? `;
const behind = new RegExp(
  `${behindStart}(?:(?<before>${before.source})|(?:the )?(?<title>${title}|${standards}|${guide})\\b|(?<own>${own.source}))`,
);
const ahead = new RegExp(`(?:(?<title>${title}|${standards})|(?<guide>${guide}))[,:]? *$`);

/** The instrument that is named behind a provision: “of the Children Act 1989”, “of the Regulations”, “of that Act”. */
export function instrumentAfter(
  text: MappedText,
  at: number,
): { named: NamedInstrument; end: number } | undefined {
  const found = behind.exec(text.text.slice(at, at + 260));
  if (!found) return undefined;
  const { before: earlier, title: full, own: theirs } = found.groups ?? {};
  const said = earlier ?? full ?? theirs ?? '';
  const end = at + found[0].length;
  const as = earlier ? 'before' : full ? 'title' : 'own';
  return { named: { text: said, as, span: text.span(end - said.length, end) }, end };
}

/** What stands with a capital before a name because it begins the sentence. */
const leading =
  /^(?:(?:Under|In|By|Of|As|With|For|See|From|To|And|Also|Both|When|Where|While|If|That|This) (?:in |under |by |to |of )?)?(?:[Tt]he )?/;

/** The instrument that is named before a provision: “Children Act 1989, section 47”, “Guide, page 22, …”. */
export function instrumentBefore(
  text: MappedText,
  at: number,
): { named: NamedInstrument; start: number } | undefined {
  const from = Math.max(0, at - 200);
  const found = ahead.exec(text.text.slice(from, at));
  const whole = found?.groups?.title ?? found?.groups?.guide;
  const said = whole?.replace(leading, '');
  if (!found || !whole || !said) return undefined;
  const start = from + found.index + whole.length - said.length;
  return { named: { text: said, as: 'title', span: text.span(start, start + said.length) }, start };
}
