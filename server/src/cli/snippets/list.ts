import type { Knowledge } from '../../knowledge/knowledge';
import { fitColumns } from '../../language/table';
import { jsonText } from '../../output/formats/escape';
import { oneOf, UsageError } from '../../session/usage-error';

import { type Status, statuses, whereKeys } from '../../snippets/library/snippet';
import {
  clashes,
  isKnownPlace,
  type ListedSnippet,
  listedAsData,
  listSnippets,
  placeKeys,
} from '../../snippets/where/listing';
import { inflect, plural } from '../../text/words';
import { type ExitCode, exit, type Host } from '../host';
import { asJson, printing, readOptions } from '../options';
import { librariesHere } from './libraries';

const listHelp = `inspection-report snippets list: lists the snippets that are available here

Usage
  inspection-report snippets list [options]

Lists the snippets of the libraries in the config for this folder, of those from --library, and of the product's own,
in this order. If several libraries have a snippet with the same id, only the first is listed. Each line has the id,
prefix and status, where the snippet is offered, its title and its library.

Options
  --library DIR      the folder of another library. Repeat it for several
  --framework ID     only snippets for this framework, such as sccif
  --setting ID       only snippets for this setting, such as childrens-home
  --section ID       only snippets for this section, such as helped-and-protected or summary
  --grade GRADE      only snippets for this grade, such as good
  --key KEY          only snippets for this entry of the draft, such as requirements
  --tag TAG          only snippets with this tag
  --status STATUS    only snippets with this status: draft, approved or retired
  --all              also hidden snippets, each with the one that hides it
  --format FORMAT    table (default) or json
  -h, --help         this text

Exit codes
  0  listed, even if there are none
  1  done, but there is an error in a config
  2  a wrong option, or a --library folder without a library

Examples
  inspection-report snippets list --setting childrens-home --section helped-and-protected --grade good
  inspection-report snippets list --library ../northern-region --all
  inspection-report snippets list --status draft --format json > drafts.json
`;

const options = {
  ...printing,
  library: { type: 'string', multiple: true, default: [] as string[] },
  framework: { type: 'string' },
  setting: { type: 'string' },
  section: { type: 'string' },
  grade: { type: 'string' },
  key: { type: 'string' },
  tag: { type: 'string' },
  status: { type: 'string' },
  all: { type: 'boolean', default: false },
} as const;

/**
 * `inspection-report snippets list`: lists snippets.
 * @throws UsageError if an option is wrong or a named folder has no library
 */
export async function list(args: string[], host: Host): Promise<ExitCode> {
  const values = readOptions('snippets list', args, options);
  if (values.help) {
    host.out(listHelp);
    return exit.clean;
  }
  const json = asJson(values.format);
  const status = statusOf(values.status);
  const { libraries, knowledge } = await librariesHere(values.library, host);
  checkPlace(values, knowledge);
  const found = listSnippets(libraries, { ...values, status }, knowledge);
  if (json) {
    host.out(`${jsonText(found.map(listedAsData), 2)}\n`);
    return exit.clean;
  }
  host.out(fitColumns(found.map(row), { cut: [3, 4], width: host.width }));
  const count = new Set(found.map(({ library }) => library)).size;
  const where = plural(count, 'library', 'libraries');
  if (found.length === 0) host.out('No snippets found. Leave out an option to see more.\n');
  else
    host.out(
      `\n${plural(found.length, 'snippet')} in ${where}. To see one, run "inspection-report snippets show ID".\n`,
    );
  if (values.all) for (const sentence of clashes(found)) host.out(`${sentence}\n`);
  else if (libraries.hidden.length > 0)
    host.out(
      `${plural(libraries.hidden.length, 'snippet is', 'snippets are')} hidden by ${inflect(libraries.hidden.length, 'another with the same id', 'others with the same ids')}. Use --all to list ${inflect(libraries.hidden.length, 'it', 'them')}.\n`,
    );
  return exit.clean;
}

function statusOf(value: string | undefined): Status | undefined {
  return value === undefined ? undefined : oneOf('status', value, statuses);
}

/**
 * A misspelt id must not look like one without snippets.
 * @throws UsageError if a draft cannot have it
 */
function checkPlace(
  values: Readonly<Partial<Record<(typeof placeKeys)[number], string>>>,
  knowledge: Knowledge,
): void {
  for (const key of placeKeys) {
    const value = values[key];
    if (value === undefined || isKnownPlace(key, value, knowledge)) continue;
    throw new UsageError(`There is no ${key} "${value}". "inspection-report frameworks ID" lists the ids.`);
  }
}

const row = ({ library, snippet, by }: ListedSnippet): string[] => [
  snippet.id,
  snippet.prefixes.join(', '),
  by ? 'hidden' : snippet.status,
  whereKeys.flatMap((key) => (snippet.where[key] ? [snippet.where[key].join('|')] : [])).join(' ') || '-',
  snippet.title,
  library.meta.name,
];
