import type { Finding } from '../../rules/finding';
import { guardsIdentity, readsWords } from '../../rules/rule-ids';
import { digest } from '../../text/plain';
import type { LineIndex, Span } from '../../text/span';

/** A text that was checked, as far as keys need it. */
export interface KeyedText {
  readonly text: string;
  readonly lines: LineIndex;
}

/** The number of letters and digits before and after a finding that older keys, and keys on identities, have. */
const around = 24;
/** The characters that are searched for them: a line may be a whole draft, and have thousands of findings. */
const reach = 40 * around;

/**
 * The key of a finding within its rule and file: the name of its message, and a digest of the words at its place and of those
 * filled into the message. Numbers of paragraphs, spaces, capitals, the wording of the message and the words nearby do not
 * count, so that a finding stays known when other parts of the draft, or the product's English, change. Only a digest is
 * kept, because a baseline must not have text of a draft.
 *
 * A finding on somebody's identity has the words around it instead of the words in it. A name would be known from its digest by
 * whoever tries names, and a new name must not pass for one that is known.
 */
export function findingKey(text: KeyedText, finding: Finding): string {
  const { rule, situation, span, words } = finding;
  const parts = guardsIdentity(rule) ? neighbours(text, span) : [ownWords(text, span)];
  return `${situation}.${digestOf(rule, parts, words)}`;
}

/** The key of the second version of baselines, which had the words around every finding. */
export const version2Key = (text: KeyedText, finding: Finding): string =>
  `${finding.situation}.${wordsDigest(text, finding, finding.words)}`;

/** A digest of the words at a finding's place and around it, and of further words about it, as older keys had it. */
export function wordsDigest(
  text: KeyedText,
  { rule, span }: Pick<Finding, 'rule' | 'span'>,
  further: readonly string[],
): string {
  const [before = '', after = ''] = neighbours(text, span);
  const own = isName(rule)
    ? ''
    : plain(text.text.slice(span.start, Math.min(span.end, span.start + mostOwn)));
  return digestOf(rule, [before, own, after], further);
}

const digestOf = (rule: string, parts: readonly string[], further: readonly string[]): string =>
  digest([rule, ...parts, ...further.filter((part) => /\p{L}/u.test(part)).map(plain)].join('\n'));

/** The most characters of a finding that its key depends on. */
const mostOwn = 2000;

/** The words of a finding, without the number of a paragraph that they begin with. */
function ownWords({ text, lines }: KeyedText, { start, end }: Span): string {
  const own = text.slice(start, Math.min(end, start + mostOwn));
  const begins = text.slice(lines.start(lines.line(start)), start).trim() === '';
  // The space after the number may not belong to the finding.
  return plain(begins ? `${own} `.replace(paragraphNumber, '') : own);
}

/** The letters and digits before and after a finding on its lines. */
function neighbours({ text, lines }: KeyedText, span: Span): string[] {
  const line = lines.start(lines.line(span.start));
  const start = Math.max(line, span.start - reach);
  const end = Math.min(lines.end(lines.line(Math.max(span.start, span.end))), span.end + reach);
  const lead = text.slice(start, span.start);
  const before = plain(start === line ? lead.replace(paragraphNumber, '') : lead);
  const after = plain(text.slice(span.end, Math.max(end, span.end)));
  return [before.slice(-around), after.slice(0, around)];
}

const isName = (rule: string): boolean => guardsIdentity(rule) && readsWords(rule);

const paragraphNumber = /^\s*(?:#+\s*)?\d+(?:\.\d+)*[.)]?\s/;

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
