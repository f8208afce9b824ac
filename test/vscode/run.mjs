// `npm run test:vscode -- [node|web] [--only=WORDS]`: the extension in a real VS Code, in both of its extension hosts. With
// --only, the tests whose names have the words.
import { chromiumPath } from './browser.mjs';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { root } from './paths.mjs';

const [filters, hosts] = [true, false].map((isFilter) =>
  process.argv.slice(2).filter((argument) => argument.startsWith('--only=') === isFilter),
);
const wanted = (host) => hosts.length === 0 || hosts.includes(host);
// @vscode/test-electron keeps its files below the current folder.
process.chdir(root);
const desktop = Boolean(process.env.VSCODE_TEST_DOWNLOAD);

try {
  if (!desktop || wanted('web')) chromiumPath();
  install({ server: !desktop });
  build();
  // Loaded now, because they import what was just installed.
  const { compileSuite } = await import('./compile.mjs');
  const suite = await compileSuite(filters[0]?.slice('--only='.length));
  for (const host of ['node', 'web'].filter(wanted)) await run(host, suite);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
// Playwright and the web server would keep the process alive for a while.
process.exit(0);

async function run(host, suite) {
  console.log(`\n${host === 'node' ? 'Extension host on Node' : 'Extension host in a browser'}`);
  const start = Date.now();
  if (host === 'node') await (await import('./run-node.mjs')).runOnNode(suite);
  else await (await import('./run-web.mjs')).runOnWeb(suite);
  console.log(`${host}: passed in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}
