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

/**
 * Leaves them out of bundles.
 * @type {import('esbuild').Plugin}
 */
export const withoutUnusedParts = {
  name: 'without-unused-parts',
  setup(build) {
    for (const [index, { importer, path }] of parts.entries()) {
      const filter = new RegExp(`^${path.replace(/[./]/g, '\\$&')}$`);
      build.onResolve({ filter }, (args) =>
        importer.test(args.importer.replaceAll('\\', '/'))
          ? { path: String(index), namespace: 'unused-part', pluginData: args.resolveDir }
          : undefined,
      );
    }
    build.onLoad({ filter: /./, namespace: 'unused-part' }, ({ path, pluginData }) => ({
      contents: parts[Number(path)].contents,
      resolveDir: pluginData,
      loader: 'js',
    }));
  },
};
