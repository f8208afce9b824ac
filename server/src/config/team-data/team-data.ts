import type { Draft } from '../../draft/draft';
import type { Framework } from '../../knowledge/frameworks/types';
import type { InstrumentData } from '../../knowledge/instruments/reference-types';
import { applyIds, type Knowledge, withOwn } from '../../knowledge/knowledge';
import { span } from '../../text/span';
import type { ConfigProblem, TeamFile } from '../types';
import { firstLineOf, follow } from './errors';
import { validateTeamFile } from './validator';

/** A framework or an instrument with the file that it was read from. */
interface FileContent<T> {
  readonly data: T;
  readonly uri: string;
  readonly parse: () => Draft;
}

/**
 * Reads a team's own frameworks and instruments and adds them to the product's. Loaded only for a config that names any:
 * most drafts are checked without, and the validators take time to load.
 */
export function readTeamData(
  base: Knowledge,
  files: readonly TeamFile[],
): { readonly knowledge: Knowledge; readonly problems: readonly ConfigProblem[] } {
  const frameworks: FileContent<Framework>[] = [];
  const instruments: FileContent<InstrumentData>[] = [];
  const problems: ConfigProblem[] = [];
  for (const { uri, text } of files) {
    const { framework, instrument, problems: faults, parse } = validateTeamFile(text);
    if (framework) frameworks.push({ data: framework, uri, parse });
    if (instrument) instruments.push({ data: instrument, uri, parse });
    problems.push(...faults.map((fault) => ({ uri, ...fault })));
  }
  const knowledge = withOwn(base, frameworks.map(dataOf), instruments.map(dataOf));
  problems.push(...repeatedIds(frameworks, 'framework'), ...repeatedIds(instruments, 'instrument'));
  // If a file could not be used, other files may name what is in it: reporting them too would be noise.
  if (problems.length === 0)
    problems.push(...unknownInstruments(knowledge, frameworks), ...unknownPlaces(knowledge, instruments));
  return { knowledge, problems };
}

const dataOf = <T>({ data }: FileContent<T>): T => data;

function repeatedIds(
  contents: readonly FileContent<{ readonly id: string }>[],
  type: string,
): ConfigProblem[] {
  return contents.flatMap((content, index) => {
    const { id } = content.data;
    if (!contents.slice(0, index).some(({ data }) => data.id === id)) return [];
    const message = `Another file has the ${type} “${id}” too; give one of them another id.`;
    return [problemAt(content, ['id'], message)];
  });
}

/** The instruments that settings name and nobody has: without a message they would be missing in silence. */
function unknownInstruments(
  knowledge: Knowledge,
  frameworks: readonly FileContent<Framework>[],
): ConfigProblem[] {
  const known = new Set(knowledge.instruments.index().map(({ id }) => id));
  return frameworks.flatMap((content) =>
    (content.data.settings ?? []).flatMap(({ id: setting, instruments = [] }, settingIndex) =>
      instruments.flatMap((id, index) => {
        if (known.has(id)) return [];
        const message = `The setting “${setting}” names the instrument “${id}”, which is not there; correct the id, or add the instrument's file to “knowledge” of the config.`;
        return [problemAt(content, ['settings', settingIndex, 'instruments', index], message)];
      }),
    ),
  );
}

/** The settings and frameworks that instruments apply to and nobody has. */
function unknownPlaces(
  knowledge: Knowledge,
  instruments: readonly FileContent<InstrumentData>[],
): ConfigProblem[] {
  if (instruments.length === 0) return [];
  const known = applyIds(knowledge);
  return instruments.flatMap((content) =>
    content.data['applies-to'].flatMap((id, index) => {
      if (known.has(id)) return [];
      const message = `“${id}” is no setting and no framework; use an id that "inspection-report frameworks ID" lists, or all.`;
      return [problemAt(content, ['applies-to', index], message)];
    }),
  );
}

function problemAt(
  { uri, parse }: Omit<FileContent<unknown>, 'data'>,
  path: readonly (string | number)[],
  message: string,
): ConfigProblem {
  const { value } = follow(parse().data, path);
  return { uri, span: value ? firstLineOf(value, parse()) : span(0, 0), message };
}
