import { columns } from '../../language/table';
import { UsageError } from '../../session/usage-error';
import { factsOf } from '../../snippets/exchange/catalogue';
import { describeClash } from '../../snippets/library/libraries';
import { exportSnippet } from '../../snippets/syntax/fill';
import { findSnippets, type ListedSnippet } from '../../snippets/where/listing';
import { closestName } from '../../text/nearest';
import { fileNameOf } from '../../text/uri';
import { type ExitCode, exit, type Host } from '../host';
import { readArgs } from '../options';
import { type LibrariesHere, librariesHere, shownFolder } from './libraries';

const showHelp = `inspection-report snippets show: prints a snippet

Usage
  inspection-report snippets show [options] ID

ID is the id of a snippet, its "key" from "list --format json", or a prefix. For a prefix all snippets with it are
printed. The text is in snippet syntax: \${1:the plan} is a placeholder, and variables are shown by their names.

Options
  --library DIR   the folder of another library. Repeat it for several
  -h, --help      this text

Exit codes
  0  printed
  1  done, but there is an error in a config
  2  a wrong option, or no such snippet

Examples
  inspection-report snippets show letter-focused-opening
  inspection-report snippets show --library ../northern-region missing
`;

const options = {
  library: { type: 'string', multiple: true, default: [] as string[] },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * `inspection-report snippets show`: prints a snippet with all facts about it.
 * @throws UsageError if there is no such snippet
 */
export async function show(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('snippets show', args, options);
  if (values.help) {
    host.out(showHelp);
    return exit.clean;
  }
  const [name] = positionals;
  if (name === undefined || positionals.length > 1)
    throw new UsageError(
      'Give the id or prefix of one snippet. "inspection-report snippets list" lists them.',
    );
  const here = await librariesHere(values.library, host);
  const found = findSnippets(here.libraries, name);
  if (found.length === 0) {
    const ids = here.libraries.snippets.map(({ snippet }) => snippet.id);
    const near = closestName(name, ids, 0.4);
    throw new UsageError(
      near
        ? `There is no snippet “${name}”. Did you mean “${near}”?`
        : `There is no snippet “${name}”. "inspection-report snippets list" lists them.`,
    );
  }
  host.out(found.map((snippet) => shown(snippet, here, host)).join('\n'));
  return exit.clean;
}

function shown({ by, ...found }: ListedSnippet, { knowledge }: LibrariesHere, host: Host): string {
  const { library, snippet } = found;
  const file = fileNameOf(snippet.uri);
  const facts = [
    ...factsOf(snippet, knowledge, host.today),
    ['Library', `${library.meta.name} ${library.meta.version}, ${shownFolder(library, host)}, ${file}`],
    ...(library.meta.owner ? [['Owner', library.meta.owner]] : []),
    ...(library.meta.licence ? [['Licence', library.meta.licence]] : []),
  ];
  const text = exportSnippet(snippet.body.text)
    .split('\n')
    .map((line) => (line === '' ? '\n' : `    ${line}\n`))
    .join('');
  const about = snippet.description ? `${snippet.description}\n` : '';
  const clash = by ? `${describeClash({ ...found, by })}\n` : '';
  return `${snippet.title}\n${about}${clash}\n${text}\n${columns(facts)}`;
}
