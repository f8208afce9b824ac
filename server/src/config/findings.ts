import type { Finding } from '../rules/finding';
import type { Config } from './config';
import type { ConfigProblem } from './types';

/** The rule under which problems of a config, and of the files that it names, are reported. */
export const configRule = 'config/invalid';

/** The problems of a config as findings, by file, in the order of the file's text. */
export function configFindings({
  problems,
}: Pick<Config, 'problems'>): ReadonlyMap<string, readonly Finding[]> {
  const byFile = new Map<string, Finding[]>();
  for (const { uri, ...problem } of distinctProblems(problems)) {
    const findings = byFile.get(uri) ?? [];
    findings.push({ rule: configRule, severity: 'error', ...problem });
    byFile.set(uri, findings);
  }
  for (const findings of byFile.values()) findings.sort((a, b) => a.span.start - b.span.start);
  return byFile;
}

/** Each problem once. A missing library is found when the config is read, and again when the libraries are. */
const distinctProblems = (problems: readonly ConfigProblem[]): ConfigProblem[] => {
  const keyOf = ({ uri, span, message }: ConfigProblem): string => `${uri} ${span.start} ${message}`;
  return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()];
};
