// Opens zip files, as Word files are. Parts are unpacked when they are asked for. The sizes that a file declares are not
// trusted: bytes are counted while they are unpacked, so that a small file cannot fill the memory.
import { Inflate } from 'fflate';
import { DocumentError } from './document';

/** Bytes of a file and of all its parts unpacked, and the number of its parts. */
const limits = { file: 50_000_000, unpacked: 200_000_000, parts: 2000 };
/** Bytes that are unpacked at once. They become at most a thousand times as many. */
const pieceSize = 16_384;

const damaged = 'Open this file in Word and save it again. It is damaged.';
const tooLarge = 'Make this file smaller, for example by removing its pictures. It is larger than 50 MB.';
const bomb = 'Check where this file comes from. It is larger than 200 MB when unpacked.';
const tooManyParts = 'Check where this file comes from. It has more than 2,000 parts.';
export const encrypted =
  'Save this file without its password or protection, then try again. It is encrypted.';

interface ZipEntry {
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  /** The checksum of its bytes. */
  readonly checksum: number;
  /** Where its header is. */
  readonly offset: number;
}

export interface Zip {
  /** As in the file, but with forward slashes. */
  readonly names: readonly string[];
  /**
   * The bytes of a part; undefined if there is none of this name, in whatever case.
   * @throws DocumentError if it is damaged, encrypted or too large
   */
  readonly read: (name: string) => Uint8Array | undefined;
}

/**
 * Opens a zip file.
 * @throws DocumentError if it is damaged, or over the limits, which only tests set
 */
export function openZip(bytes: Uint8Array, { file, unpacked: mostUnpacked, parts } = limits): Zip {
  if (bytes.length > file) throw new DocumentError(tooLarge);
  const entries = entriesOf(bytes, parts);
  const byName = new Map([...entries].map(([name, entry]) => [name.toLowerCase(), entry]));
  let unpacked = 0;
  const count = (size: number): void => {
    unpacked += size;
    if (unpacked > mostUnpacked) throw new DocumentError(bomb);
  };
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = byName.get(name.toLowerCase());
      return entry && unpack(bytes, entry, count);
    },
  };
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const headerSignature = 0x04034b50;
const endSize = 22;
const entrySize = 46;
const headerSize = 30;
/** A size or place that is too large for its field, and is in an extra field instead. */
const elsewhere = 0xffffffff;

/** The parts by their names, from the list at the end of the file. */
function entriesOf(bytes: Uint8Array, mostParts: number): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // With 64-bit fields, the list is right before the record that is right before the end.
  if (at === elsewhere) at = Number(wide(view, end - 20 - 56 + 48));
  if (count > mostParts) throw new DocumentError(tooManyParts);
  const entries = new Map<string, ZipEntry>();
  for (let n = 0; n < count; n++) {
    if (at + entrySize > bytes.length || view.getUint32(at, true) !== entrySignature) {
      throw new DocumentError(damaged);
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const name = new TextDecoder().decode(bytes.subarray(at + entrySize, at + entrySize + nameLength));
    const next = at + entrySize + nameLength + extraLength + commentLength;
    if (next > bytes.length) throw new DocumentError(damaged);
    entries.set(name.replaceAll('\\', '/'), entryAt(view, at));
    at = next;
  }
  return entries;
}

/** The record that ends the file. A comment of up to 64 KB may follow it. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endSize - 0xffff);
  for (let at = view.byteLength - endSize; at >= first; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new DocumentError(damaged);
}

function entryAt(view: DataView, at: number): ZipEntry {
  const fields = [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true));
  const extra = at + entrySize + view.getUint16(at + 28, true);
  // The extra field has those of the three that are elsewhere, in this order.
  let place = extraField(view, extra, extra + view.getUint16(at + 30, true));
  const [, packedSize = 0, offset = 0] = fields.map((value) => {
    if (value !== elsewhere || place === undefined) return value;
    place += 8;
    return Number(wide(view, place - 8));
  });
  return {
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packedSize,
    checksum: view.getUint32(at + 16, true),
    offset,
  };
}

/** The data of the extra field for 64-bit sizes. */
function extraField(view: DataView, start: number, end: number): number | undefined {
  for (let at = start; at + 4 <= Math.min(end, view.byteLength); at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  return undefined;
}

function wide(view: DataView, at: number): bigint {
  if (at < 0 || at + 8 > view.byteLength) throw new DocumentError(damaged);
  return view.getBigUint64(at, true);
}

function unpack(bytes: Uint8Array, entry: ZipEntry, count: (size: number) => void): Uint8Array {
  if (entry.isEncrypted) throw new DocumentError(encrypted);
  const { offset, packedSize, method } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + headerSize > bytes.length || view.getUint32(offset, true) !== headerSignature) {
    throw new DocumentError(damaged);
  }
  const start = offset + headerSize + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new DocumentError(damaged);
  if (method !== 0 && method !== 8) throw new DocumentError(damaged);
  const packed = bytes.subarray(start, start + packedSize);
  if (method === 0) count(packed.length);
  const part = method === 0 ? packed : inflate(packed, count);
  if (checksumOf(part) !== entry.checksum) throw new DocumentError(damaged);
  return part;
}

/** The CRC-32 of each byte. */
const checksums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (checksums[(sum ^ byte) & 255] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

function inflate(packed: Uint8Array, count: (size: number) => void): Uint8Array {
  const pieces: Uint8Array[] = [];
  let isWhole = false;
  const inflater = new Inflate((data, final) => {
    count(data.length);
    pieces.push(data);
    isWhole ||= final;
  });
  try {
    for (let at = 0; at < packed.length && !isWhole; at += pieceSize) {
      inflater.push(packed.subarray(at, at + pieceSize), at + pieceSize >= packed.length);
    }
  } catch (error) {
    throw error instanceof DocumentError ? error : new DocumentError(damaged);
  }
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
