// Reads a PDF in a thread, which is ended if it takes too long or too much memory.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DocumentError, type SourceDocument } from '../../documents/document';
import type { PdfAnswer } from './answer';

const tookTooLong = 'Print this PDF to a new PDF, and import that. This one takes too long to read.';
const tookTooMuch = 'Print this PDF to a new PDF, and import that. This one needs too much memory.';

/** How long reading may take in milliseconds, and the megabytes of memory that it may use. */
export interface PdfLimits {
  readonly milliseconds?: number;
  readonly megabytes?: number;
}

/**
 * The text and structure of a PDF.
 * @throws DocumentError if it cannot be read within the limits
 */
export async function readPdfApart(
  bytes: Uint8Array,
  { milliseconds = 60_000, megabytes = 1024 }: PdfLimits = {},
): Promise<SourceDocument> {
  const worker = new Worker(workerFile(), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    stdout: true,
    stderr: true,
  });
  try {
    return await answerOf(worker, milliseconds);
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, milliseconds: number): Promise<SourceDocument> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DocumentError(tookTooLong)), milliseconds);
    worker.once('message', (answer: PdfAnswer) => {
      clearTimeout(timer);
      if ('document' in answer) resolve(answer.document);
      else reject(new DocumentError(answer.fault));
    });
    worker.once('error', (error: Error & { readonly code?: string }) => {
      clearTimeout(timer);
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(isMemory ? new DocumentError(tookTooMuch, { cause: error }) : error);
    });
  });
}

/** The worker’s bundle, which is in another place in the sources than in the package. */
function workerFile(): URL {
  const places = ['pdf-worker.mjs', '../../../dist/cli/pdf-worker.mjs'];
  const found = places
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(fileURLToPath(url)));
  if (!found) throw new Error('The PDF reader is missing. Install the package again.');
  return found;
}
