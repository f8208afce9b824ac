// What a user would take instead, where it is installed.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The programs in a folder's node_modules: `npm install yaml-language-server markdownlint-cli2` in a folder outside of the project.
 * @param folder undefined where the user named none
 */
export function peersIn(folder, root) {
  const bin = (name) => folder && join(resolve(folder), 'node_modules/.bin', name);
  const installed = (name) => folder !== undefined && existsSync(bin(name));
  const schema = pathToFileURL(join(root, 'schemas/report.schema.json')).href;
  return {
    ...(installed('yaml-language-server') && {
      server: {
        name: 'yaml-language-server',
        command: [process.execPath, bin('yaml-language-server'), '--stdio'],
        settings: {
          yaml: {
            schemas: { [schema]: ['*.report.yaml'] },
            validate: true,
            completion: true,
            schemaStore: { enable: false },
          },
        },
      },
    }),
    ...(installed('markdownlint-cli2') && {
      linter: { name: 'markdownlint-cli2', command: [process.execPath, bin('markdownlint-cli2')] },
    }),
  };
}
