import { textAt } from '../../draft/yaml/value';
import { nameOf } from '../../knowledge/frameworks/terms';
import type { Judgement } from '../../knowledge/frameworks/types';
import type { Knowledge } from '../../knowledge/knowledge';
import { type Day, daysAfter, printDay, readDay } from '../../report/days';
import { leadInspectorName } from '../../report/inspectors';
import { lastDay } from '../../report/last-day';
import { previousInspections } from '../../report/previous';
import { managerNames } from '../../report/registered-manager';
import type { Report } from '../../report/report';

/** The draft and the day from which variables are filled in. */
export interface FillSource {
  readonly report: Report | undefined;
  readonly knowledge: Knowledge;
  /** The judgement of the section that the snippet is inserted in. */
  readonly judgement?: Judgement | undefined;
  /** The date on which the snippet is inserted. */
  readonly today: Day;
  /** The number of days from the inspection to the due date of a requirement, if a team has set one. */
  readonly dueDays?: number | undefined;
}

/** A variable of the product. */
export interface ProductVariable {
  /** The text used if the draft has no value. */
  readonly plain: string;
  readonly about: string;
  /** Its value; undefined if the draft does not have it. */
  readonly value: (from: FillSource) => string | undefined;
}

type VariableReader = (report: Report, from: FillSource) => string | undefined;

const of = (plain: string, about: string, read: VariableReader): ProductVariable => ({
  plain,
  about,
  value: (from) => (from.report ? read(from.report, from) : undefined),
});

const at =
  (...path: string[]): VariableReader =>
  ({ draft }) =>
    textAt(draft.data, ...path);

const providerPart = (key: string): VariableReader => at('provider', key);

const provider: VariableReader = ({ draft }) =>
  textAt(draft.data, 'provider') ?? textAt(draft.data, 'provider', 'name');

const firstDay: VariableReader = ({ start }) => start;
const finalDay: VariableReader = (report) => lastDay(report)?.day;

const dueDate: VariableReader = (report, { dueDays }) => {
  const last = lastDay(report)?.day;
  return last === undefined || dueDays === undefined ? undefined : daysAfter(last, dueDays);
};

const dates: VariableReader = (report, from) => {
  const [first, last] = [firstDay(report, from), finalDay(report, from)];
  if (!first || !last) return undefined;
  return first === last ? printDay(first) : between(first, last);
};

/** Two days in words, without repeating month and year: 8 to 19 June 2026. */
function between(first: Day, last: Day): string {
  const [a, b] = [printDay(first).split(' '), printDay(last).split(' ')];
  const [, month, year] = b;
  // The year is repeated only if it differs, and so is the month.
  let parts = 1;
  if (a[1] !== month) parts = 2;
  if (a[2] !== year) parts = 3;
  return `${a.slice(0, parts).join(' ')} to ${b.join(' ')}`;
}

/** The grade of a judgement in the draft. */
export const gradeOf = (report: Report, judgement: Judgement | undefined): string | undefined =>
  report.judgementEntries
    .find((entry) => entry.judgement !== undefined && entry.judgement.id === judgement?.id)
    ?.scalar?.value?.trim() || undefined;

/** The overall grade; without one, the judgement or outcome that the setting or kind has instead. */
export function overallGrade(report: Report): string | undefined {
  const overall = report.expected.find((judgement) => judgement.overall);
  const { likelyKind, setting, draft } = report;
  const key = likelyKind?.['judgement-key'] ?? setting?.outcome?.key;
  return gradeOf(report, overall) ?? (key === undefined ? undefined : textAt(draft.data, key));
}

const latest = (report: Report, { knowledge }: FillSource) =>
  previousInspections(report, knowledge)
    .filter(({ day }) => day !== undefined)
    .sort((a, b) => ((a.day as Day) < (b.day as Day) ? 1 : -1))[0];

const today = (print: (day: Day) => string): ProductVariable => ({
  plain: 'date',
  about: 'The date on which the snippet is inserted.',
  value: ({ today: day }) => (readDay(day) ? print(day) : undefined),
});

/** The product's own variables, by their names. */
export const productVariables: Readonly<Record<string, ProductVariable>> = {
  AUTHORITY: of('the local authority', 'The local authority.', at('authority')),
  PROVIDER: of('the provider', 'The name of the provider.', provider),
  INSPECTED: of('the service', 'The local authority or provider that is inspected.', (report, from) =>
    (report.framework.who === 'authority' ? at('authority') : provider)(report, from),
  ),
  REGISTERED_MANAGER: of('the registered manager', 'The registered manager.', ({ draft }) =>
    managerNames(draft.data)[0]?.text.text.trim(),
  ),
  RESPONSIBLE_INDIVIDUAL: of(
    'the responsible individual',
    'The responsible individual.',
    providerPart('responsible-individual'),
  ),
  URN: of('URN', 'The unique reference number.', at('urn')),
  FRAMEWORK: of('framework', 'The short name of the framework.', ({ framework }) => framework.short),
  EDITION: of('edition', 'The name of the framework’s edition.', ({ edition }) => edition.name),
  SETTING_NAME: of('setting', 'The name of the setting.', ({ setting }) => setting?.name),
  KIND_NAME: of(
    'type of inspection',
    'The name of the type of inspection.',
    ({ likelyKind }) => likelyKind?.name,
  ),
  SECTION: of(
    'section',
    'The name of the judgement of the section at the cursor.',
    (_, { judgement }) => judgement && nameOf(judgement),
  ),
  GRADE: of(
    'grade',
    'The grade of the section at the cursor. Outside sections on judgements, it is the overall grade.',
    (report, { judgement }) => (judgement ? gradeOf(report, judgement) : overallGrade(report)),
  ),
  OVERALL_GRADE: of('overall grade', 'The overall grade or outcome.', overallGrade),
  PREVIOUS_GRADE: of(
    'previous grade',
    'The overall grade or judgement of the last inspection.',
    (report, from) => textAt(latest(report, from)?.value, 'judgement'),
  ),
  PREVIOUS_DATE: of(
    'date of the previous inspection',
    'The date of the last inspection, in words.',
    (report, from) => {
      const day = latest(report, from)?.day;
      return day && printDay(day);
    },
  ),
  INSPECTION_START: of(
    'first day of the inspection',
    'The first day of the inspection, such as 2026-06-08.',
    firstDay,
  ),
  INSPECTION_END: of(
    'last day of the inspection',
    'The last day of the inspection, such as 2026-06-19.',
    finalDay,
  ),
  DUE_DATE: of(
    'due date of the requirement',
    'The last day of the inspection plus the `due-days` of `.inspection-report.yaml`, such as 2026-07-17.',
    dueDate,
  ),
  INSPECTION_DATES: of(
    'dates of the inspection',
    'The first and last day of the inspection, in words.',
    dates,
  ),
  LEAD_INSPECTOR: of('lead inspector', 'The lead inspector.', ({ draft }) => leadInspectorName(draft.data)),
  ADDRESSEE: of('addressee', 'The person or body that a letter is addressed to.', at('addressee')),
  THEME: of('theme', 'The theme of a joint inspection.', at('inspection', 'theme')),
  TODAY: today((day) => day),
  TODAY_LONG: today(printDay),
};

export const productVariable = (name: string): ProductVariable | undefined =>
  Object.hasOwn(productVariables, name) ? productVariables[name] : undefined;

/** The variables that Visual Studio Code fills in itself. */
export const editorVariables: ReadonlySet<string> = new Set(
  `TM_SELECTED_TEXT TM_CURRENT_LINE TM_CURRENT_WORD TM_LINE_INDEX TM_LINE_NUMBER TM_FILENAME TM_FILENAME_BASE
  TM_DIRECTORY TM_DIRECTORY_BASE TM_FILEPATH RELATIVE_FILEPATH CLIPBOARD WORKSPACE_NAME WORKSPACE_FOLDER CURSOR_INDEX
  CURSOR_NUMBER CURRENT_YEAR CURRENT_YEAR_SHORT CURRENT_MONTH CURRENT_MONTH_NAME CURRENT_MONTH_NAME_SHORT CURRENT_DATE
  CURRENT_DAY_NAME CURRENT_DAY_NAME_SHORT CURRENT_HOUR CURRENT_MINUTE CURRENT_SECOND CURRENT_SECONDS_UNIX
  CURRENT_TIMEZONE_OFFSET RANDOM RANDOM_HEX UUID LINE_COMMENT BLOCK_COMMENT_START BLOCK_COMMENT_END`.split(
    /\s+/,
  ),
);

/** The name of a variable in plain words: “filename” for TM_FILENAME. */
export const plainName = (name: string): string =>
  productVariable(name)?.plain ?? name.replace(/^TM_/, '').replaceAll('_', ' ').toLowerCase();

/** The value of VS Code's variables for the day, for clients that do not have them. */
export function dayVariable(name: string, day: Day): string | undefined {
  const [year = '', month = '', date = ''] = readDay(day)?.split('-') ?? [];
  if (year === '') return undefined;
  const values: Readonly<Record<string, string>> = {
    CURRENT_YEAR: year,
    CURRENT_YEAR_SHORT: year.slice(2),
    CURRENT_MONTH: month,
    CURRENT_MONTH_NAME: printDay(day).split(' ')[1] ?? '',
    CURRENT_DATE: date,
  };
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
