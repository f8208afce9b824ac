import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import type { PdfReader } from '../import/import-file';
import { languageFolder } from '../node/language-folder';
import { nodeFiles } from '../node/node-files';
import type { PrinterFactory } from './feature';
import { describeFault } from './guard';
import { serve } from './server';

const channels = ['--stdio', '--node-ipc', '--socket', '--pipe'];

/** `inspection-report lsp`: serves an editor over the channel named in the arguments, or else over standard input. */
export function start(args: readonly string[]): void {
  const isNamed = args.some((arg) =>
    channels.some((channel) => arg === channel || arg.startsWith(`${channel}=`)),
  );
  if (!isNamed) process.argv.push('--stdio');
  const log = serve((options) => createConnection(ProposedFeatures.all, options), {
    version,
    defaults: { docs: rulePagesUri(), language: languageFolder() },
    files: nodeFiles,
    printer,
    readPdf,
  });
  // Files that a killed print has left are removed once the editor has its first answers.
  setTimeout(() => void import('../node/print-folder').then(clean), 5000).unref();
  // Work in the background that fails costs itself alone.
  process.on('unhandledRejection', (error) => log(`Background work failed: ${describeFault(error)}`));
  process.on('uncaughtException', (error) => {
    // Nobody reads the answers any more.
    if ('code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')) process.exit(1);
    log(`Background work failed: ${describeFault(error)}`);
  });
}

const clean = ({ removeForgottenPrints }: typeof import('../node/print-folder')): void =>
  removeForgottenPrints();

/** Prints with a browser. The code is loaded with the first PDF. */
const printer: PrinterFactory = (browser) => async (html) =>
  (await import('../node/print')).browserPrint({ browser, env: process.env })(html);

/** Reads PDFs in a thread. The code is loaded with the first one. */
const readPdf: PdfReader = async (bytes) => (await import('../node/pdf/read-pdf-apart')).readPdfApart(bytes);

/** The folder with the rules' pages, which lies elsewhere in a checkout than in the published package. */
function rulePagesUri(): string | undefined {
  const { dirname } = import.meta;
  const folders = [join(dirname, '../../docs/rules'), join(dirname, '../../../docs/rules')];
  const found = folders.find((folder) => existsSync(folder));
  return found && `${pathToFileURL(found).href}/`;
}
