import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import type { Print } from '../export/index';
import { nodeFiles } from '../node/node-files';
import { serve } from './server';

const channels = ['--stdio', '--node-ipc', '--socket', '--pipe'];

/** `inspection-report lsp`: serves an editor over the channel named in the arguments, standard input where none is. */
export function start(args: readonly string[]): void {
  const named = args.some((arg) =>
    channels.some((channel) => arg === channel || arg.startsWith(`${channel}=`)),
  );
  if (!named) process.argv.push('--stdio');
  serve(createConnection(ProposedFeatures.all), version, { docs: rulePages() }, nodeFiles, printer);
}

/** Prints with the browser that is named, or found; its code is loaded with the first PDF. */
const printer =
  (browser: string | undefined): Print =>
  async (html) =>
    (await import('../node/print')).browserPrint({ browser, env: process.env })(html);

/** The rules' pages beside the built files in `server/dist/cli`: in the published package, or in a checkout. */
function rulePages(): string | undefined {
  const { dirname } = import.meta;
  const folders = [join(dirname, '../../docs/rules'), join(dirname, '../../../docs/rules')];
  const found = folders.find((folder) => existsSync(folder));
  return found && `${pathToFileURL(found).href}/`;
}
