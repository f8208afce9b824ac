import type { InstrumentEntry } from '../knowledge/instruments/reference-types';
import { readClml } from './clml/read-clml';
import { readGuidance } from './guidance/read-guidance';
import type { LawFile } from './law-file';
import { webPage } from './xml/xml-tree';

/** The instruments that a file may be of. */
interface LawFileOptions {
  /** Those that drafts can cite. */
  readonly instruments: readonly InstrumentEntry[];
  /** The id of the guidance that a text is, where its title does not tell. */
  readonly instrument?: string | undefined;
}

/** Reads a downloaded file: the XML of legislation.gov.uk, or guidance as plain text with page breaks. */
export function readLawFile(text: string, { instruments, instrument }: LawFileOptions): LawFile {
  const start = text.slice(0, 2000).trimStart();
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html)\b/i.test(start)) return { failure: webPage };
  if (start.startsWith('{\\rtf'))
    return { failure: 'It is an RTF file. Save it as plain text with page breaks.' };
  if (start === '') return { failure: 'It is empty. Download it again.' };
  if (!start.startsWith('<')) return readGuidance(text, instruments, instrument);
  const law = readClml(text.trimStart(), instruments);
  if (instrument === undefined || 'failure' in law || law.pack.instrument === instrument) return law;
  return { failure: `It is ${law.pack.instrument}, not ${instrument}. Leave out --instrument.` };
}
