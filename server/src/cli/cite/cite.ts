import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Configs } from '../../config/config';
import type { Framework, Setting } from '../../knowledge/frameworks/types';
import { applying } from '../../knowledge/instruments/instrument-catalogue';
import { applyIds, type Knowledge } from '../../knowledge/knowledge';
import { type ProvisionMatch, searchProvisions } from '../../knowledge/search/search';
import { lookUpParagraph, lookUpProvision } from '../../language/citations/listing/lookup';
import { lookupText } from '../../language/citations/listing/lookup-text';
import { nodeFiles } from '../../node/node-files';
import { UsageError } from '../../session/usage-error';
import { listed, plural } from '../../text/words';
import { type ExitCode, exit, type Host } from '../host';
import { asJson, printing, readArgs } from '../options';
import { listCited } from './cite-list';
import { citeHelp } from './help';

const options = {
  ...printing,
  list: { type: 'boolean', default: false },
  group: { type: 'string' },
  framework: { type: 'string' },
  setting: { type: 'string' },
  limit: { type: 'string', default: '5' },
  'stdin-filename': { type: 'string' },
} as const;

/**
 * `inspection-report cite`: looks a provision up, or lists what drafts cite.
 * @throws UsageError where an option is wrong, or there is nothing to look up or to list
 */
export async function cite(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('cite', args, options);
  if (values.help) {
    host.out(citeHelp);
    return exit.clean;
  }
  const json = asJson(values.format);
  if (values.list) {
    for (const name of ['framework', 'setting'] as const)
      if (values[name] !== undefined)
        throw new UsageError(
          `--${name} is for looking up, and in a list each draft says its own; leave it or --list out.`,
        );
    const by = values.group;
    if (by !== undefined && by !== 'provision')
      throw new UsageError(`Citations cannot be grouped by "${by}"; use --group provision.`);
    return listCited(
      positionals,
      { grouped: by !== undefined, json, stdinName: values['stdin-filename'] },
      host,
    );
  }
  for (const name of ['group', 'stdin-filename'] as const)
    if (values[name] !== undefined) throw new UsageError(`--${name} is for lists; add --list.`);
  return lookUp(positionals.join(' ').trim(), values, json, host);
}

interface Where {
  readonly framework?: string | undefined;
  readonly setting?: string | undefined;
  readonly limit: string;
}

async function lookUp(query: string, where: Where, json: boolean, host: Host): Promise<ExitCode> {
  if (query === '') {
    throw new UsageError(
      'Say what to look up, such as "reg 12" or restraint; "inspection-report cite --list" lists what drafts cite.',
    );
  }
  const limit = limitOf(where.limit);
  const { knowledge } = await new Configs(nodeFiles).of(
    pathToFileURL(resolve(host.cwd, 'new.report.md')).href,
  );
  const scope = scopeOf(knowledge, where);
  const { instruments: library } = knowledge;
  const found = searchProvisions(library, query, { ...scope, limit: 1000 });
  const meant = withPath(found);
  if (json) {
    const all = meant.slice(0, limit).map((match) => lookUpProvision(match, host.today));
    host.out(`${JSON.stringify({ query, found: meant.length, provisions: all }, null, 2)}\n`);
    return exit.clean;
  }
  if (meant.length === 0) {
    const elsewhere = scope ? searchProvisions(library, query, { limit: 1 }).length > 0 : false;
    const advice = elsewhere
      ? `leave out --${where.setting === undefined ? 'framework' : 'setting'} to look in all instruments`
      : 'try a number, such as "reg 12", or one word of what it is about';
    host.out(`Nothing was found for “${query}”; ${advice}.\n`);
    return exit.clean;
  }
  const shown = meant.slice(0, limit).map((match) => lookUpProvision(match, host.today));
  const more = meant.length - shown.length;
  host.out(lookupText(shown, host.width));
  if (more > 0) {
    const narrow = scope ? '' : '; --setting narrows it to what a setting’s reports cite';
    host.out(
      `\n${plural(more, 'more provision was', 'more provisions were')} found: --limit ${meant.length} shows all${narrow}.\n`,
    );
  }
  return exit.clean;
}

function limitOf(given: string): number {
  const limit = Number(given);
  if (!/^\d{1,4}$/.test(given) || limit < 1)
    throw new UsageError(`“${given}” is no number of results; give --limit one from 1 to 9999.`);
  return limit;
}

/**
 * Where brackets were typed, the provisions that have that number: one that begins with it has other brackets. First
 * those that have the paragraph, then those of which it is known that they do not.
 */
function withPath(all: readonly ProvisionMatch[]): readonly ProvisionMatch[] {
  const exact = all.filter(({ path }) => path.length > 0);
  if (exact.length === 0) return all;
  const rank = (match: ProvisionMatch): number => {
    const { exists } = lookUpParagraph(match);
    return exists === true ? 0 : exists === false ? 1 : 2;
  };
  return [0, 1, 2].flatMap((wanted) => exact.filter((one) => rank(one) === wanted));
}

/** What a search is narrowed to; undefined where nothing narrows it. */
function scopeOf(
  knowledge: Knowledge,
  { framework: id, setting: name }: Where,
): { setting: string; own: readonly string[]; instruments: readonly string[] } | undefined {
  if (id === undefined && name === undefined) return undefined;
  const framework = id === undefined ? undefined : knowledge.framework(id.toLowerCase());
  if (id !== undefined && !framework)
    throw new UsageError(`There is no framework “${id}”; use ${listed(knowledge.ids, 'or')}.`);
  const within = framework ? [framework] : knowledge.ids.flatMap((one) => knowledge.framework(one) ?? []);
  if (name === undefined && framework?.settings) {
    throw new UsageError(
      `${framework.short} has settings; add --setting with ${listed(
        framework.settings.map(({ id }) => id),
        'or',
      )}.`,
    );
  }
  const setting = name === undefined ? undefined : settingOf(within, name.toLowerCase());
  if (name !== undefined && !setting && !(framework === undefined && applyIds(knowledge).has(name))) {
    const all = [...new Set(within.flatMap(({ settings = [] }) => settings.map((one) => one.id)))];
    throw new UsageError(
      all.length > 0
        ? `There is no setting “${name}”; use ${listed(all, 'or')}.`
        : `${framework?.short} has no settings; leave --setting out.`,
    );
  }
  // The facts say “ilacs” of every framework for local authorities.
  const here = setting?.id ?? name ?? (framework?.id === undefined ? '' : authorityIn(framework));
  const own = setting?.instruments ?? [];
  const applies = applying(knowledge.instruments, here).map((one) => one.id);
  return { setting: here, own, instruments: [...new Set([...own, ...applies])] };
}

// A team's own framework comes last and knows its own settings best.
const settingOf = (frameworks: readonly Framework[], id: string): Setting | undefined =>
  frameworks.flatMap(({ settings = [] }) => settings.filter((one) => one.id === id)).at(-1);

const authorityIn = ({ who, id }: Framework): string => (who === 'authority' ? 'ilacs' : id);
