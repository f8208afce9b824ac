// The suite in the extension host on Node, through @vscode/test-electron: the desktop VS Code where it may be
// downloaded (VSCODE_TEST_DOWNLOAD is set), the VS Code server elsewhere.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root, tools, workspace } from './paths.mjs';

/** Runs the compiled suite; rejects when a test fails. */
export async function runOnNode(suite) {
  const folder = mkdtempSync(join(tmpdir(), 'vscode-test-drafts-'));
  cpSync(workspace, folder, { recursive: true });
  try {
    await runTests({
      ...(process.env.VSCODE_TEST_DOWNLOAD ? {} : { vscodeExecutablePath: join(tools, 'code-shim.mjs') }),
      extensionDevelopmentPath: root,
      extensionTestsPath: suite,
      launchArgs: [folder, '--disable-extensions'],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
