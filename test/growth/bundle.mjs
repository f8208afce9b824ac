// The product's surfaces as one module, for worker threads.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { targetsFor } from '../../build/targets.mjs';

// Packages are those of the product: the YAML package for Node asks for a variable of the environment at each word.
const [{ alias, plugins, loader, mainFields }] = targetsFor();

/** @param {string} outfile */
export const bundleSurfaces = (outfile) =>
  build({
    entryPoints: [fileURLToPath(new URL('./surfaces.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'node',
    alias,
    mainFields,
    outfile,
    plugins,
    loader,
    banner: {
      js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
    },
    logLevel: 'error',
  });
