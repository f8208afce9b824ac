import type { Finding } from '../../rules/finding';
import { guardsIdentity, readsWords } from '../../rules/rule-ids';
import { digest } from '../../text/plain';
import type { LineIndex } from '../../text/span';

/** A text that was checked, as far as keys need it. */
export interface KeyedText {
  readonly text: string;
  readonly lines: LineIndex;
}

/** The number of letters and digits before and after a finding that belong to its key. */
const around = 24;
/** The characters that are searched for them: a line may be a whole draft, and have thousands of findings. */
const reach = 40 * around;

/**
 * The key of a finding within its rule and file: the name of its message, and a digest of the words at its place, around
 * it and filled into the message. Numbers of paragraphs, spaces, capitals and the wording of the message do not count, so
 * that a finding stays known when other parts of the draft, or the product's English, change. Only a digest is kept,
 * because a baseline must not have text of a draft.
 */
export const findingKey = (text: KeyedText, finding: Finding): string =>
  `${finding.situation}.${wordsDigest(text, finding, finding.words)}`;

/** A digest of the words at a finding's place and around it, and of further words about it. */
export function wordsDigest(
  { text, lines }: KeyedText,
  { rule, span }: Pick<Finding, 'rule' | 'span'>,
  further: readonly string[],
): string {
  const line = lines.start(lines.line(span.start));
  const start = Math.max(line, span.start - reach);
  const end = Math.min(lines.end(lines.line(Math.max(span.start, span.end))), span.end + reach);
  const lead = text.slice(start, span.start);
  const before = plain(start === line ? lead.replace(paragraphNumber, '') : lead);
  // A name would be known from its digest by whoever tries names.
  const own = isName(rule) ? '' : plain(text.slice(span.start, Math.min(span.end, span.start + 2000)));
  const after = plain(text.slice(span.end, Math.max(end, span.end)));
  const words = further.filter((part) => /\p{L}/u.test(part)).map(plain);
  return digest([rule, before.slice(-around), own, after.slice(0, around), ...words].join('\n'));
}

const isName = (rule: string): boolean => guardsIdentity(rule) && readsWords(rule);

const paragraphNumber = /^\s*(?:#+\s*)?\d+(?:\.\d+)*[.)]?\s/;

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
