import { findingKey } from '../../lint/known/finding-key';
import type { Finding, Severity } from '../../rules/finding';
import { fingerprints } from '../fingerprint';
import { type FileResult, unreadable } from '../result';
import { fileStart, type OneBasedRange, oneBasedRange } from './range';

/** A finding as formats for programs print it; a file that could not be read is one too. */
export interface ReportedFinding extends OneBasedRange {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Stays the same for a finding after edits elsewhere; no two of a file are the same. */
  readonly fingerprint: string;
  /** Absent if the file could not be read. */
  readonly finding?: Finding;
}

/** The findings of a file, in the order of its text. */
export function reportedFindings({ path, checked, failure }: FileResult): ReportedFinding[] {
  if (failure !== undefined) {
    const [fingerprint = ''] = fingerprints(path, [[unreadable, '']]);
    return [{ ...fileStart, rule: unreadable, severity: 'error', message: failure, fingerprint }];
  }
  if (!checked) return [];
  const { findings, lines } = checked;
  const ranges = findings.map(({ span }) => oneBasedRange(span, lines));
  const keys = fingerprints(
    path,
    findings.map((finding) => [finding.rule, findingKey(checked, finding)]),
  );
  return findings.map((finding, index) => ({
    ...(ranges[index] ?? fileStart),
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    fingerprint: keys[index] ?? '',
    finding,
  }));
}
