// What VS Code calls in the extension host, on Node and in a browser alike.
import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { reporter } from './reporter';

/** Words that the names of the tests to run have; from compile.mjs. */
declare const ONLY: string;

/** Runs every test; VS Code ends with an error when the promise is rejected. */
export async function run(): Promise<void> {
  // VS Code itself takes back a question now and then. The reporter shows what had to be tried again.
  const mocha = new Mocha({ ui: 'tdd', reporter, timeout: 60_000, retries: 1 });
  if (ONLY !== '') mocha.fgrep(ONLY);
  // This is what makes `suite` and `test` exist, so the tests are loaded after it.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  if ((vscode.workspace.workspaceFolders?.length ?? 0) > 1) await import('./several-folders.test');
  else await allTests();
  const failures = await new Promise<number>((done) => mocha.run(done));
  if (failures > 0) throw new Error(`${failures} of the tests in VS Code failed.`);
}

async function allTests(): Promise<void> {
  // In this order: the first one needs a VS Code in which no draft has been opened yet.
  await import('./activation.test');
  await import('./diagnostics.test');
  await import('./words.test');
  await import('./help.test');
  await import('./citations.test');
  await import('./editing.test');
  await import('./config.test');
  await import('./new-draft.test');
  await import('./progress.test');
  await import('./facts.test');
  await import('./preview.test');
  await import('./compare.test');
  await import('./versions.test');
  await import('./export.test');
  await import('./import.test');
  await import('./review.test');
  await import('./check-all.test');
  await import('./copied.test');
  await import('./snippets.test');
  await import('./typing.test');
  await import('./places.test');
  await import('./keybindings.test');
  await import('./restart.test');
}
