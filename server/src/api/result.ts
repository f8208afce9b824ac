import { oneBasedRange } from '../output/formats/range';
import type { FileResult } from '../output/result';
import type * as rules from '../rules/finding';
import type { LineIndex } from '../text/span';
import type { Finding, Fix, LintResult } from './types';

/** A result as scripts see it, with the findings of the rules that are asked for, except known ones. */
export function resultOf(result: FileResult, wanted: (rule: string) => boolean): LintResult {
  const { path, checked, failure } = result;
  const reported = checked?.findings.filter(({ rule, known }) => !known && wanted(rule)) ?? [];
  const findings = checked ? reported.map((finding) => findingOf(finding, checked.lines)) : [];
  return { path, kind: kindOf(result), findings, ...(failure !== undefined && { failure }) };
}

function kindOf({ config, library }: FileResult): LintResult['kind'] {
  if (config) return 'config';
  return library ? 'library' : 'draft';
}

/** The result of a draft that could not be checked. */
export const failed = (path: string, failure: string): LintResult => ({
  path,
  kind: 'draft',
  findings: [],
  failure,
});

const findingOf = (
  { rule, severity, message, span, fixes = [] }: rules.Finding,
  lines: LineIndex,
): Finding => ({
  rule,
  severity,
  message,
  ...oneBasedRange(span, lines),
  fixes: fixes.map((fix) => fixOf(fix, lines)),
});

const fixOf = ({ title, kind, edits }: rules.Fix, lines: LineIndex): Fix => ({
  title,
  kind,
  edits: edits.map(({ span, text }) => ({
    ...oneBasedRange(span, lines),
    start: span.start,
    end: span.end,
    text,
  })),
});
