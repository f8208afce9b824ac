import type { Draft } from '../draft/draft';
import type { Finding } from '../rules/finding';
import { alwaysReported } from '../rules/rule-ids';
import { digest } from '../text/digest';
import type { FileKind } from '../text/file-kind';

/** The default name of the file with the known findings. */
export const baselineName = '.inspection-report-baseline.json';

/** The number of known findings with each key, by rule, in one file. */
export type KnownOfFile = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Known findings, by the path of their file from the baseline's folder, with slashes. */
export interface Baseline {
  readonly files: Readonly<Record<string, KnownOfFile>>;
}

/** A draft's findings compared with a baseline. */
export interface BaselineComparison {
  /** All findings; known ones are hints, and their messages begin with “Known: ”. */
  readonly findings: readonly Finding[];
  /** The number of known findings. */
  readonly known: number;
  /** The known findings that are still found. */
  readonly remaining: KnownOfFile;
}

/** Reads a baseline; undefined if the text is not one. */
export function readBaseline(text: string): Baseline | undefined {
  try {
    const data: unknown = JSON.parse(text);
    if (!isObject(data) || data.version !== 1 || !isObject(data.files)) return undefined;
    const entries = Object.entries(data.files).map(([path, rules]) => [path, countsOf(rules)] as const);
    return { files: Object.fromEntries(entries) };
  } catch {
    return undefined;
  }
}

/** A baseline, even one that cannot be read: `baseline update` writes it again. */
export const baselineFile: FileKind = {
  name: 'a baseline',
  isOwn: (content) =>
    readBaseline(content) !== undefined ||
    /^(?:<{7}[^\n]*\n)?\{\s*"version":\s*1,\s*(?:<{7}[^\n]*\n\s*)?"files"/.test(content) ||
    /^\{\s*"version":?\s*(?:1,?\s*)?$/.test(content),
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function countsOf(rules: unknown): KnownOfFile {
  if (!isObject(rules)) return {};
  const all = Object.entries(rules).map(([rule, keys]) => {
    const counts = Object.entries(isObject(keys) ? keys : {}).filter(
      (entry): entry is [string, number] => Number.isInteger(entry[1]) && (entry[1] as number) > 0,
    );
    return [rule, Object.fromEntries(counts)] as const;
  });
  return Object.fromEntries(all);
}

/** The text of a baseline's file, in an order that does not depend on who writes it. */
export function baselineText({ files }: Baseline): string {
  const sorted = <T>(all: Readonly<Record<string, T>>): [string, T][] =>
    Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
  const written = sorted(files)
    .map(([path, rules]) => [path, sorted(rules).filter(([, keys]) => Object.keys(keys).length > 0)] as const)
    .filter(([, rules]) => rules.length > 0)
    .map(([path, rules]) => [
      path,
      Object.fromEntries(rules.map(([rule, keys]) => [rule, Object.fromEntries(sorted(keys))])),
    ]);
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(written) }, null, 2)}\n`;
}

/** The number of known findings in a file. */
export const knownCount = (rules: KnownOfFile): number =>
  Object.values(rules).reduce((sum, keys) => sum + Object.values(keys).reduce((a, b) => a + b, 0), 0);

/** The findings of a draft that a baseline takes in: all but hints, which fail nothing, and those on text that cannot be read. */
export function knownOf(draft: Draft, findings: readonly Finding[]): KnownOfFile {
  const known: Record<string, Record<string, number>> = {};
  for (const finding of findings) {
    if (alwaysReported(finding.rule) || finding.severity === 'hint') continue;
    add(known, finding.rule, keyOf(draft, finding));
  }
  return known;
}

/** The state of a baseline for one file, and the rules that ran on it now. */
export interface BaselineState {
  readonly known: KnownOfFile;
  readonly ran: (rule: string) => boolean;
}

/**
 * Tells known findings of a draft from new ones. Of several with one key as many are known as the baseline counts, in the
 * order of the text. Rules that did not run keep what is known of them, as does a draft that cannot be read in full.
 */
export function compareWithBaseline(
  draft: Draft,
  findings: readonly Finding[],
  { known, ran }: BaselineState,
): BaselineComparison {
  const remaining: Record<string, Record<string, number>> = {};
  for (const [rule, keys] of Object.entries(known)) if (!ran(rule)) remaining[rule] = { ...keys };
  let count = 0;
  const compared = findings.map((finding): Finding => {
    const keys = Object.hasOwn(known, finding.rule) ? known[finding.rule] : undefined;
    if (!keys || alwaysReported(finding.rule)) return finding;
    const key = keyOf(draft, finding);
    const allowed = Object.hasOwn(keys, key) ? (keys[key] as number) : 0;
    if ((remaining[finding.rule]?.[key] ?? 0) >= allowed) return finding;
    add(remaining, finding.rule, key);
    count++;
    const message = `Known: ${finding.message}`;
    return { ...finding, severity: 'hint', known: true, message };
  });
  // A finding that is missing from a draft that cannot be read in full may not have been fixed.
  const half = findings.some(({ rule }) => rule.startsWith('syntax/'));
  return { findings: compared, known: count, remaining: half ? known : remaining };
}

function add(known: Record<string, Record<string, number>>, rule: string, key: string): void {
  const keys = known[rule] ?? {};
  known[rule] = keys;
  keys[key] = (keys[key] ?? 0) + 1;
}

/** The number of letters and digits before and after a finding that belong to its key. */
const around = 24;

/**
 * The key of a finding: a digest of the words at its place and around it, and of the words that its message quotes. Numbers
 * of paragraphs, spaces and capitals do not count, so that a finding stays known when other parts of the draft change. A
 * digest is kept because a baseline must not have text of a draft.
 */
function keyOf({ text, lines }: Draft, { rule, span, message }: Finding): string {
  const start = lines.start(lines.line(span.start));
  const end = lines.end(lines.line(Math.max(span.start, span.end)));
  const before = plain(text.slice(start, span.start).replace(/^\s*(?:#+\s*)?\d+(?:\.\d+)*[.)]?\s/, ''));
  const own = plain(text.slice(span.start, Math.min(span.end, span.start + 2000)));
  const after = plain(text.slice(span.end, Math.max(end, span.end)));
  const quoted = quotedIn(message).filter((words) => /\p{L}/u.test(words));
  return digest([rule, before.slice(-around), own, after.slice(0, around), ...quoted.map(plain)].join('\n'));
}

/** The words that a message quotes, up to the next closing mark each. */
function quotedIn(message: string): string[] {
  const found: string[] = [];
  for (let open = message.indexOf('“'); open >= 0; ) {
    const close = message.indexOf('”', open);
    if (close < 0) break;
    found.push(message.slice(open + 1, close));
    open = message.indexOf('“', close);
  }
  return found;
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
