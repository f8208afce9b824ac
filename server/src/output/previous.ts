import { configName } from '../config/paths';
import type { Severity } from '../rules/finding';

/** Numbers of findings by severity. */
export interface Amounts {
  readonly errors: number;
  readonly warnings: number;
  /** Infos and hints. */
  readonly others: number;
}

/** The totals of an earlier run. */
export interface PreviousRun extends Amounts {
  readonly drafts: number;
  /** By rule. */
  readonly rules: ReadonlyMap<string, Amounts>;
  /** The files as they were written, for a comparison of findings. */
  readonly files: readonly Readonly<Record<string, unknown>>[];
}

export const noAmounts: Amounts = { errors: 0, warnings: 0, others: 0 };

const amountKeys: Readonly<Record<Severity, keyof Amounts>> = {
  error: 'errors',
  warning: 'warnings',
  info: 'others',
  hint: 'others',
};

/** The amounts with one more finding. */
export function withOneMore(severity: Severity, amounts: Amounts = noAmounts): Amounts {
  const key = amountKeys[severity];
  return { ...amounts, [key]: amounts[key] + 1 };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads what `--format json` printed in an earlier run.
 * @returns undefined if the text is something else
 */
export function readPrevious(text: string): PreviousRun | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(data)) return undefined;
  const files: Record<string, unknown>[] = [];
  let all = noAmounts;
  let drafts = 0;
  const rules = new Map<string, Amounts>();
  for (const file of data as unknown[]) {
    if (!isRecord(file) || typeof file.filePath !== 'string' || !Array.isArray(file.messages))
      return undefined;
    files.push(file);
    if (!file.filePath.endsWith(configName)) drafts++;
    for (const message of file.messages as unknown[]) {
      if (!isRecord(message) || typeof message.ruleId !== 'string') return undefined;
      const severity = severityOf(message);
      all = withOneMore(severity, all);
      rules.set(message.ruleId, withOneMore(severity, rules.get(message.ruleId)));
    }
  }
  return { ...all, drafts, rules, files };
}

/** The severity of a message in JSON. */
export function severityOf({ level, severity }: Record<string, unknown>): Severity {
  if (level === 'error' || level === 'warning' || level === 'info' || level === 'hint') return level;
  return severity === 2 ? 'error' : 'warning';
}
