import { findingKey } from '../../lint/known/finding-key';
import type { Finding, Severity } from '../../rules/finding';
import { fingerprints } from '../fingerprint';
import { type FileResult, type FormatContext, unreadable } from '../result';
import { fileStart, type OneBasedRange, oneBasedRange } from './range';

/** A finding as formats for programs print it; a file that could not be read is one too. */
export interface ReportedFinding extends OneBasedRange {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Stays the same for a finding after edits elsewhere, and wherever the command runs; no two of a file are the same. */
  readonly fingerprint: string;
  /** Absent if the file could not be read. */
  readonly finding?: Finding;
  /** Present if a comment suppresses it. */
  readonly suppression?: { readonly reason: string | undefined };
}

type ReportContext = Pick<FormatContext, 'inRepository'>;

/** The findings of a file, in the order of its text, without those that the baseline has or a comment suppresses. */
export const reportedFindings = (result: FileResult, context: ReportContext): ReportedFinding[] =>
  allFindings(result, context).filter(({ finding, suppression }) => !finding?.known && !suppression);

/** The findings of a file, in the order of its text, with those that the baseline has and that comments suppress. */
export function allFindings(
  { path, checked, known = [], suppressed = [], failure }: FileResult,
  { inRepository }: ReportContext,
): ReportedFinding[] {
  const file = inRepository(path) ?? path;
  if (failure !== undefined) {
    const [fingerprint = ''] = fingerprints(file, [[unreadable, '']]);
    return [{ ...fileStart, rule: unreadable, severity: 'error', message: failure, fingerprint }];
  }
  if (!checked) return [];
  const more = [...known, ...suppressed.map(({ finding }) => finding)];
  const findings = more.length > 0 ? [...checked.findings, ...more].sort(byPlace) : checked.findings;
  const suppressions = new Map(suppressed.map(({ finding, reason }) => [finding, { reason }]));
  // A finding keeps its fingerprint when the one before it, of the same words, is known or suppressed.
  const keys = fingerprints(
    file,
    findings.map((finding) => [finding.rule, findingKey(checked, finding)]),
  );
  return findings.map((finding, index) => {
    const suppression = suppressions.get(finding);
    return {
      ...oneBasedRange(finding.span, checked.lines),
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      fingerprint: keys[index] ?? '',
      finding,
      ...(suppression && { suppression }),
    };
  });
}

const byPlace = (a: Finding, b: Finding): number => a.span.start - b.span.start || a.span.end - b.span.end;

/** The path of a file for a service that shows the repository: from its top, with slashes. */
export const repositoryPath = ({ path }: FileResult, { inRepository }: ReportContext): string =>
  inRepository(path) ?? path.replaceAll('\\', '/').replace(/^\.\//, '');
