import type { FileKind } from '../../text/file-kind';

/** The default name of the file with the known findings. */
export const baselineName = '.inspection-report-baseline.json';

/** The number of known findings with each key, by rule, in one file. */
export type KnownOfFile = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Known findings, by the path of their file from the baseline's folder, with slashes. */
export interface Baseline {
  readonly files: Readonly<Record<string, KnownOfFile>>;
}

/** Keys of the first version are read, too (`version-1.ts`). A file can have keys of both: an update of some drafts keeps the others’. */
const versions: readonly unknown[] = [1, 2];

/** Reads a baseline; undefined if the text is not one. */
export function readBaseline(text: string): Baseline | undefined {
  try {
    const data: unknown = JSON.parse(text);
    if (!isObject(data) || !versions.includes(data.version) || !isObject(data.files)) return undefined;
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
    /^(?:<{7}[^\n]*\n)?\{\s*"version":\s*[12],\s*(?:<{7}[^\n]*\n\s*)?"files"/.test(content) ||
    /^\{\s*"version":?\s*(?:[12],?\s*)?$/.test(content),
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
  return `${JSON.stringify({ version: 2, files: Object.fromEntries(written) }, null, 2)}\n`;
}

/** The number of known findings in a file. */
export const knownCount = (rules: KnownOfFile): number =>
  Object.values(rules).reduce((sum, keys) => sum + Object.values(keys).reduce((a, b) => a + b, 0), 0);
