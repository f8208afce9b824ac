import { printDay } from '../../report/days';
import { type Misfit, previousMisfits } from '../../report/previous-grades';
import type { Report } from '../../report/report';
import { closestName } from '../../text/nearest';
import { quoted, withArticle } from '../../text/words';
import type { Fix } from '../finding';
import { write } from '../fixes';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'previous/grade',
    title: 'Grades of previous inspections have the labels of their time',
    about: 'wrong',
    what: 'Reports a grade in `previous` that an inspection of that day and kind could not have: “adequate” since April 2015 and “requires improvement to be good” before April 2017 in a children’s home, a grade for an interim or assurance inspection, a visit or a letter, improved or sustained effectiveness for any other kind than an interim inspection, a grade for supported accommodation, an overall grade under ILACS from April 2026. An earlier inspection of a local authority is checked against the single inspection framework of its time. Where the days are not certain (other settings before April 2017) nothing or a warning is said. A monitoring visit with a grade is a warning.',
    why: 'The history is copied from report to report, and a label of today beside a day of 2014 says something that was never published.',
    sources: [
      'Grades in Ofsted’s data, 2012 to 2018',
      'Measured on 167 SIF and 321 ILACS reports',
      'SCCIF, types of inspection',
    ],
    since: '0.1.0',
    calibration: '0 findings in 3 published SCCIF reports that list 11 previous inspections (2026-11).',
    bad: {
      framework: 'sccif',
      front: 'previous:\n  - date: 2019-07-08\n    type: full\n    judgement: requires improvement',
    },
    good: {
      framework: 'sccif',
      front:
        'previous:\n  - date: 2019-07-08\n    type: full\n    judgement: requires improvement to be good\n  - date: 2016-02-08\n    type: interim\n    judgement: sustained effectiveness\n  - date: 2014-06-03\n    type: full\n    judgement: adequate',
    },
  },
  check: onReport(function* (report, knowledge) {
    for (const misfit of previousMisfits(report, knowledge)) {
      const { framework, edition } = misfit.then;
      yield {
        span: misfit.scalar.span,
        message: explain(report, misfit),
        ...(!misfit.certain && { atMost: 'warning' as const }),
        fixes: fixes(misfit),
        source: framework.sources[misfit.kind?.graded === false ? misfit.kind.source : edition.source],
      };
    }
  }),
};

function explain({ setting }: Report, misfit: Misfit): string {
  const { scalar, day, then, kind, values, of } = misfit;
  const written = scalar.text.text.trim();
  const when = `an inspection of ${printDay(day)} (${then.edition.name})`;
  const scale = scaleOf(misfit);
  switch (misfit.is) {
    case 'no-overall': {
      const lost = then.framework.judgements.find(({ overall }) => overall);
      const why = lost?.change ?? 'it gave none';
      return `${when.replace('an', 'An')} has no overall grade, “${written}” or any other: ${why}; give the grades it has under “judgements” of the entry, or correct its day.`;
    }
    case 'other-kind':
      return `“${written}” is what ${withArticle(of?.name ?? '')} says, and this entry is ${withArticle(kind?.name ?? '')}; correct the type, or use ${scale}.`;
    case 'ungraded': {
      const why =
        kind?.graded === false
          ? (kind.change ?? `${withArticle(kind.name)} gives no grades`)
          : setting?.outcome?.change;
      const todo = values ? `use ${scale}` : 'remove it';
      return `“${written}” does not fit this entry: ${why}; ${todo}, or correct the type.`;
    }
    case 'unknown':
      return values
        ? `“${written}” is not what this entry’s inspection says; use ${scale}.`
        : `“${written}” is not a grade of ${when}; use ${scale}.`;
    default:
      return explainLabel(misfit, when);
  }
}

/** The message on a label that is a grade of another time, or no full label. */
function explainLabel(misfit: Misfit, when: string): string {
  const written = misfit.scalar.text.text.trim();
  const { grade, label, former } = misfit.reading ?? {};
  if (label?.short && grade)
    return `“${written}” is not the label of a grade; write “${grade.label}” in full.`;
  const explanation = label?.explanation ? ` (${label.explanation})` : '';
  const other = former ? ` but one of ${former.name}` : explanation;
  const todo = grade ? `write “${grade.label}”` : `use ${scaleOf(misfit)}`;
  return `“${written}” is not a grade of ${when}${other}; ${todo}, or correct the day.`;
}

const scaleOf = ({ then, values }: Misfit): string =>
  quoted(values ?? then.scale.grades.map(({ label }) => label), 'or');

function fixes({ scalar, then, is, reading, values }: Misfit): Fix[] {
  if (is === 'no-overall' || is === 'other-kind') return [];
  if (reading?.grade) {
    return [write(scalar.span, reading.grade.label, reading.label?.short ? 'safe' : 'suggestion')];
  }
  const labels = values ?? then.scale.grades.map(({ label }) => label);
  const nearest = is === 'unknown' ? closestName(scalar.text.text.trim(), labels, 0.4) : undefined;
  if (nearest) return [write(scalar.span, nearest)];
  return is === 'ungraded' && !values ? [] : labels.map((label) => write(scalar.span, label));
}

export default rule;
