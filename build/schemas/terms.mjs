// The product's own reading of editions, settings and kinds (server/src/knowledge/frameworks/terms.ts), so that schemas
// and checks cannot differ. The file imports types only: without these it runs as it is.
import { transformSync } from 'esbuild';
import { read } from './inputs.mjs';

const source = read('server/src/knowledge/frameworks/terms.ts');
const { code } = transformSync(source, { loader: 'ts', format: 'esm', target: 'es2022' });

/** `termsOf` of terms.ts. */
export const { termsOf } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
