import type { Finding } from '../rules/finding';
import type { Config } from './config';

/** The rule that problems of a config, and of what it names, are reported under. */
export const configRule = 'config/invalid';

/** The problems of a config as findings, by the file that they are in, in the order of its text. */
export function configFindings({
  problems,
}: Pick<Config, 'problems'>): ReadonlyMap<string, readonly Finding[]> {
  const byFile = new Map<string, Finding[]>();
  for (const { uri, span, message, fixes } of problems) {
    const findings = byFile.get(uri) ?? [];
    findings.push({ rule: configRule, severity: 'error', span, message, ...(fixes && { fixes }) });
    byFile.set(uri, findings);
  }
  for (const findings of byFile.values()) findings.sort((a, b) => a.span.start - b.span.start);
  return byFile;
}
