import { configName } from '../config/paths';
import type { Severity } from '../rules/finding';

/** How much was found, by weight. */
export interface Amounts {
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
}

/** What an earlier run came to. */
export interface Previous extends Amounts {
  readonly drafts: number;
  /** By rule. */
  readonly rules: ReadonlyMap<string, Amounts>;
}

const none: Amounts = { errors: 0, warnings: 0, others: 0 };

/** One finding more. */
export const one = (amounts: Amounts | undefined, severity: Severity): Amounts => {
  const key = severity === 'error' ? 'errors' : severity === 'warning' ? 'warnings' : 'others';
  return { ...(amounts ?? none), [key]: (amounts ?? none)[key] + 1 };
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads what `--format json` printed at an earlier time.
 * @returns undefined where the text is something else
 */
export function readPrevious(text: string): Previous | undefined {
  let files: unknown;
  try {
    files = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(files)) return undefined;
  let all: Amounts = none;
  let drafts = 0;
  const rules = new Map<string, Amounts>();
  for (const file of files as unknown[]) {
    if (!isRecord(file) || typeof file.filePath !== 'string' || !Array.isArray(file.messages))
      return undefined;
    if (!file.filePath.endsWith(configName)) drafts++;
    for (const message of file.messages as unknown[]) {
      if (!isRecord(message) || typeof message.ruleId !== 'string') return undefined;
      const severity = severityOf(message);
      all = one(all, severity);
      rules.set(message.ruleId, one(rules.get(message.ruleId), severity));
    }
  }
  return { ...all, drafts, rules };
}

function severityOf({ level, severity }: Record<string, unknown>): Severity {
  if (level === 'error' || level === 'warning' || level === 'info' || level === 'hint') return level;
  return severity === 2 ? 'error' : 'warning';
}
