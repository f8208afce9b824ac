import { decodeBase64, encodeBase64 } from '../../../text/base64';
import type { FileKind } from '../../../text/file-kind';
import { digest } from '../../../text/plain';
import type { DraftSketch } from './copied';
import type { HashKey } from './shingles';
import { paragraphsIn } from './sketch';

/** An earlier report in an index. */
export interface IndexedReport extends DraftSketch {
  /** Changes with the size and the time of the file. */
  readonly stamp: string;
  /** A digest of its text that depends on the key. */
  readonly content: string;
}

/** An index of reports. Of their text it has only hashes. */
export interface ReportIndex {
  readonly key: HashKey;
  /** By their paths from the folder of the index, as parts of a URI: “2025/harbour.report.md”. */
  readonly reports: ReadonlyMap<string, IndexedReport>;
}

/** The reason why a text cannot be read as an index. */
export type IndexFault = 'damaged' | 'other-version' | 'not-index';

// The number changes with the form of the file, and with all that sketches depend on: the choice of paragraphs and the hashes.
const mark = 'inspection-report index';
const version = 2;
const head = new RegExp(`^${mark} (\\d{1,6}) ([0-9a-f]{8})([0-9a-f]{8})$`);
const line = /^(\S{1,6000}) ([\w.]{1,60}) ([0-9a-f]{16}) (\d{1,5}) (\d{1,5}) ([A-Za-z0-9+/=]*)$/;

/** An index as a kind of file, whatever its version or damage. */
export const indexFile: FileKind = {
  name: 'an index of reports',
  isOwn: (content) => content.startsWith(`${mark} `),
};

/** Writes an index: a line for each report, in the order of their paths, and a last line by which damage is noticed. */
export function indexText({ key, reports }: ReportIndex): string {
  const first = `${mark} ${version} ${hex(key.seed)}${hex(key.last)}`;
  const lines = [...reports]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { stamp, content, service, sketch }]) =>
      [path, stamp, content, service.number, service.name, encodeBase64(bytesOf(sketch))].join(' '),
    );
  const text = `${[first, ...lines].join('\n')}\n`;
  return `${text}end ${lines.length} ${digest(text)}\n`;
}

/** Reads an index. A file of which a part is wrong is not used at all: nobody would notice what is missing. */
export function readIndex(written: string): ReportIndex | { readonly fault: IndexFault } {
  // Git may have written other line ends.
  const text = written.replaceAll('\r\n', '\n');
  if (!indexFile.isOwn(text)) return { fault: 'not-index' };
  const lines = text.split('\n');
  const [, form, seed, last] = head.exec(lines[0] ?? '') ?? [];
  if (form === undefined || seed === undefined || last === undefined) return { fault: 'damaged' };
  if (Number(form) !== version) return { fault: 'other-version' };
  const end = lines.at(-2) ?? '';
  const body = text.slice(0, text.length - end.length - 1);
  if (lines.at(-1) !== '' || end !== `end ${lines.length - 3} ${digest(body)}`) return { fault: 'damaged' };
  const reports = new Map<string, IndexedReport>();
  for (const each of lines.slice(1, -2)) {
    const [, path = '', stamp = '', content = '', number, name, encoded = ''] = line.exec(each) ?? [];
    const bytes = decodeBase64(encoded);
    if (path === '' || !bytes || bytes.length % 2 > 0) return { fault: 'damaged' };
    const sums = { number: Number(number), name: Number(name) };
    reports.set(path, { stamp, content, service: sums, sketch: numbersOf(bytes) });
  }
  return { key: { seed: Number.parseInt(seed, 16) | 0, last: Number.parseInt(last, 16) | 0 }, reports };
}

/** The number of paragraphs in an index. */
export const paragraphCount = ({ reports }: ReportIndex): number =>
  [...reports.values()].reduce(
    (sum, { sketch }) => sum + [...paragraphsIn(sketch)].filter(({ isSentence }) => !isSentence).length,
    0,
  );

/** The digest of a report’s text, by which an unchanged one is recognised. */
export const contentDigest = (text: string, { seed, last }: HashKey): string =>
  digest(`${seed} ${last}\n${text}`);

const hex = (number: number): string => (number >>> 0).toString(16).padStart(8, '0');

/** The numbers as bytes, the lower one first on every machine. */
function bytesOf(numbers: Uint16Array): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 2);
  for (const [at, number] of numbers.entries()) {
    bytes[at * 2] = number & 0xff;
    bytes[at * 2 + 1] = number >> 8;
  }
  return bytes;
}

const numbersOf = (bytes: Uint8Array): Uint16Array =>
  Uint16Array.from(
    { length: bytes.length / 2 },
    (_, at) => (bytes[at * 2] ?? 0) + ((bytes[at * 2 + 1] ?? 0) << 8),
  );
