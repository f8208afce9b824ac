import { withLawPacks } from '../../config/law-packs';
import type { Framework, Setting } from '../../knowledge/frameworks/types';
import { applying } from '../../knowledge/instruments/instrument-catalogue';
import { applyIds, type Knowledge } from '../../knowledge/knowledge';
import { type ProvisionMatch, searchProvisions } from '../../knowledge/search/search';
import { lookUpParagraph, lookUpProvision } from '../../language/citations/listing/lookup';
import { lookupText } from '../../language/citations/listing/lookup-text';
import { nodeFiles } from '../../node/node-files';
import { jsonText } from '../../output/formats/escape';
import { configIn } from '../../session/configs';
import { UsageError } from '../../session/usage-error';
import { listed, plural } from '../../text/words';
import { type ExitCode, exit, type Host } from '../host';

/** The options that narrow a search. */
export interface LookUpOptions {
  readonly framework?: string | undefined;
  readonly setting?: string | undefined;
  readonly limit: string;
  /** Prints JSON instead of text. */
  readonly json: boolean;
}

/**
 * `inspection-report cite WORDS`: prints the provisions that words lead to.
 * @throws UsageError if an option is wrong, or there are no words
 */
export async function lookUp(query: string, options: LookUpOptions, host: Host): Promise<ExitCode> {
  if (query === '') {
    throw new UsageError(
      'Add words to look up, such as "reg 12" or restraint. "inspection-report cite --list" lists what drafts cite.',
    );
  }
  const limit = limitOf(options.limit);
  const config = await withLawPacks(await configIn(host), nodeFiles);
  const { knowledge } = config;
  host.noteConfig?.(config);
  const scope = scopeOf(knowledge, options);
  const found = searchProvisions(knowledge.instruments, query, { ...scope, limit: 1000 });
  const matches = withParagraph(found);
  // A subject leads to many provisions, and nobody would read the words of all.
  const words = /\d/.test(query);
  const shown = matches
    .slice(0, limit)
    .map((match) => lookUpProvision(match, { today: host.today, knowledge, words }));
  if (options.json) {
    host.out(`${jsonText({ query, found: matches.length, provisions: shown }, 2)}\n`);
    return exit.clean;
  }
  if (matches.length === 0) {
    const elsewhere = scope ? searchProvisions(knowledge.instruments, query, { limit: 1 }).length > 0 : false;
    const advice = elsewhere
      ? `Leave out --${options.setting === undefined ? 'framework' : 'setting'} to search all instruments`
      : 'Try a number, such as "reg 12", or one word, such as restraint';
    host.out(`Nothing found for “${query}”. ${advice}.\n`);
    return exit.clean;
  }
  const more = matches.length - shown.length;
  host.out(lookupText(shown, host.width));
  if (more > 0) {
    const narrow = scope ? '' : ' To narrow this to one setting, add --setting.';
    host.out(
      `\n${plural(more, 'more provision', 'more provisions')} found. To see all, add --limit ${matches.length}.${narrow}\n`,
    );
  }
  return exit.clean;
}

function limitOf(value: string): number {
  const limit = Number(value);
  if (!/^\d{1,4}$/.test(value) || limit < 1)
    throw new UsageError(`Use a number from 1 to 9999 for --limit, not “${value}”.`);
  return limit;
}

/**
 * If brackets were typed, only provisions with the number before them, because others that begin with it have other
 * brackets. First those that have the paragraph, then those that are known not to have it.
 */
function withParagraph(all: readonly ProvisionMatch[]): readonly ProvisionMatch[] {
  const exact = all.filter(({ path }) => path.length > 0);
  if (exact.length === 0) return all;
  const rank = (match: ProvisionMatch): number => {
    const { exists } = lookUpParagraph(match);
    if (exists === undefined) return 2;
    return exists ? 0 : 1;
  };
  return [0, 1, 2].flatMap((wanted) => exact.filter((match) => rank(match) === wanted));
}

/** The setting and instruments that a search is narrowed to; undefined if it is not. */
function scopeOf(
  knowledge: Knowledge,
  { framework: id, setting: name }: LookUpOptions,
): { setting: string; own: readonly string[]; instruments: readonly string[] } | undefined {
  if (id === undefined && name === undefined) return undefined;
  const framework = id === undefined ? undefined : knowledge.framework(id.toLowerCase());
  if (id !== undefined && !framework)
    throw new UsageError(`Unknown framework “${id}”. Use ${listed(knowledge.ids, 'or')}.`);
  const within = framework ? [framework] : knowledge.ids.flatMap((known) => knowledge.framework(known) ?? []);
  if (name === undefined && framework?.settings) {
    throw new UsageError(
      `Add the setting. For ${framework.short}, use --setting with ${listed(
        framework.settings.map((known) => known.id),
        'or',
      )}.`,
    );
  }
  const setting = name === undefined ? undefined : settingOf(within, name.toLowerCase());
  if (name !== undefined && !setting && !(framework === undefined && applyIds(knowledge).has(name))) {
    const all = [...new Set(within.flatMap(({ settings = [] }) => settings.map((known) => known.id)))];
    throw new UsageError(
      all.length > 0
        ? `Unknown setting “${name}”. Use ${listed(all, 'or')}.`
        : `Leave out --setting. ${framework?.short} has no settings.`,
    );
  }
  // The data has “ilacs” for every framework for local authorities.
  const here = setting?.id ?? name ?? (framework?.id === undefined ? '' : authorityIn(framework));
  const own = setting?.instruments ?? [];
  const applies = applying(knowledge.instruments, here).map((instrument) => instrument.id);
  return { setting: here, own, instruments: [...new Set([...own, ...applies])] };
}

// A team's own framework comes last and knows its own settings best.
const settingOf = (frameworks: readonly Framework[], id: string): Setting | undefined =>
  frameworks.flatMap(({ settings = [] }) => settings.filter((setting) => setting.id === id)).at(-1);

const authorityIn = ({ who, id }: Framework): string => (who === 'authority' ? 'ilacs' : id);
