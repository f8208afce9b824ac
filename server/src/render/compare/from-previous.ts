import { firstOfEach, type ScalarValue, valueAt } from '../../draft/yaml/value';
import { readGrade } from '../../knowledge/frameworks/terms';
import type { Framework, Kind, Setting } from '../../knowledge/frameworks/types';
import type { Knowledge } from '../../knowledge/knowledge';
import { plain } from '../../report/names';
import { type PreviousInspection, previousInspections } from '../../report/previous';
import { type ThenTerms, thenTerms } from '../../report/previous-grades';
import type { Report } from '../../report/report';
import { filled } from '../composer';
import { capital, printed } from '../words';
import {
  type Account,
  frameTerms,
  type Line,
  lineInWords,
  lineOf,
  type Statement,
  wordsKey,
} from './account';

/** What a draft's `previous` says of earlier inspections, in its order. Entries that say nothing are left out. */
export function accountsOfPrevious(report: Report, knowledge: Knowledge): Account[] {
  return previousInspections(report, knowledge)
    .filter(({ value }) => value.entries.some((entry) => filled(entry.value) ?? entry.value.kind === 'map'))
    .map((one) => account(report, one));
}

function account(report: Report, one: PreviousInspection): Account {
  const { day, named, value } = one;
  const home = report.framework;
  const all = day ? thenTerms(report, one, day) : [];
  const then = all[0];
  const kind = named?.kind;
  const [date, type] = [filled(one.date), filled(one.type)];
  const setting = settingIn(report, then?.framework ?? home);
  const terms = then && frameTerms({ ...then, setting, kind, day, only: all.length === 1 }, home);
  const state = (scalar: ScalarValue, line: Line): Statement => {
    const written = scalar.text.text;
    const reading = then && !line.key.startsWith('words/') ? readGrade(then.scale, written, day) : undefined;
    return { line, written, ...(reading && { reading }), source: scalar.span };
  };
  const overall = filled(valueAt(value, 'judgement'));
  const each = valueAt(value, 'judgements');
  const others = each?.kind === 'map' ? firstOfEach(each.entries) : [];
  return {
    from: 'previous',
    ...(day && { day }),
    date: date && printed(date.text.text),
    type: type && capital(kind?.name ?? type.text.text.trim().replaceAll('-', ' ')),
    kind,
    statements: [
      ...(overall
        ? [state(overall, lineOfOverall(then?.framework ?? home, home, kind, setting, overall))]
        : []),
      ...others.flatMap(({ key, value: given }) => {
        const scalar = filled(given);
        return scalar && !key.startsWith('x-') ? [state(scalar, lineOfKey(key, report, then, home))] : [];
      }),
    ],
    terms,
  };
}

const settingIn = ({ setting }: Report, framework: Framework): Setting | undefined =>
  framework.settings?.find((one) => one === setting);

/** What `judgement` is: the overall one, the only one of its kind, or one in words. */
function lineOfOverall(
  framework: Framework,
  home: Framework,
  kind: Kind | undefined,
  setting: Setting | undefined,
  { text }: ScalarValue,
): Line {
  const words = wordsKey(kind, setting);
  if (words) return lineInWords(words);
  if (kind?.graded === false) return lineInWords('judgement');
  const only = kind?.judgements?.length === 1 ? kind.judgements[0] : undefined;
  // A type that names no known kind may have been of that one.
  const other = kind ? undefined : framework.kinds.find((one) => says(one['judgement-values'], text.text));
  if (other?.['judgement-key']) return lineInWords(other['judgement-key']);
  const judgement = framework.judgements.find(({ id, overall }) => (only ? id === only : overall));
  if (!judgement) return lineInWords('judgement');
  return lineOf({ ...judgement, ...setting?.wordings?.[judgement.id] }, framework, home);
}

const says = (values: readonly string[] | undefined, written: string): boolean =>
  values?.some((value) => plain(value) === plain(written)) ?? false;

/** The judgement of a key of `judgements`: of the framework of that time, else of this draft's. */
function lineOfKey(key: string, report: Report, then: ThenTerms | undefined, home: Framework): Line {
  const framework = then?.framework ?? home;
  const of = (one: Framework): Line | undefined => {
    const judgement = one.judgements.find(({ id }) => id === key);
    const wording = settingIn(report, one)?.wordings?.[key];
    return judgement && lineOf({ ...judgement, ...wording }, one, home);
  };
  return of(framework) ?? of(home) ?? lineInWords(key);
}
