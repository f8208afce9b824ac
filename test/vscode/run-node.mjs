// The suite in the extension host on Node, through @vscode/test-electron: the desktop VS Code where it may be
// downloaded (VSCODE_TEST_DOWNLOAD is set), the VS Code server elsewhere.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root, tools, workspace } from './paths.mjs';

/** Runs the compiled suite in a window with one folder, then its part for several folders; rejects when a test fails. */
export async function runOnNode(suite) {
  const folder = mkdtempSync(join(tmpdir(), 'vscode-test-drafts-'));
  cpSync(workspace, folder, { recursive: true });
  const run = (...launchArgs) =>
    runTests({
      ...(process.env.VSCODE_TEST_DOWNLOAD ? {} : { vscodeExecutablePath: join(tools, 'code-shim.mjs') }),
      extensionDevelopmentPath: root,
      extensionTestsPath: suite,
      launchArgs: [...launchArgs, '--disable-extensions'],
    });
  const several = join(folder, 'several.code-workspace');
  // The second folder is outside the first, and has a config.
  const other = mkdtempSync(join(tmpdir(), 'vscode-test-other-'));
  try {
    await run(folder);
    cpSync(join(workspace, 'team'), other, { recursive: true });
    cpSync(join(other, 'quay.report.md'), join(other, 'closed.report.md'));
    writeFileSync(several, JSON.stringify({ folders: [{ path: folder }, { path: other }] }));
    if (!process.env.VSCODE_TEST_DOWNLOAD) await run(several, '--untrusted');
  } finally {
    rmSync(other, { recursive: true, force: true, maxRetries: 5 });
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
