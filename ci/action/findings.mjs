// The findings of a run as the format github has them, divided into those that GitHub shows next to their lines and the rest.

/** GitHub shows so many annotations of each kind and step (docs.github.com, “Limits on annotations”). */
const most = 10;

/** GitHub refuses a summary of more than 1 MiB. */
const mostBytes = 1_000_000;

const unescaped = (text) =>
  text
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%0A', ' ')
    .replaceAll('%0D', '')
    .replaceAll('%25', '%');

/** The commands of the format: `::error file=…,line=…,title=…::message`. Its last line is a sentence, and no command. */
export function readCommands(text) {
  return text.split('\n').flatMap((line) => {
    const [, kind, properties, message] = /^::(error|warning|notice) ([^:]*)::(.*)$/.exec(line) ?? [];
    if (kind === undefined) return [];
    const values = new Map(
      properties.split(',').map((property) => {
        const at = property.indexOf('=');
        return [property.slice(0, at), unescaped(property.slice(at + 1))];
      }),
    );
    const [file, row, title] = ['file', 'line', 'title'].map((name) => values.get(name) ?? '');
    return [{ kind, line, file, row, title, message: unescaped(message) }];
  });
}

/** The first commands of each kind, as many as GitHub shows, and the rest. */
export function withinLimits(commands) {
  const seen = { error: 0, warning: 0, notice: 0 };
  const [shown, rest] = [[], []];
  for (const command of commands) (++seen[command.kind] > most ? rest : shown).push(command);
  return { shown, rest };
}

/** Text in a cell of a Markdown table. */
const cell = (text) => text.replace(/[\\`*_[\]<>|~&#@]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The summary of a job: the totals, and the findings that have no annotation. */
export function summaryOf(totals, rest) {
  if (rest.length === 0) return `${totals}\n`;
  const head = `${totals}\n## Findings without an annotation\n\nGitHub shows ${most} errors, ${most} warnings and ${most} notices of a step next to their lines. These are the others.\n\n| Severity | Place | Rule | Finding |\n|---|---|---|---|\n`;
  let [text, bytes] = [head, Buffer.byteLength(head)];
  for (const [index, { kind, file, row, title, message }] of rest.entries()) {
    const line = `| ${kind} | ${cell(`${file}:${row}`)} | ${cell(title)} | ${cell(message)} |\n`;
    bytes += Buffer.byteLength(line);
    if (bytes > mostBytes) return `${text}\n${rest.length - index} more are in the log.\n`;
    text += line;
  }
  return `${text}\n`;
}
