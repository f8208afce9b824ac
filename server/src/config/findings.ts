import type { Finding } from '../rules/finding';
import type { Config, ConfigProblem } from './config';

/** The rule that problems of a config, and of what it names, are reported under. */
export const configRule = 'config/invalid';

/** The problems of a config as findings, by the file that they are in, in the order of its text. */
export function configFindings({
  problems,
}: Pick<Config, 'problems'>): ReadonlyMap<string, readonly Finding[]> {
  const byFile = new Map<string, Finding[]>();
  for (const { uri, span, message, fixes } of distinct(problems)) {
    const findings = byFile.get(uri) ?? [];
    findings.push({ rule: configRule, severity: 'error', span, message, ...(fixes && { fixes }) });
    byFile.set(uri, findings);
  }
  for (const findings of byFile.values()) findings.sort((a, b) => a.span.start - b.span.start);
  return byFile;
}

/** Problems, each once: a folder may be looked into when a config is read, and again when what is in it is. */
export const distinct = (problems: readonly ConfigProblem[]): ConfigProblem[] => {
  const keyOf = ({ uri, span, message }: ConfigProblem): string => `${uri} ${span.start} ${message}`;
  return [...new Map(problems.map((one) => [keyOf(one), one])).values()];
};
