import { FixIdentities, type IdentifiedFix } from '../lint/fix-identity';
import { oneBasedRange } from '../output/formats/range';
import type { FileResult } from '../output/result';
import type * as rules from '../rules/finding';
import type { LineIndex } from '../text/span';
import type { Finding, Fix, LintResult } from './types';

/** A result as scripts see it, with the findings of the rules that are asked for, except known ones. */
export function resultOf(result: FileResult, wanted: (rule: string) => boolean): LintResult {
  const { path, checked, failure } = result;
  const reported = checked?.findings.filter(({ rule, known }) => !known && wanted(rule)) ?? [];
  const identities = new FixIdentities(reported);
  const lines = checked?.lines;
  return {
    path,
    kind: kindOf(result),
    findings: lines ? reported.map((finding) => findingOf(finding, { lines, identities })) : [],
    fixes: lines ? identities.shared.map((fix) => fixOf(fix, lines)) : [],
    ...(failure !== undefined && { failure }),
  };
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
  fixes: [],
  failure,
});

/** The text of a finding, and the fixes of all its findings. */
interface FindingText {
  readonly lines: LineIndex;
  readonly identities: FixIdentities;
}

function findingOf(finding: rules.Finding, { lines, identities }: FindingText): Finding {
  const { rule, severity, message, span, fixes = [] } = finding;
  const fixId = identities.mainOf(finding);
  return {
    rule,
    severity,
    message,
    ...oneBasedRange(span, lines),
    ...(fixId !== undefined && { fixId }),
    fixes: fixes
      .map((fix) => ({ ...fix, id: identities.idOf(fix) }))
      .filter((fix) => fix.id !== fixId || !identities.isShared(fix))
      .map((fix) => fixOf(fix, lines)),
  };
}

const fixOf = ({ id, title, kind, edits }: IdentifiedFix, lines: LineIndex): Fix => ({
  id,
  title,
  kind,
  edits: edits.map(({ span, text }) => ({
    ...oneBasedRange(span, lines),
    start: span.start,
    end: span.end,
    text,
  })),
});
