import { textAt } from '../draft/yaml/value';
import type { Checked } from '../lint/check';
import { PrivateWords } from '../lint/private-words';
import type { SuppressedFinding } from '../lint/suppressions/suppress';
import { leadInspectorName } from '../report/inspectors';
import type { Finding } from '../rules/finding';
import { figuresOf } from './figures/draft-figures';
import { identifyingSpans, privateSpans } from './private-spans';
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
  identifying: privateSpans(checked),
  checked: {
    text: checked.draft.text,
    lines: checked.draft.lines,
    findings: findings.map((finding) => withoutPrivateFixes(finding, checked)),
  },
  ...(known && { known }),
  ...(suppressed?.length && { suppressed: withoutDetails(suppressed, checked) }),
  ...(withFigures && { figures: figuresOf(checked) }),
  ...(checked.identityOff.length > 0 && { identityOff: checked.identityOff }),
  people: {
    inspector: leadInspectorName(checked.draft.data),
    team: teamOf(checked),
  },
});

/** The team, which may be named after its leader. */
export function teamOf({ draft, report }: Checked): string | undefined {
  const team = textAt(draft.data, 'x-team');
  return team && new PrivateWords(draft, report).without(team);
}

/** A finding without fixes that write private words again, as they do if they put quotes around them. */
function withoutPrivateFixes(finding: Finding, { privateWords }: Checked): Finding {
  const isPrivate = (text: string): boolean => privateWords.without(text) !== text;
  const fixes = finding.fixes?.filter(({ edits }) => !edits.some(({ text }) => isPrivate(text)));
  return !fixes || fixes.length === finding.fixes?.length ? finding : { ...finding, fixes };
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
