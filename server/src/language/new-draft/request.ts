import type { Framework, Kind, Setting } from '../../knowledge/frameworks/types';
import type { Knowledge } from '../../knowledge/knowledge';
import { guessDay, printDay, readDay } from '../../report/days';
import { referenceNumber } from '../../text/names/reference-number';
import { capital, listed, withArticle } from '../../text/words';
import type { NewDraft } from './new-draft';

/** The inspection that a person asks a new draft for, in ids and dates as typed. */
export interface DraftRequest {
  readonly framework?: string | undefined;
  readonly setting?: string | undefined;
  readonly type?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  /** The name of the authority, or of the registered provider. */
  readonly inspected?: string | undefined;
  readonly urn?: string | undefined;
}

interface RefusedRequest {
  /** The reason why there is no such draft, with the alternatives. */
  readonly refused: string;
}

/** A framework, setting or type of inspection to choose. */
export interface DraftChoice {
  readonly id: string;
  readonly name: string;
  /** The time in which it was or is in use, unless that is always. */
  readonly when?: string;
  /** True if it is no longer used for new inspections. */
  readonly earlier?: true;
  /** The dates on which its inspections can start, if they are certain. */
  readonly limits?: { readonly from?: string; readonly until?: string };
}

type ChoiceName = 'framework' | 'setting' | 'type';

/** A choice that a person still has to make. */
export interface MissingChoice {
  readonly missing: ChoiceName;
  readonly choices: readonly DraftChoice[];
}

/** Everything requested, found in the product's knowledge; or the reason against it; or the next choice. */
export type RequestAnswer = { readonly found: Omit<NewDraft, 'surface'> } | RefusedRequest | MissingChoice;

/** Answers a request. A choice with only one possibility is made without asking. */
export function answerRequest(knowledge: Knowledge, request: DraftRequest): RequestAnswer {
  const frameworks = knowledge.ids.flatMap((id) => knowledge.framework(id) ?? []);
  const framework = frameworkOf(frameworks, request.framework);
  if ('refused' in framework || 'missing' in framework) return framework;
  const setting = settingOf(framework.item, request.setting);
  if (setting && ('refused' in setting || 'missing' in setting)) return setting;
  const kind = pick('type', kindsOf(framework.item, setting?.item), request.type);
  if ('refused' in kind || 'missing' in kind) return kind;
  const days = daysOf(kind.item, request);
  if ('refused' in days) return days;
  const who = whoOf(framework.item, request);
  return { found: { framework: framework.item, setting: setting?.item, kind: kind.item, ...days, ...who } };
}

/** The kinds of inspection of a setting, current ones first. */
export function kindsOf(framework: Framework, setting: Setting | undefined): readonly Kind[] {
  const kinds = framework.kinds.filter(({ id }) => !setting || setting.kinds.includes(id));
  return [...kinds.filter(({ until }) => !until), ...kinds.filter(({ until }) => until)];
}

/** “from 1 April 2022”, “from 1 April 2011 to 31 March 2022”. */
export function period({
  from,
  until,
}: {
  readonly from?: string;
  readonly until?: string;
}): string | undefined {
  if (from && until) return `from ${printDay(from)} to ${printDay(until)}`;
  if (from) return `from ${printDay(from)}`;
  return until ? `until ${printDay(until)}` : undefined;
}

/** A choice as pickers show it. The time of a framework is from its first edition to its last. */
export function choiceOf(item: Framework | Setting | Kind): DraftChoice {
  const { id } = item;
  // Inspectors know a framework by its abbreviation.
  const name = 'short' in item && item.short !== item.name ? `${item.short}: ${item.name}` : item.name;
  const [first, last] = 'editions' in item ? [item.editions[0], item.editions.at(-1)] : [item, item];
  const days = {
    ...(first && 'from' in first && first.from !== undefined && { from: first.from }),
    ...(last && 'until' in last && last.until !== undefined && { until: last.until }),
  };
  const when = period(days);
  const isLimited = when !== undefined && 'graded' in item && item.certainty !== 'uncertain';
  return {
    id,
    name,
    ...(when !== undefined && { when }),
    ...('until' in days && { earlier: true as const }),
    ...(isLimited && { limits: days }),
  };
}

const nouns: Readonly<Record<ChoiceName, string>> = {
  framework: 'framework',
  setting: 'setting',
  type: 'type of inspection',
};

type Picked<T> = { readonly item: T } | RefusedRequest | MissingChoice;

function pick<T extends Framework | Setting | Kind>(
  name: ChoiceName,
  items: readonly T[],
  id: string | undefined,
): Picked<T> {
  const [only] = items;
  if (id === undefined && items.length === 1 && only) return { item: only };
  if (id === undefined) return { missing: name, choices: items.map(choiceOf) };
  const item = items.find((candidate) => candidate.id === id);
  if (item) return { item };
  const ids = items.map((candidate) => candidate.id);
  return { refused: `Unknown ${nouns[name]} “${id}”. Use ${listed(ids, 'or')}.` };
}

/** A framework by its id or its abbreviation. */
function frameworkOf(frameworks: readonly Framework[], id: string | undefined): Picked<Framework> {
  const framework = frameworks.find(({ short }) => short === id);
  return pick('framework', frameworks, framework ? framework.id : id);
}

function settingOf(framework: Framework, id: string | undefined): Picked<Setting> | undefined {
  const { settings, elsewhere, short } = framework;
  if (!settings) {
    return id === undefined
      ? undefined
      : { refused: `Leave out the setting “${id}”. ${short} has no settings.` };
  }
  const other = elsewhere?.find((setting) => setting.id === id);
  if (!other) return pick('setting', settings, id);
  const { use = other.framework } = other;
  const advice = use
    ? `Use “${use}”${other.use ? '' : ' as the framework'}`
    : 'The product cannot write a draft for it';
  const name = capital(withArticle(other.name));
  return { refused: `${name} is not a setting of the ${short}: ${other.explanation}. ${advice}.` };
}

/** Who is inspected. A reference number of another form is left as it is written: the draft gets a finding. */
function whoOf({ urn }: Framework, request: DraftRequest): Pick<NewDraft, 'inspected' | 'urn'> {
  const [inspected, written] = [request.inspected?.trim(), request.urn?.trim()];
  return {
    ...(inspected && { inspected }),
    ...(written && { urn: referenceNumber(written, urn.pattern) ?? written }),
  };
}

/** The days as a draft has them. A start on which there was no such inspection is refused if that is certain. */
function daysOf(
  kind: Kind,
  request: DraftRequest,
): { readonly start?: string; readonly end?: string } | RefusedRequest {
  const days: { start?: string; end?: string } = {};
  for (const key of ['start', 'end'] as const) {
    const written = request[key]?.trim();
    if (!written) continue;
    const day = readDay(written) ?? guessDay(written);
    if (!day)
      return { refused: `“${written}” is not a date. Write one as year, month and day, such as 2026-06-19.` };
    days[key] = day;
  }
  const { start, end } = days;
  if (start && end && end < start) {
    return {
      refused: `Correct the dates. The inspection ends on ${printDay(end)}, before it starts on ${printDay(start)}.`,
    };
  }
  const isOutside = start && (start < (kind.from ?? '') || start > (kind.until ?? '9'));
  if (isOutside && kind.certainty !== 'uncertain') {
    return {
      refused: `Change the type or the date. ${capital(withArticle(kind.name))} is possible only ${period(kind)}.`,
    };
  }
  return days;
}
