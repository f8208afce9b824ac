// Packages in CommonJS ask for Node's own modules by `require`, which ES modules have to make.
import { readFileSync, writeFileSync } from 'node:fs';

/** Makes `require` at the top of every piece of a bundle. */
export const requireBanner =
  "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);\n";

/** Removes it from the pieces that do not use it, because it takes a third of the time of loading a small one. */
export function withoutIdleRequire(paths) {
  for (const path of paths.filter((name) => name.endsWith('.mjs'))) {
    const text = readFileSync(path, 'utf8');
    const rest = text.slice(requireBanner.length);
    if (text.startsWith(requireBanner) && !/\brequire\b/.test(rest)) writeFileSync(path, rest);
  }
}
