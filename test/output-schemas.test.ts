import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { formerNames } from '../build/schemas/files.mjs';
import { outputs } from '../build/schemas/outputs/index.mjs';
import { builtIn } from '../server/src/knowledge/knowledge';
import { runIn } from './cli/in-folder';
import { ajv, load, wrong } from './schema-checks';

// Everything that a scenario of the command line prints as JSON is valid by the schema of that output, which allows no
// other keys. So a new key is in its schema, or this fails.

// Other tests of this process may have added them.
for (const name of ['knowledge-framework.schema.json', 'law-pack.schema.json'])
  if (!ajv.getSchema(name)) ajv.addSchema(load(name), name);

interface Printed {
  readonly scenario: string;
  /** Undefined if nothing describes the output. */
  readonly schema: string | undefined;
  readonly data: unknown;
  /** Says that the scenario shows only some keys of it. */
  readonly isPart?: boolean;
}

const folder = new URL('cli/scenarios/', import.meta.url);

/** The outputs of a scenario that are JSON: what it printed, and the files that it wrote. */
function printedIn(scenario: string): Printed[] {
  const text = readFileSync(new URL(scenario, folder), 'utf8');
  const [setup = '', outcome = ''] = text.split(/^======\n/m);
  const args = /^\$ ?(.*)$/m.exec(setup)?.[1] ?? '';
  const [shown = '', ...files] = outcome.split(/^exit \d\n(?:\/\/- .*\n)?|^\/\/- .*\n/m);
  const texts = [shown.replace(/^stderr: .*\n/gm, ''), ...files];
  const parts = args.includes('jsonl') ? texts.flatMap((part) => part.split('\n')) : texts;
  return parts.flatMap((part) => {
    const data = parsed(part);
    // SARIF, code quality and the snippets of VS Code are forms of others.
    const isOfOthers = /^(?:\{"\$schema"|\[\{"description")/.test(part) || args.startsWith('snippets export');
    if (typeof data !== 'object' || data === null || isOfOthers) return [];
    return [{ scenario, schema: schemaOf(args, part), data, isPart: /^# only /m.test(setup) }];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The schema of an output or of a file that was written, by the command that printed it and by what it begins with. */
function schemaOf(args: string, text: string): string | undefined {
  if (/^\[\{"filePath"|^\[\n\]/.test(text)) return 'output-lint';
  if (/^\{\s*"version": \d,\s*"files"/.test(text)) return 'baseline';
  if (/^\{\s*"format": "inspection-report law pack/.test(text)) return 'law-pack';
  if (args.includes('jsonl')) return 'output-lint-line';
  if (args.includes('--print-config')) return 'output-print-config';
  if (args.startsWith('cite')) return args.includes('--list') ? 'output-cite-list' : 'output-cite';
  const [first, second = ''] = args.split(' ');
  return [`output-${first}-${second}`, `output-${first}`].find((name) =>
    outputs.some((output) => output.name === name),
  );
}

const printed = readdirSync(folder).flatMap(printedIn);

beforeAll(async () => {
  // Those that no scenario prints, because they are long.
  for (const args of [['rules'], ['frameworks'], ...builtIn.ids.map((id) => ['frameworks', id])]) {
    const { out } = await runIn('/', [...args, '--format', 'json']);
    printed.push({ scenario: args.join(' '), schema: `output-${args[0]}`, data: JSON.parse(out) });
  }
});

describe.each(outputs)('$name', ({ name }) => {
  it('holds for what scenarios print, of which there is some', () => {
    const all = printed.filter(({ schema }) => schema === name);
    expect(all.length).toBeGreaterThan(0);
    for (const { scenario, data, isPart } of all) {
      const found = wrong(`${name}.schema.json`, data);
      const missing = /^must (?:have required property|be array|match a schema in anyOf)/;
      const faults = isPart ? found.filter((fault) => !missing.test(fault)) : found;
      expect(faults, scenario).toEqual([]);
    }
  });

  it('allows no other keys', () => {
    const { data } = printed.find(({ schema }) => schema === name) ?? {};
    const [first] = Array.isArray(data) ? data : [data];
    const changed = Array.isArray(data) ? [{ ...first, other: 1 }] : { ...first, other: 1 };
    expect(wrong(`${name}.schema.json`, changed)).not.toEqual([]);
  });
});

it('is there for every JSON that a scenario prints', () => {
  expect(printed.filter(({ schema }) => schema === undefined)).toEqual([]);
});

/** The keys of a schema, and of the data that it is for. */
function keysOf(value: unknown, isSchema: boolean): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!isSchema)
    return [
      ...(Array.isArray(value) ? [] : Object.keys(value)),
      ...Object.values(value).flatMap((each) => keysOf(each, false)),
    ];
  const own = 'properties' in value ? Object.keys(value.properties as object) : [];
  return [...own, ...Object.values(value).flatMap((each) => keysOf(each, true))];
}
/** Keys that no scenario prints, because they take a Word file with comments, or facts that the data hardly has. */
const rare: Readonly<Record<string, readonly string[]>> = {
  'output-lint': ['url'],
  'output-lint-line': ['url'],
  'output-cite': ['gone'],
};

// test/cli/review.test.ts has the reviews, since scenarios have no comments.
it.each(outputs.filter(({ name }) => name !== 'output-review'))(
  '$name has no key that nothing prints',
  ({ name, schema }) => {
    const all = new Set(
      printed.filter((each) => each.schema === name).flatMap(({ data }) => keysOf(data, false)),
    );
    const others = keysOf(schema, true).filter((key) => !all.has(key));
    expect(others).toEqual(rare[name] ?? []);
  },
);

it('leads to no schema that is not there', () => {
  const names = readdirSync('schemas').filter((name) => name.endsWith('.json'));
  expect(names).toEqual(expect.arrayContaining(outputs.map(({ name }) => `${name}.schema.json`)));
  for (const name of names) {
    const others = [...JSON.stringify(load(name)).matchAll(/"\$ref":"([^"#]+)#/g)].map(([, file]) => file);
    expect(names, name).toEqual(expect.arrayContaining(others));
  }
  expect(Object.keys(formerNames).length).toBeGreaterThan(0);
});
