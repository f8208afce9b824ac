// The product's surfaces as one module, for worker threads.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { esbuildYaml } from '../../build/yaml-plugin.mjs';

/** @param {string} outfile */
export const bundleSurfaces = (outfile) =>
  build({
    entryPoints: [fileURLToPath(new URL('./surfaces.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    outfile,
    plugins: [esbuildYaml],
    loader: { '.css': 'text' },
    banner: {
      js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
    },
    logLevel: 'error',
  });
