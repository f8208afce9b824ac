// Writes the declarations of the bundle that scripts import, with those of a team's own rules.
import { readFileSync, writeFileSync } from 'node:fs';

/** The types in the source, which `lint` is checked against, and `lint`. */
export function apiTypes() {
  const types = readFileSync('server/src/api/types.ts', 'utf8');
  const [, doc] = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\nexport type Lint = /.exec(types) ?? [];
  if (!doc) throw new Error('server/src/api/types.ts has no documented type Lint');
  const rules = readFileSync('server/src/session/own-rule.ts', 'utf8').replace(/^(?:\/\/.*\n)+/, '');
  writeFileSync('server/dist/api.d.cts', `${types}${rules}\n${doc}\nexport declare const lint: Lint;\n`);
}
