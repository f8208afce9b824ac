// The tables of docs that follow from a registry. Each is between a pair of comments, such as `<!-- commands -->` and
// `<!-- /commands -->`: `npm run docs` writes it there, and a test says if it is current.

import { outputs } from './schemas/outputs/index.mjs';

const cell = (text) => text.replaceAll('|', '\\|');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;

function table(heads, rows) {
  return [row(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(row)].join('\n');
}

/** A row for each way to use a command. */
const commandTable = (commands) =>
  table(
    ['Command', 'What it does'],
    commands.flatMap(({ help }) => Object.entries(help).map(([usage, text]) => [`\`${usage}\``, text])),
  );

/** A row for each format. */
const formatTable = (formats) =>
  table(
    ['Format', 'Read by', 'What it is'],
    formats.map(({ name, readBy, help }) => [`\`${name}\``, readBy, help]),
  );

/** A row for each format that CI servers read. */
const ciFormatTable = (formats) =>
  table(
    ['Format', 'What it is'],
    formats.filter(({ readBy }) => readBy === 'CI servers').map(({ name, help }) => [`\`${name}\``, help]),
  );

/** A row for each schema of an output. */
const schemaTable = (outputs) =>
  table(
    ['Output of', 'Schema'],
    outputs.map(({ name, usage }) => [
      usage.map((command) => `\`${command}\``).join(', '),
      `\`${name}.schema.json\``,
    ]),
  );

/**
 * A page with its tables replaced.
 * @param {string} page
 * @param {Readonly<Record<string, string>>} tables by the name in their comments
 * @throws Error if the page has no such pair of comments
 */
export function withTables(page, tables) {
  let written = page;
  for (const [name, text] of Object.entries(tables)) {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [written.indexOf(begin), written.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`There is no place for the table “${name}”.`);
    written = `${written.slice(0, from + begin.length)}\n\n${text}\n\n${written.slice(to)}`;
  }
  return written;
}

/** Every page with tables: its path from the root, and the tables by name. */
export function pageTables({ commands, snippetCommands, formats }) {
  return {
    'docs/cli.md': {
      commands: commandTable(commands),
      'snippet-commands': commandTable(snippetCommands),
      formats: formatTable(formats),
      schemas: schemaTable(outputs),
    },
    'docs/ci.md': { 'ci-formats': ciFormatTable(formats) },
  };
}
