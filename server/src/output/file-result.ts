import type { Draft } from '../draft/draft';
import { evidenceDetails } from '../draft/evidence/evidence';
import { textAt } from '../draft/yaml/value';
import type { Checked } from '../lint/check';
import type { SuppressedFinding } from '../lint/suppressions/suppress';
import { leadInspectorName } from '../report/inspectors';
import { guardedDetails, isAnonymous } from '../report/provider-details';
import type { Finding } from '../rules/finding';
import { guardsIdentity, providerRule } from '../rules/rule-ids';
import type { Span } from '../text/span';
import { figuresOf } from './figures/draft-figures';
import type { CheckedText, FileResult } from './result';

/** All of a checked draft that formats print, apart from the draft itself. */
interface PrintedParts extends Pick<CheckedText, 'findings'>, Pick<FileResult, 'known' | 'suppressed'> {
  readonly withFigures?: boolean;
}

/**
 * The result of a draft, as formats print it.
 * @param path as it is shown
 * @param printed its findings, apart from those that the baseline has, if one applies to it; and if its figures are printed
 */
export const fileResult = (
  path: string,
  checked: Checked,
  { findings, known, suppressed, withFigures }: PrintedParts,
): FileResult => ({
  path,
  identifying: [
    ...identifyingSpans(checked),
    ...commentSpans(checked.draft),
    ...evidenceDetails(checked.draft.data),
    ...guardedSpans(checked),
  ],
  checked: {
    text: checked.draft.text,
    lines: checked.draft.lines,
    findings: withoutGuarded(findings, guardedWords(checked)),
  },
  ...(known && { known }),
  ...(suppressed?.length && { suppressed: withoutDetails(suppressed, checked) }),
  ...(withFigures && { figures: figuresOf(checked) }),
  ...(checked.identityOff.length > 0 && { identityOff: checked.identityOff }),
  people: {
    inspector: leadInspectorName(checked.draft.data),
    team: textAt(checked.draft.data, 'x-team'),
  },
});

/** The places of all details that may identify somebody, those that a comment suppresses as well. */
const identifyingSpans = ({ findings, suppressed, report }: Checked): Span[] =>
  [...findings, ...suppressed.map(({ finding }) => finding)]
    .filter(({ rule }) => guardsIdentity(rule) || (rule === providerRule && isAnonymous(report)))
    .map(({ span }) => span);

/** The places of private words at the top of a draft, such as the name of an anonymous home, and wherever it has them again. */
const guardedSpans = (checked: Checked): Span[] => [
  ...guardedDetails(checked.draft.data, checked.report).map(({ value }) => value.span),
  ...guardedWords(checked).flatMap((word) => placesOf(word, checked.draft.text)),
];

/** The private words at the top of a draft, in small letters. */
const guardedWords = ({ draft, report }: Checked): readonly string[] =>
  guardedDetails(draft.data, report)
    .map(({ value }) => value.text.text.trim().toLowerCase())
    .filter((word) => word.length > 2);

/** Findings whose messages quote no private word: one may be in an entry that no rule on identity reads, such as a grade. */
const withoutGuarded = (findings: readonly Finding[], words: readonly string[]): readonly Finding[] =>
  words.length === 0
    ? findings
    : findings.map((finding) => {
        const message = words.reduce(withWordBlocked, finding.message);
        return message === finding.message ? finding : { ...finding, message };
      });

const withWordBlocked = (text: string, word: string): string =>
  placesOf(word, text).reduce(
    (masked, { start, end }) => masked.slice(0, start) + '█'.repeat(end - start) + masked.slice(end),
    text,
  );

/** The places of a whole word in a text, whatever its case. */
function placesOf(word: string, text: string): Span[] {
  const lower = text.toLowerCase();
  // Few letters change their length with their case, and with them places are not certain.
  if (lower.length !== text.length) return [];
  const spans: Span[] = [];
  for (let start = lower.indexOf(word); start >= 0; start = lower.indexOf(word, start + word.length)) {
    const end = start + word.length;
    const isPart =
      /[\p{L}\p{N}]$/u.test(lower.slice(Math.max(0, start - 2), start)) ||
      /^[\p{L}\p{N}]/u.test(lower.slice(end, end + 2));
    if (!isPart) spans.push({ start, end });
  }
  return spans;
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

/** The suppressed findings with blocks in their reasons in place of details that may identify somebody. */
function withoutDetails(
  suppressed: readonly SuppressedFinding[],
  checked: Checked,
): readonly SuppressedFinding[] {
  const words = identifyingSpans(checked).flatMap(({ start, end }) => {
    const detail = checked.draft.text.slice(start, end).trim().toLowerCase();
    return [detail, ...detail.split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length > 2);
  });
  const details = [...new Set(words)].sort((a, b) => b.length - a.length);
  return suppressed.map(({ finding, reason }) => ({
    finding,
    reason: reason && details.reduce(withBlocks, reason),
  }));
}

/** A text with blocks in place of a detail, wherever it has it. */
function withBlocks(text: string, detail: string): string {
  const lower = text.toLowerCase();
  // Few letters change their length with their case, and with them places are not certain.
  if (lower.length !== text.length) return lower.includes(detail) ? '█' : text;
  let masked = text;
  for (let at = lower.indexOf(detail); at >= 0; at = lower.indexOf(detail, at + detail.length))
    masked = masked.slice(0, at) + '█'.repeat(detail.length) + masked.slice(at + detail.length);
  return masked;
}
