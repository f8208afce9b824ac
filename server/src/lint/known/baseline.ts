import type { FileKind } from '../../text/file-kind';

/** The default name of the file with the known findings. */
export const baselineName = '.inspection-report-baseline.json';

/** The number of known findings with each key, by rule, in one file. */
export type KnownOfFile = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Digests by which a draft is known again under another name; no text of it. */
export interface ContentSketch {
  /** Of the inspection that it reports on. */
  readonly inspection: string;
  /** Of some of its paragraphs. */
  readonly paragraphs: readonly string[];
}

/** Known findings, by the path of their file from the baseline's folder, with slashes. */
export interface Baseline {
  readonly files: Readonly<Record<string, KnownOfFile>>;
  /** By the same paths, what a file is known by if it has been renamed. */
  readonly contents?: Readonly<Record<string, ContentSketch>>;
}

/** Keys of earlier versions are read, too. A file can have keys of several: an update of some drafts keeps the others’. */
const versions: readonly unknown[] = [1, 2, 3];

/** Reads a baseline; undefined if the text is not one. */
export function readBaseline(text: string): Baseline | undefined {
  try {
    const data: unknown = JSON.parse(text);
    if (!isObject(data) || !versions.includes(data.version) || !isObject(data.files)) return undefined;
    const entries = Object.entries(data.files).map(([path, rules]) => [path, countsOf(rules)] as const);
    const contents = contentsOf(data.contents);
    return { files: Object.fromEntries(entries), ...(contents && { contents }) };
  } catch {
    return undefined;
  }
}

/** A baseline, even one that cannot be read: `baseline update` writes it again. */
export const baselineFile: FileKind = {
  name: 'a baseline',
  isOwn: (content) =>
    readBaseline(content) !== undefined ||
    /^(?:<{7}[^\n]*\n)?\{\s*"version":\s*[123],\s*(?:<{7}[^\n]*\n\s*)?"files"/.test(content) ||
    /^\{\s*"version":?\s*(?:[123],?\s*)?$/.test(content),
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function contentsOf(contents: unknown): Record<string, ContentSketch> | undefined {
  if (!isObject(contents)) return undefined;
  const sketches = Object.entries(contents).flatMap(([path, sketch]) => {
    if (!isObject(sketch) || typeof sketch.inspection !== 'string' || !Array.isArray(sketch.paragraphs))
      return [];
    const paragraphs = sketch.paragraphs.filter((part): part is string => typeof part === 'string');
    return [[path, { inspection: sketch.inspection, paragraphs }] as const];
  });
  return Object.fromEntries(sketches);
}

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
export function baselineText({ files, contents = {} }: Baseline): string {
  const sorted = <T>(all: Readonly<Record<string, T>>): [string, T][] =>
    Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
  const written = sorted(files)
    .map(([path, rules]) => [path, sorted(rules).filter(([, keys]) => Object.keys(keys).length > 0)] as const)
    .filter(([, rules]) => rules.length > 0)
    .map(([path, rules]) => [
      path,
      Object.fromEntries(rules.map(([rule, keys]) => [rule, Object.fromEntries(sorted(keys))])),
    ]);
  const paths = new Set(written.map(([path]) => path));
  const sketches = sorted(contents).filter(([path]) => paths.has(path));
  const data = {
    version: 3,
    files: Object.fromEntries(written),
    ...(sketches.length > 0 && { contents: Object.fromEntries(sketches) }),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** The number of known findings in a file. */
export const knownCount = (rules: KnownOfFile): number =>
  Object.values(rules).reduce((sum, keys) => sum + Object.values(keys).reduce((a, b) => a + b, 0), 0);
