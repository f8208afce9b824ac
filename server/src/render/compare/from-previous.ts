import { firstOfEach, type ScalarValue, valueAt } from '../../draft/yaml/value';
import { inWords, readGrade } from '../../knowledge/frameworks/terms';
import type { Framework, Kind, Setting } from '../../knowledge/frameworks/types';
import type { Knowledge } from '../../knowledge/knowledge';
import { type PreviousInspection, previousInspections } from '../../report/previous';
import { termsThen } from '../../report/previous-grades';
import type { Report } from '../../report/report';
import { plain } from '../../text/plain';
import { capital } from '../../text/words';
import { filled } from '../composer';
import { printed } from '../words';
import {
  type Account,
  frameTerms,
  type Line,
  lineInWords,
  lineOf,
  type Statement,
  wordsKey,
} from './account';

/** The accounts of earlier inspections in a draft’s `previous`, in its order. Empty entries are left out. */
export function accountsOfPrevious(report: Report, knowledge: Knowledge): Account[] {
  return previousInspections(report, knowledge)
    .filter(({ value }) => value.entries.some((entry) => filled(entry.value) ?? entry.value.kind === 'map'))
    .map((entry) => account(report, entry));
}

/** An entry of `previous` with the terms of its time. */
interface EarlierInspection {
  readonly report: Report;
  /** The framework of this draft. */
  readonly home: Framework;
  /** The framework of that time, or `home` if it is not known. */
  readonly framework: Framework;
  readonly setting: Setting | undefined;
  readonly kind: Kind | undefined;
}

function account(report: Report, entry: PreviousInspection): Account {
  const { day, named, value } = entry;
  const home = report.framework;
  const possible = day ? termsThen(report, entry, day) : [];
  const then = possible[0];
  const kind = named?.kind;
  const [date, type] = [filled(entry.date), filled(entry.type)];
  const framework = then?.framework ?? home;
  const setting = settingIn(report, framework);
  const earlier: EarlierInspection = { report, home, framework, setting, kind };
  const stateAs = (scalar: ScalarValue, line: Line): Statement => {
    const written = scalar.text.text;
    const reading = then && !line.key.startsWith('words/') ? readGrade(then.scale, written, day) : undefined;
    return { line, written, ...(reading && { reading }), source: scalar.span };
  };
  const overall = filled(valueAt(value, 'judgement'));
  const listed = valueAt(value, 'judgements');
  const entries = listed?.kind === 'map' ? firstOfEach(listed.entries) : [];
  return {
    from: 'previous',
    ...(day && { day }),
    date: date && printed(date.text.text),
    type: type && capital(kind?.name ?? type.text.text.trim().replaceAll('-', ' ')),
    kind,
    statements: [
      ...(overall ? [stateAs(overall, lineOfOverall(earlier, overall))] : []),
      ...entries.flatMap(({ key, value: grade }) => {
        const scalar = filled(grade);
        return scalar && !key.startsWith('x-') ? [stateAs(scalar, lineOfKey(earlier, key))] : [];
      }),
    ],
    terms: then && frameTerms({ ...then, setting, kind, day, only: possible.length === 1 }, home),
  };
}

const settingIn = ({ setting }: Report, framework: Framework): Setting | undefined =>
  framework.settings?.find((known) => known === setting);

/** The line of `judgement`: the overall judgement, the only one of its kind, or an outcome in words. */
function lineOfOverall(
  { framework, home, kind, setting }: EarlierInspection,
  { text: { text } }: ScalarValue,
): Line {
  const words = wordsKey(kind, setting);
  if (words) return lineInWords(words);
  if (kind?.graded === false) return lineInWords('judgement');
  const only = kind?.judgements?.length === 1 ? kind.judgements[0] : undefined;
  // A type that names no known kind may have been of the kind with such outcomes.
  const other = kind ? undefined : framework.kinds.find((known) => includes(known['judgement-values'], text));
  if (other?.['judgement-key']) return lineInWords(other['judgement-key']);
  const judgement = framework.judgements.find(({ id, overall }) => (only ? id === only : overall));
  if (!judgement) return lineInWords('judgement');
  return lineOf(inWords(judgement, setting?.wordings?.[judgement.id]), framework, home);
}

const includes = (values: readonly string[] | undefined, written: string): boolean =>
  values?.some((value) => plain(value) === plain(written)) ?? false;

/** The judgement of a key of `judgements`: of the framework of that time, or else of this draft’s. */
function lineOfKey({ report, framework, home }: EarlierInspection, key: string): Line {
  const lineUnder = (known: Framework): Line | undefined => {
    const judgement = known.judgements.find(({ id }) => id === key);
    const wording = settingIn(report, known)?.wordings?.[key];
    return judgement && lineOf(inWords(judgement, wording), known, home);
  };
  return lineUnder(framework) ?? lineUnder(home) ?? lineInWords(key);
}
