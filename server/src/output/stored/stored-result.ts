import type { KnownOfFile } from '../../lint/known/baseline';
import type { Finding, Fix } from '../../rules/finding';
import { LineIndex } from '../../text/span';
import type { FileResult } from '../result';
import { joinedParts, NotStorable, type StoredPart, WordsOfDraft } from './words-of-draft';

/** All that the check of a draft comes to, before some findings are chosen to be printed. */
export interface DraftResult {
  /** With all findings, those included that the baseline has. */
  readonly result: FileResult;
  /** The known findings that are still found; undefined without a baseline. */
  readonly remaining?: KnownOfFile | undefined;
  /** Those of the rules that a run names that are on in the draft. */
  readonly rulesOn?: readonly string[] | undefined;
}

/** A draft of more characters, which is no report, is not stored: each word of a message is looked for in it. */
const longestDraft = 1_000_000;
/** So are results of more characters. */
const longestResult = 300_000;

/**
 * A result as a text without any word of its draft: only ids, offsets, and words of messages that the draft does not have.
 * @param hidden what a rule may read in the draft although its letters are not next to each other there
 * @returns undefined if it cannot be stored
 */
export function storedResult(
  { result, remaining, rulesOn }: DraftResult,
  hidden: string,
): string | undefined {
  const { checked, suppressed, identifying, identityOff, people, figures, failure } = result;
  if (!checked || failure !== undefined || checked.text.length > longestDraft) return undefined;
  try {
    const writer = new ResultWriter(new WordsOfDraft(checked.text, hidden));
    const findings = checked.findings.map((finding) => writer.finding(finding));
    const others = suppressed?.map(({ finding, reason }) => ({
      finding: writer.finding(finding),
      reason: writer.value(reason, -1),
    }));
    const rest = {
      suppressed: others,
      identifying,
      identityOff,
      remaining,
      rulesOn: rulesOn?.length ? rulesOn : undefined,
      people: writer.value(people, -1),
      figures: writer.value(figures, -1),
    };
    const text = JSON.stringify({ findings, fixes: writer.fixes, ...rest });
    return text.length > longestResult ? undefined : text;
  } catch (error) {
    if (error instanceof NotStorable) return undefined;
    throw error;
  }
}

/** Keys whose values are ids, or facts of the product or the team: nothing of a draft is in them. */
const plainKeys: ReadonlySet<string> = new Set([
  'rule',
  'situation',
  'severity',
  'about',
  'atMost',
  'kind',
  'source',
]);

/** Writes findings. A fix that many have is written once. */
class ResultWriter {
  readonly fixes: unknown[] = [];
  readonly #indexes = new Map<Fix, number>();

  constructor(readonly words: WordsOfDraft) {}

  finding({ fixes, ...rest }: Finding): unknown {
    const written = this.value(rest, rest.span.start) as object;
    return fixes ? { ...written, fixes: fixes.map((fix) => this.#fix(fix, rest.span.start)) } : written;
  }

  #fix(fix: Fix, near: number): number {
    const known = this.#indexes.get(fix);
    if (known !== undefined) return known;
    const index = this.fixes.push(this.value(fix, near)) - 1;
    this.#indexes.set(fix, index);
    return index;
  }

  /** A value with its texts divided; functions are left out. */
  value(value: unknown, near: number): unknown {
    if (typeof value === 'string') return this.words.parts(value, near);
    if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
    if (Array.isArray(value)) return value.map((item) => this.value(item, near));
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([key, item]) => [key, plainKeys.has(key) ? item : this.value(item, near)]),
    );
  }
}

/** A result as it is in the store. */
interface StoredResult
  extends Omit<FileResult, 'path' | 'checked' | 'suppressed'>,
    Pick<DraftResult, 'remaining' | 'rulesOn'> {
  readonly suppressed?: readonly { readonly finding: StoredFinding; readonly reason: string | undefined }[];
  readonly findings: readonly StoredFinding[];
  readonly fixes: readonly Fix[];
}

interface StoredFinding extends Omit<Finding, 'fixes'> {
  readonly fixes?: readonly number[];
}

/**
 * A result from its stored form and its draft.
 * @param path as it is shown
 * @throws Error if the text is no stored result
 */
export function readStoredResult(stored: string, path: string, text: string): DraftResult {
  const data = withTexts(JSON.parse(stored), text) as StoredResult;
  const { findings, fixes, remaining, rulesOn, suppressed, ...rest } = data;
  const findingOf = ({ fixes: own, ...finding }: StoredFinding): Finding => ({
    ...finding,
    ...(own && { fixes: own.map((index) => fixes[index] as Fix) }),
  });
  const others = suppressed?.map(({ finding, reason }) => ({
    finding: findingOf(finding),
    reason,
  }));
  return {
    result: {
      path,
      ...rest,
      ...(others && { suppressed: others }),
      checked: { text, lines: new LineIndex(text), findings: findings.map(findingOf) },
    },
    ...(remaining && { remaining }),
    ...(rulesOn && { rulesOn }),
  };
}

function withTexts(value: unknown, draft: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withTexts(item, draft));
  if ('$' in value) return joinedParts(value.$ as readonly StoredPart[], draft);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTexts(item, draft)]));
}
