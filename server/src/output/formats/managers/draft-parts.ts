import type { Finding, Severity } from '../../../rules/finding';
import { type Amounts, noAmounts, withOneMore } from '../../previous';
import type { FileResult, FormatContext } from '../../result';

/** One file of a report for managers, without its text. */
export interface ListedFile extends Amounts {
  readonly name: string;
  /** Drafts count as drafts. Files of snippet libraries and configs are listed with them. */
  readonly kind: 'draft' | 'library' | 'config';
  readonly team: string | undefined;
  readonly inspector: string | undefined;
  /** The reason why it could not be checked, as a sentence with what to do. */
  readonly failure: string | undefined;
  /** In the order of the text. */
  readonly findings: readonly PartFinding[];
  readonly suppressed: readonly PartSuppression[];
}

interface PartFinding {
  /** 1-based. */
  readonly line: number;
  readonly rule: string;
  readonly severity: Severity;
  /** Only if the text of drafts is asked for, because it may quote the draft. */
  readonly message: string | undefined;
}

interface PartSuppression {
  /** 1-based. */
  readonly line: number;
  readonly rule: string;
  /** Empty if there is none. */
  readonly reason: string;
}

function kindOf({ config, library }: FileResult): ListedFile['kind'] {
  if (config) return 'config';
  return library ? 'library' : 'draft';
}

/** What a report for managers keeps of a result; undefined if there is nothing to list. */
export function draftPart(
  result: FileResult,
  { showsText = false }: Pick<FormatContext, 'showsText'>,
): ListedFile | undefined {
  const { path, checked, failure, people, suppressed = [] } = result;
  const lineOf = ({ span }: Finding): number => (checked?.lines.line(span.start) ?? 0) + 1;
  const findings = (checked?.findings ?? [])
    .map((finding) => ({
      line: lineOf(finding),
      rule: finding.rule,
      severity: finding.severity,
      message: showsText ? finding.message : undefined,
    }))
    .sort((a, b) => a.line - b.line);
  if (findings.length === 0 && suppressed.length === 0 && failure === undefined) return undefined;
  const counted = [
    ...findings.map(({ severity }) => severity),
    ...(failure === undefined ? [] : ['error' as const]),
  ];
  return {
    name: path,
    kind: kindOf(result),
    team: people?.team?.trim() || undefined,
    inspector: people?.inspector?.trim() || undefined,
    failure,
    findings,
    suppressed: suppressed.map(({ finding, reason = '' }) => ({
      line: lineOf(finding),
      rule: finding.rule,
      reason,
    })),
    ...counted.reduce<Amounts>((amounts, severity) => withOneMore(severity, amounts), noAmounts),
  };
}
