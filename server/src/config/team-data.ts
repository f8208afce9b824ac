import type { Draft } from '../draft/draft';
import type { Framework } from '../knowledge/frameworks/types';
import type { InstrumentData } from '../knowledge/instruments/reference-types';
import { applyIds, type Knowledge, withOwn } from '../knowledge/knowledge';
import { span } from '../text/span';
import type { ConfigProblem } from './config';
import { follow, placeOf } from './team-data-errors';
import { readPack } from './team-data-validator';

/** A file that a config names. */
export interface OwnFile {
  readonly uri: string;
  readonly text: string;
}

interface Read<T> {
  readonly data: T;
  readonly uri: string;
  readonly places: () => Draft;
}

/**
 * Reads a team's own frameworks and instruments, and brings them in. Loaded when a config names any: most drafts are
 * checked without, and the validators take time to load.
 */
export function readOwn(
  base: Knowledge,
  files: readonly OwnFile[],
): { readonly knowledge: Knowledge; readonly problems: readonly ConfigProblem[] } {
  const frameworks: Read<Framework>[] = [];
  const instruments: Read<InstrumentData>[] = [];
  const problems: ConfigProblem[] = [];
  for (const { uri, text } of files) {
    const { framework, instrument, problems: wrong, places } = readPack(text);
    if (framework) frameworks.push({ data: framework, uri, places });
    if (instrument) instruments.push({ data: instrument, uri, places });
    problems.push(...wrong.map((problem) => ({ uri, ...problem })));
  }
  const knowledge = withOwn(base, frameworks.map(dataOf), instruments.map(dataOf));
  problems.push(...twice(frameworks, 'framework'), ...twice(instruments, 'instrument'));
  // A file that could not be used has been told of; that others miss it needs no saying too.
  if (problems.length === 0) problems.push(...strangers(knowledge, frameworks, instruments));
  return { knowledge, problems };
}

const dataOf = <T>({ data }: Read<T>): T => data;

function twice(all: readonly Read<{ readonly id: string }>[], what: string): ConfigProblem[] {
  return all.flatMap((one, at) => {
    const { id } = one.data;
    if (!all.slice(0, at).some(({ data }) => data.id === id)) return [];
    return [problem(one, ['id'], `Another file has the ${what} “${id}” too; give one of them another id.`)];
  });
}

/** What names an instrument, or a setting, that there is not: it would be left out in silence. */
function strangers(
  knowledge: Knowledge,
  frameworks: readonly Read<Framework>[],
  instruments: readonly Read<InstrumentData>[],
): ConfigProblem[] {
  const there = new Set(knowledge.instruments.index().map(({ id }) => id));
  const found: ConfigProblem[] = [];
  for (const one of frameworks) {
    for (const [at, { id: setting, instruments: named = [] }] of (one.data.settings ?? []).entries()) {
      for (const [index, id] of named.entries()) {
        if (there.has(id)) continue;
        const message = `The setting “${setting}” names the instrument “${id}”, which is not there; correct the id, or add the instrument's file to “knowledge” of the config.`;
        found.push(problem(one, ['settings', at, 'instruments', index], message));
      }
    }
  }
  const known = instruments.length > 0 ? applyIds(knowledge) : new Set();
  for (const one of instruments) {
    for (const [index, id] of one.data['applies-to'].entries()) {
      if (known.has(id)) continue;
      const message = `“${id}” is no setting and no framework; use an id that "inspection-report frameworks ID" lists, or all.`;
      found.push(problem(one, ['applies-to', index], message));
    }
  }
  return found;
}

function problem(
  { uri, places }: Omit<Read<unknown>, 'data'>,
  path: readonly (string | number)[],
  message: string,
): ConfigProblem {
  const { value } = follow(places().data, path);
  return { uri, span: value ? placeOf(value, places()) : span(0, 0), message };
}
