import type { ContentSketch } from '../../lint/known/baseline';
import type { Severity } from '../../rules/finding';
import type { PreviousRun, severityOf } from '../previous';

/** A finding of an earlier run. */
export interface EarlierFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** From 1; undefined if the output had none. */
  readonly line: number | undefined;
  /** Undefined if the output had none: it was written without `--fingerprints`. */
  readonly fingerprint: string | undefined;
}

/** A file of an earlier run. */
export interface EarlierFile {
  /** The path from the top of the repository; or else an absolute one, as of the machine of the run. */
  readonly path: string;
  readonly isAbsolute: boolean;
  readonly findings: readonly EarlierFinding[];
  readonly content: ContentSketch | undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The files of an earlier run, with what they are known by. */
export const earlierFiles = (
  { files }: Pick<PreviousRun, 'files'>,
  readSeverity: typeof severityOf,
): EarlierFile[] =>
  files.map((file) => {
    const { path, filePath, messages, content } = file;
    const isAbsolute = typeof path !== 'string';
    return {
      path: String(isAbsolute ? filePath : path).replaceAll('\\', '/'),
      isAbsolute,
      findings: Array.isArray(messages)
        ? messages.filter(isRecord).map((message) => findingOf(message, readSeverity(message)))
        : [],
      content: contentOf(content),
    };
  });

const findingOf = (message: Record<string, unknown>, severity: Severity): EarlierFinding => ({
  rule: String(message.ruleId),
  severity,
  message: typeof message.message === 'string' ? message.message : '',
  line: typeof message.line === 'number' ? message.line : undefined,
  fingerprint: typeof message.fingerprint === 'string' ? message.fingerprint : undefined,
});

function contentOf(content: unknown): ContentSketch | undefined {
  if (!isRecord(content) || typeof content.inspection !== 'string' || !Array.isArray(content.paragraphs))
    return undefined;
  const { inspection, paragraphs } = content;
  return { inspection, paragraphs: paragraphs.filter((part): part is string => typeof part === 'string') };
}
