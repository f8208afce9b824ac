// Writes the GitHub Action that needs no installation: the steps of action.yml without npm, and the built command line. Its
// repository serves as hooks of pre-commit, too.
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

const description =
  'Checks drafts of children’s social care inspection reports (ILACS, SCCIF, SIF and JTAI), and shows the findings next to their lines. Everything that it runs is in it.';

/** The text of action.yml without the step that installs and builds. */
function readyAction(text) {
  const action = parseDocument(text);
  action.set('description', description);
  action.deleteIn(['runs', 'steps', 0]);
  return action.toString({ lineWidth: 120 });
}

/** The hooks of pre-commit, which run the built command line next to them. */
function readyHooks(text) {
  const hooks = parseDocument(text);
  hooks.contents.commentBefore = undefined;
  hooks.contents.items[0].commentBefore = undefined;
  hooks.commentBefore =
    ' Nothing is installed: the command line is in this repository, and needs Node 20.19 or later.';
  for (const index of hooks.contents.items.keys())
    hooks.setIn([index, 'entry'], 'bin/inspection-report.mjs lint');
  return hooks.toString({ lineWidth: 120 });
}

/**
 * Writes the action to a new folder.
 * @param {string} root a checkout that is built
 * @param {string} out the folder
 */
export function writeAction(root, out) {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'action.yml'), readyAction(readFileSync(join(root, 'action.yml'), 'utf8')));
  writeFileSync(
    join(out, '.pre-commit-hooks.yaml'),
    readyHooks(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')),
  );
  const files = {
    'ci/action': 'ci/action',
    'server/bin': 'bin',
    'server/dist/cli': 'dist/cli',
    'server/dist/language': 'dist/language',
    'server/dist/THIRD-PARTY-NOTICES.txt': 'dist/THIRD-PARTY-NOTICES.txt',
    'server/docs': 'docs',
    'server/package.json': 'package.json',
    LICENSE: 'LICENSE',
    NOTICE: 'NOTICE',
  };
  for (const [from, to] of Object.entries(files))
    cpSync(join(root, from), join(out, to), { recursive: true });
  chmodSync(join(out, 'bin/inspection-report.mjs'), 0o755);
}
