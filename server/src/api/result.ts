import { placeOf } from '../output/formats/place';
import type { FileResult } from '../output/result';
import type * as rules from '../rules/finding';
import type { LineIndex } from '../text/span';
import type { Finding, Fix, LintResult } from './types';

/** A result as scripts see it, with the findings of the rules that are meant and that no baseline knows. */
export function resultOf(
  { path, library, config, checked, failure }: FileResult,
  wanted: (rule: string) => boolean,
): LintResult {
  const kind = config ? 'config' : library ? 'library' : 'draft';
  const meant = checked?.findings.filter((one) => !one.known && wanted(one.rule)) ?? [];
  const findings = checked ? meant.map((one) => findingOf(one, checked.lines)) : [];
  return { path, kind, findings, ...(failure !== undefined && { failure }) };
}

/** The result of what could not be checked. */
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
  ...placeOf(span, lines),
  fixes: fixes.map((fix) => fixOf(fix, lines)),
});

const fixOf = ({ title, kind, edits }: rules.Fix, lines: LineIndex): Fix => ({
  title,
  kind,
  edits: edits.map(({ span, text }) => ({
    ...placeOf(span, lines),
    start: span.start,
    end: span.end,
    text,
  })),
});
