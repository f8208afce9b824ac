// Makes a rule: `npm run new:rule group/name` writes its file from a template, adds its line to the registry, and brings
// docs/rules, the schema of the config and the goldens up to date.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleTemplate } from './rule-template.mjs';

/** The ids of all rules by the registry's imports; an id is the path of its file, too. */
export const idsIn = (registry) =>
  [...registry.matchAll(/^import \w+ from '\.\/([\w-]+\/[\w-]+)';$/gm)].map(([, id]) => id);

const groupOf = (id) => id.split('/')[0];

/**
 * The reason why a rule of that name cannot be made; undefined if it can.
 * @param ids the ids of the rules that exist
 * @param newGroup lets the name begin a group
 */
export function problemWith(id, ids, newGroup = false) {
  if (!/^[a-z]+\/[a-z]+(-[a-z]+)*$/.test(id))
    return `“${id}” cannot be the name of a rule. Write group/name in small letters, such as section/order or section/report-order.`;
  if (ids.includes(id)) return `There is a rule “${id}” already: see server/src/rules/${id}.ts.`;
  const groups = [...new Set(ids.map(groupOf))].sort();
  const group = groupOf(id);
  const exists = groups.includes(group);
  if (exists && newGroup) return `There is a group “${group}” already. Leave out “--new-group”.`;
  if (exists || newGroup) return undefined;
  return `There is no group “${group}”. The groups are ${groups.join(', ')}. To begin a new one, use “npm run new:rule ${id} -- --new-group”.`;
}

const variableOf = (id) => id.replace(/[/-](\w)/g, (_, letter) => letter.toUpperCase());

/**
 * The registry with a rule: its import among the others, sorted, and its line after the last rule of its group in a list, or
 * at the end of the list.
 */
export function withRule(registry, id, list) {
  const imports = /(?:^import .*\n)+/m.exec(registry)?.[0] ?? '';
  const lines = [...imports.trimEnd().split('\n'), `import ${variableOf(id)} from './${id}';`];
  const pathOf = (line) => /'(.*)'/.exec(line)?.[1] ?? '';
  const sorted = lines.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  const group = idsIn(registry).filter((other) => groupOf(other) === groupOf(id));
  const inList = new RegExp(`(export const ${list}\\b[^=]*= \\[\\n)((?:  \\w+,\\n)*)`);
  return registry
    .replace(imports, `${sorted.join('\n')}\n`)
    .replace(inList, (_, start, items) => start + withItem(items, group.map(variableOf), variableOf(id)));
}

function withItem(items, group, variable) {
  const rows = items.split('\n').filter((row) => row !== '');
  const last = rows.findLastIndex((row) => group.includes(row.trim().replace(',', '')));
  rows.splice(last < 0 ? rows.length : last + 1, 0, `  ${variable},`);
  return `${rows.join('\n')}\n`;
}

function main() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const names = process.argv.slice(2).filter((argument) => argument !== '--new-group');
  const registryPath = join(root, 'server/src/rules/index.ts');
  const registry = readFileSync(registryPath, 'utf8');
  const [id] = names;
  if (id === undefined || names.length > 1)
    return refuse('usage: npm run new:rule group/name [-- --new-group]');
  const problem = problemWith(id, idsIn(registry), names.length + 2 < process.argv.length);
  if (problem) return refuse(problem);
  const { version, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { text, list } = ruleTemplate(id, version);
  const path = join(root, `server/src/rules/${id}.ts`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  writeFileSync(registryPath, withRule(registry, id, list));
  for (const script of ['docs', 'update:goldens']) {
    if (!scripts[script]) continue;
    const { status } = spawnSync('npm', ['run', script], { cwd: root, stdio: 'inherit' });
    if (status !== 0) return refuse(`“npm run ${script}” failed. Correct what it says, then run it again.`);
  }
  console.log(`
server/src/rules/${id}.ts is there, its line in server/src/rules/index.ts, and its page in docs/rules.
Replace every TODO in it, and write the check and its two examples. Then:
  npx vitest run server/src/rules    fails until that is done
  npm run docs                       writes its page again${
    groupOf(id) === 'snippet' ? '\nAdd its row to the table of rules in docs/snippets.md.' : ''
  }`);
}

function refuse(message) {
  console.error(message);
  process.exitCode = 2;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
