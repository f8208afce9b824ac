import type { Draft } from '../../draft/draft';
import type { Framework } from '../../knowledge/frameworks/types';
import type { InstrumentData } from '../../knowledge/instruments/reference-types';
import { applyIds, type Knowledge, withOwn } from '../../knowledge/knowledge';
import { messagesOf, type NamedMessage } from '../../text/messages';
import { span } from '../../text/span';
import type { ConfigProblem, TeamFile } from '../types';
import { firstLineOf, follow } from './errors';
import { validateTeamFile } from './validator';

const messages = messagesOf({
  repeatedFramework: (id: string) => `Change the id “${id}”. Another file has a framework with this id.`,
  repeatedInstrument: (id: string) => `Change the id “${id}”. Another file has an instrument with this id.`,
  unknownInstrument: (setting: string, id: string) =>
    `The setting “${setting}” names the instrument “${id}”, which does not exist. Correct the id, or add the instrument’s file under “knowledge” in the config.`,
  unknownScope: (id: string) =>
    `“${id}” is not a framework or setting. Use “all”, or the id of a framework or a setting. “inspection-report frameworks” lists them.`,
});

/** A framework or an instrument with the file that it was read from. */
interface FileContent<T> {
  readonly data: T;
  readonly uri: string;
  readonly parse: () => Draft;
}

/**
 * Reads a team's own frameworks and instruments and adds them to the product's. Loaded only for a config that names some,
 * because the validators take time to load and most drafts do not need them.
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
  problems.push(
    ...repeatedIds(frameworks, messages.repeatedFramework),
    ...repeatedIds(instruments, messages.repeatedInstrument),
  );
  // If a file cannot be used, other files may name its contents. Reporting them too would be noise.
  if (problems.length === 0)
    problems.push(...unknownInstruments(knowledge, frameworks), ...unknownScopes(knowledge, instruments));
  return { knowledge, problems };
}

const dataOf = <T>({ data }: FileContent<T>): T => data;

function repeatedIds(
  contents: readonly FileContent<{ readonly id: string }>[],
  messageOf: (id: string) => NamedMessage,
): ConfigProblem[] {
  return contents.flatMap((content, index) => {
    const { id } = content.data;
    if (!contents.slice(0, index).some(({ data }) => data.id === id)) return [];
    return [problemAt(content, ['id'], messageOf(id))];
  });
}

/** The instruments that settings name and that do not exist. Without a message nobody would notice. */
function unknownInstruments(
  knowledge: Knowledge,
  frameworks: readonly FileContent<Framework>[],
): ConfigProblem[] {
  const known = new Set(knowledge.instruments.index().map(({ id }) => id));
  return frameworks.flatMap((content) =>
    (content.data.settings ?? []).flatMap(({ id: setting, instruments = [] }, settingIndex) =>
      instruments.flatMap((id, index) => {
        if (known.has(id)) return [];
        const path = ['settings', settingIndex, 'instruments', index];
        return [problemAt(content, path, messages.unknownInstrument(setting, id))];
      }),
    ),
  );
}

/** The settings and frameworks that instruments apply to and that do not exist. */
function unknownScopes(
  knowledge: Knowledge,
  instruments: readonly FileContent<InstrumentData>[],
): ConfigProblem[] {
  if (instruments.length === 0) return [];
  const known = applyIds(knowledge);
  return instruments.flatMap((content) =>
    content.data['applies-to'].flatMap((id, index) => {
      if (known.has(id)) return [];
      return [problemAt(content, ['applies-to', index], messages.unknownScope(id))];
    }),
  );
}

function problemAt(
  { uri, parse }: Omit<FileContent<unknown>, 'data'>,
  path: readonly (string | number)[],
  message: NamedMessage,
): ConfigProblem {
  const { value } = follow(parse().data, path);
  return { uri, span: value ? firstLineOf(value, parse()) : span(0, 0), ...message };
}
