import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A source file, by its path from the project's root. */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** As written in its import and export statements, those of types included, and in calls of `import`. */
  readonly imports: readonly string[];
}

const endings = ['.ts', '.mjs', '/index.ts', ''];

/** The TypeScript and JavaScript files below a folder; generated files and declarations are left out. */
export function sourcesIn(folder: string): Source[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|mjs)$/.test(file) && !/\.d\.m?ts$|\/(generated|node_modules|dist)\//.test(file))
    .map((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const found = text.matchAll(
        /^\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
      );
      return { file, text, imports: [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '') };
    });
}

/** Everything that is built into the product. */
export const everything: readonly Source[] = ['server/src', 'client/src', 'build'].flatMap(sourcesIn);

/** What ships: no tests, and nothing that only tests use. */
export const product: readonly Source[] = everything.filter(
  ({ file }) => !/\.test\.ts$|\/testing\.ts$/.test(file) && !file.startsWith('build/'),
);

const files = new Set(everything.map(({ file }) => file));

/** The source file that a relative import leads to, if it is one of `everything`. */
export function importedFile(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = resolve('/', dirname(from), specifier).slice(1);
  return endings.map((ending) => path + ending).find((file) => files.has(file));
}
