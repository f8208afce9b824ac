import { type ScalarValue, textAt, valueAt } from '../../draft/yaml/value';
import type { Framework } from '../../knowledge/frameworks/types';
import { readDay } from '../../report/days';
import type { Report } from '../../report/report';
import { capital } from '../../text/words';
import { filled } from '../composer';
import { printDays } from '../words';
import { type Account, frameTerms, lineInWords, lineOf, type Statement, wordsKey } from './account';

const inWordsAlways = ['outcome', 'interim-judgement', 'assurance-judgement'];

/** The authority or provider that a draft is about. */
export const whoOf = ({ framework, draft: { data } }: Report): string | undefined =>
  textAt(data, framework.who) ?? textAt(data, framework.who, 'name');

/**
 * A draft’s account of its own inspection.
 * @param home the framework of the draft that is compared
 */
export function accountOfDraft(report: Report, from: 'this' | 'draft', home: Framework): Account {
  const { framework, edition, setting, likelyKind: kind, start: day } = report;
  const { data } = report.draft;
  const end = readDay(filled(valueAt(data, 'inspection', 'end'))?.text.text);
  const placed = ({ span }: ScalarValue) => (from === 'this' ? { source: span } : {});
  const grades = report.judgementEntries.flatMap(({ entry, judgement, scalar, reading }): Statement[] => {
    if (!scalar || entry.key.startsWith('x-')) return [];
    const line = judgement ? lineOf(judgement, framework, home) : lineInWords(entry.key);
    return [{ line, written: scalar.text.text, ...(reading && { reading }), ...placed(scalar) }];
  });
  const own = wordsKey(kind, setting);
  const words = [...new Set([...(own ? [own] : []), ...inWordsAlways])].flatMap((key): Statement[] => {
    const value = filled(valueAt(data, key));
    return value ? [{ line: lineInWords(key), written: value.text.text, ...placed(value) }] : [];
  });
  const who = whoOf(report);
  return {
    from,
    ...(who !== undefined && { who }),
    ...(day && { day }),
    date: day && printDays(day, end && end >= day ? end : undefined),
    type: kind && capital(kind.name),
    kind,
    statements: [...grades, ...words],
    terms: frameTerms({ framework, edition, setting, kind, day, only: true }, home),
  };
}
