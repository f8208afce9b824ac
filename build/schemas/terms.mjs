// The product's own reading of editions, settings and kinds (server/src/knowledge/frameworks/terms.ts), so that schemas
// and checks cannot differ.
import { buildSync } from 'esbuild';
import { root } from './inputs.mjs';

const { outputFiles } = buildSync({
  entryPoints: [`${root}server/src/knowledge/frameworks/terms.ts`],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
});

/** `termsOf` of terms.ts. */
export const { termsOf } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
