// Parts of packages that the product does not use, or seldom, and that took time at every start.

/** Each is named by the file that imports it, and what it imports. */
const parts = [
  {
    // Looks for packages of npm on the machine, with processes that it starts: the server does not.
    importer: /\/vscode-languageserver\/lib\/node\/main\.js$/,
    path: './files',
    contents: '',
  },
  {
    // Finds links in plain text by large patterns. That option is off in both readers of Markdown.
    importer: /\/markdown-it\/dist\/markdown-it\.mjs$/,
    path: 'linkify-it',
    contents: 'export class LinkifyIt {}',
  },
  {
    // Unpacks the table of all HTML entities: now with the first entity that is read.
    importer: /\/markdown-it\/dist\/markdown-it\.mjs$/,
    path: 'entities',
    contents:
      "let decode; export const decodeHTMLStrict = (text) => (decode ??= require('entities/decode').decodeHTMLStrict)(text);",
  },
];

/** Parts that are left out in a browser, too. */
const inBrowser = [
  {
    // Its size is that of all other code. The server in a browser reads no PDFs.
    importer: /\/server\/src\/documents\/pdf\/engine\.ts$/,
    path: 'unpdf/pdfjs',
    contents: 'export const getDocument = undefined;',
  },
];

/** Leaves parts out of all bundles. */
export const withoutUnusedParts = leaveOut('without-unused-parts', parts);

/** Leaves more parts out of bundles for browsers. */
export const withoutLargeParts = leaveOut('without-large-parts', inBrowser, 'browser');

/** @returns {import('esbuild').Plugin} */
function leaveOut(name, parts, platform) {
  return {
    name,
    setup(build) {
      if (platform !== undefined && build.initialOptions.platform !== platform) return;
      for (const [index, part] of parts.entries()) resolveTo(build, { ...part, name, index });
      build.onLoad({ filter: /./, namespace: name }, ({ path, pluginData }) => ({
        contents: parts[Number(path)].contents,
        resolveDir: pluginData,
        loader: 'js',
      }));
    },
  };
}

function resolveTo(build, { importer, path, name, index }) {
  const filter = new RegExp(`^${path.replace(/[./]/g, '\\$&')}$`);
  build.onResolve({ filter }, (args) =>
    importer.test(args.importer.replaceAll('\\', '/'))
      ? { path: String(index), namespace: name, pluginData: args.resolveDir }
      : undefined,
  );
}
