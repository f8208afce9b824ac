import type { Finding, Severity } from '../../rules/finding';
import { fingerprints } from '../fingerprint';
import { type FileResult, unreadable } from '../result';
import { atStart, type Place, placeOf } from './place';

/** A finding as formats for machines have it; a file that could not be read is one too. */
export interface Found extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The same for the same finding after edits elsewhere; no two of a file are the same. */
  readonly fingerprint: string;
  readonly finding?: Finding;
}

/** All that was found in a file, in the order of its text. */
export function foundIn({ path, checked, failure }: FileResult): Found[] {
  if (failure !== undefined) {
    const [fingerprint = ''] = fingerprints(path, [{ rule: unreadable, message: '', line: '' }]);
    return [{ ...atStart, rule: unreadable, severity: 'error', message: failure, fingerprint }];
  }
  if (!checked) return [];
  const { findings, lines } = checked;
  const places = findings.map(({ span }) => placeOf(span, lines));
  const keys = fingerprints(
    path,
    findings.map(({ rule, message }, n) => ({
      rule,
      message,
      line: lines.text((places[n]?.line ?? 1) - 1),
    })),
  );
  return findings.map((finding, n) => ({
    ...(places[n] ?? atStart),
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    fingerprint: keys[n] ?? '',
    finding,
  }));
}
