import type { Framework, Kind, Setting } from '../../knowledge/frameworks/types';
import type { Knowledge } from '../../knowledge/knowledge';
import { guessDay, printDay, readDay } from '../../report/days';
import { listed } from '../../text/words';
import type { NewDraft } from './new-draft';

/** What somebody asks a new draft to be, in ids and days as they wrote them. */
export interface DraftRequest {
  readonly framework?: string | undefined;
  readonly setting?: string | undefined;
  readonly type?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/** A sentence that says why there is no such draft, and what there is instead. */
interface RefusedRequest {
  readonly refused: string;
}

/** One thing to choose from. */
export interface DraftChoice {
  readonly id: string;
  readonly name: string;
  /** When it was or is in use, where that is not always. */
  readonly when?: string;
  /** The first days that its inspections can have, where that is certain. */
  readonly limits?: { readonly from?: string; readonly until?: string };
}

type ChoiceName = 'framework' | 'setting' | 'type';
/** What still has to be chosen, and from what. */
export interface MissingChoice {
  readonly missing: ChoiceName;
  readonly choices: readonly DraftChoice[];
}

/** Everything that was asked for, found in what the product knows; or what stands against it; or what is to be asked. */
export type RequestAnswer = { readonly found: Omit<NewDraft, 'surface'> } | RefusedRequest | MissingChoice;

/** Finds what somebody asks for. A choice of one is no question. */
export function answerRequest(knowledge: Knowledge, wanted: DraftRequest): RequestAnswer {
  const all = knowledge.ids.flatMap((id) => knowledge.framework(id) ?? []);
  const framework = pick('framework', all, wanted.framework, ({ short }) => short);
  if ('refused' in framework || 'missing' in framework) return framework;
  const setting = settingOf(framework.one, wanted.setting);
  if (setting && ('refused' in setting || 'missing' in setting)) return setting;
  const kind = pick('type', kindsOf(framework.one, setting?.one), wanted.type);
  if ('refused' in kind || 'missing' in kind) return kind;
  const days = daysOf(kind.one, wanted);
  if ('refused' in days) return days;
  return { found: { framework: framework.one, setting: setting?.one, kind: kind.one, ...days } };
}

/** The kinds of inspection of a setting, those of today first. */
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

/** A framework is in use from its first edition to its last. */
export function choiceOf(one: Framework | Setting | Kind): DraftChoice {
  const { id } = one;
  // Inspectors know a framework by its abbreviation.
  const name = 'short' in one && one.short !== one.name ? `${one.short}: ${one.name}` : one.name;
  const [first, last] = 'editions' in one ? [one.editions[0], one.editions.at(-1)] : [one, one];
  const days = {
    ...(first && 'from' in first && first.from !== undefined && { from: first.from }),
    ...(last && 'until' in last && last.until !== undefined && { until: last.until }),
  };
  const when = period(days);
  const limited = when !== undefined && 'graded' in one && one.certainty !== 'uncertain';
  return { id, name, ...(when !== undefined && { when }), ...(limited && { limits: days }) };
}

const nouns: Readonly<Record<ChoiceName, string>> = {
  framework: 'framework',
  setting: 'setting',
  type: 'type of inspection',
};

function pick<T extends Framework | Setting | Kind>(
  what: ChoiceName,
  all: readonly T[],
  id: string | undefined,
  where: (one: T) => string = () => '',
): { readonly one: T } | RefusedRequest | MissingChoice {
  const [only] = all;
  if (id === undefined && all.length === 1 && only) return { one: only };
  if (id === undefined) return { missing: what, choices: all.map(choiceOf) };
  const one = all.find((other) => other.id === id || where(other) === id);
  if (one) return { one };
  const ids = all.map((each) => each.id);
  return { refused: `There is no ${nouns[what]} “${id}” here; use ${listed(ids, 'or')}.` };
}

function settingOf(
  framework: Framework,
  id: string | undefined,
): { readonly one: Setting } | RefusedRequest | MissingChoice | undefined {
  const { settings, elsewhere, short } = framework;
  if (!settings) {
    return id === undefined
      ? undefined
      : { refused: `${short} has no settings; leave the setting “${id}” out.` };
  }
  const other = elsewhere?.find((one) => one.id === id);
  if (!other) return pick('setting', settings, id);
  const todo = other.use ? `use “${other.use}”` : `there is no draft for it here`;
  return { refused: `A ${other.name} is no setting of ${short}: ${other.explanation}; ${todo}.` };
}

/** The days as the draft writes them; a day on which there was no such inspection is refused where that is certain. */
function daysOf(
  kind: Kind,
  wanted: DraftRequest,
): { readonly start?: string; readonly end?: string } | RefusedRequest {
  const days: { start?: string; end?: string } = {};
  for (const which of ['start', 'end'] as const) {
    const written = wanted[which]?.trim();
    if (!written) continue;
    const day = readDay(written) ?? guessDay(written);
    if (!day) return { refused: `“${written}” is no day of the calendar; write it as 2026-06-19.` };
    days[which] = day;
  }
  const { start, end } = days;
  if (start && end && end < start) {
    return {
      refused: `The inspection would end on ${printDay(end)}, before it starts on ${printDay(start)}; correct one of the two.`,
    };
  }
  const outside = start && (start < (kind.from ?? '') || start > (kind.until ?? '9'));
  if (outside && kind.certainty !== 'uncertain') {
    return {
      refused: `There is no ${kind.name} on ${printDay(start)}, only ${period(kind)}; change the type or the day.`,
    };
  }
  return days;
}
