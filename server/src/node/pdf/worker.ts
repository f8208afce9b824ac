// The thread that reads a PDF. pdf.js changes globals and cannot be stopped, so it has a thread of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { DocumentError } from '../../documents/document';
import { readPdf } from '../../documents/pdf/read-pdf';
import type { PdfAnswer } from './answer';

function answer(message: PdfAnswer): void {
  parentPort?.postMessage(message);
}

readPdf(workerData as Uint8Array).then(
  (document) => answer({ document }),
  (error: unknown) => {
    // A fault of ours ends the thread, and shows where it is.
    if (!(error instanceof DocumentError)) throw error;
    answer({ fault: error.message });
  },
);
