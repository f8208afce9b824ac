import type { Draft } from '../draft/draft';
import { evidenceDetails } from '../draft/evidence/evidence';
import type { Checked } from '../lint/check';
import { placesOf } from '../lint/private-words';
import { guardedDetails, isAnonymous } from '../report/provider-details';
import { guardsIdentity, providerRule } from '../rules/rule-ids';
import type { Span } from '../text/span';

/**
 * The places in a draft of all details that may identify somebody, and of comments.
 * @param lines the lines that are searched once more: those that have findings, or all of them
 */
export const privateSpans = (checked: Checked, lines: 'with findings' | 'all' = 'with findings'): Span[] => [
  ...identifyingSpans(checked),
  ...commentSpans(checked.draft),
  ...evidenceDetails(checked.draft.data),
  ...guardedSpans(checked),
  ...otherSpans(checked, lines),
];

/** A draft's text with blocks in place of its private parts, line by line. It may begin with a byte order mark. */
export function withoutPrivateParts(text: string, checked: Checked): string {
  const mark = text.length - checked.draft.text.length;
  const characters = text.split('');
  for (const { start, end } of privateSpans(checked, 'all'))
    for (let at = start + mark; at < end + mark; at++)
      if (!/[\r\n]/.test(text.charAt(at))) characters[at] = '█';
  return characters.join('');
}

/** The places of all details that may identify somebody, those that a comment suppresses as well. */
export const identifyingSpans = ({ findings, suppressed, report }: Checked): Span[] =>
  [...findings, ...suppressed.map(({ finding }) => finding)]
    .filter(({ rule }) => guardsIdentity(rule) || (rule === providerRule && isAnonymous(report)))
    .map(({ span }) => span);

/** The places of private words at the top of a draft, such as the name of an anonymous home, and wherever it has them again. */
const guardedSpans = (checked: Checked): Span[] => [
  ...guardedDetails(checked.draft.data, checked.report).map(({ value }) => value.span),
  ...checked.privateWords.guarded().flatMap((word) => placesOf(word, checked.draft.text)),
];

/** Details in lines, of which a rule on identity reads only the report's texts: others may be in an entry that is not printed. */
function otherSpans({ draft, findings, privateWords }: Checked, which: 'with findings' | 'all'): Span[] {
  const { lines } = draft;
  const found = new Map<number, string[]>();
  for (const finding of findings) {
    const line = lines.line(finding.span.start);
    found.set(line, [...(found.get(line) ?? []), ...privateWords.quotedBy(finding)]);
  }
  const chosen = which === 'all' ? Array.from({ length: lines.count }, (_, line) => line) : [...found.keys()];
  return chosen.flatMap((line) => {
    const [at, text] = [lines.start(line), lines.text(line)];
    const quoted = (found.get(line) ?? []).flatMap((word) => placesOf(word, text));
    return [...privateWords.spansIn(text), ...quoted].map(({ start, end }) => ({
      start: at + start,
      end: at + end,
    }));
  });
}

/**
 * What comments say: a note to a colleague or a reason may name somebody, and no rule reads it. The command and the rules
 * of a suppression stay, since findings are about them.
 */
function commentSpans({ text, suppressions }: Draft): Span[] {
  const spans: Span[] = suppressions.map(({ command, rules, span, style, misplaced }) => {
    const named = rules.filter((rule) => rule.text.includes('/')).map((rule) => rule.span.end);
    return {
      start: Math.max(command.span.end, ...named),
      end: span.end - (style === 'html' && !misplaced ? 3 : 0),
    };
  });
  const own = new Set(suppressions.map(({ span }) => span.start));
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', start + 4)) {
    if (own.has(start)) continue;
    const end = text.indexOf('-->', start + 4);
    if (end < 0) break;
    spans.push({ start: start + 4, end });
    start = end - 1;
  }
  return spans;
}
