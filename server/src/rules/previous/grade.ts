import { printDay } from '../../report/days';
import { type Misfit, previousMisfits } from '../../report/previous-grades';
import type { Report } from '../../report/report';
import { messagesOf, type NamedMessage } from '../../text/messages';
import { closestName } from '../../text/nearest';
import { capital, quoted, withArticle } from '../../text/words';
import type { Fix } from '../finding';
import { write } from '../fixes';
import { onReport, type Rule } from '../rule';

interface PastInspection {
  readonly date: string;
  readonly edition: string;
}

interface KindsAndScale {
  readonly owner: string;
  readonly kind: string;
  readonly scale: readonly string[];
}

interface LabelsThen {
  readonly labels: readonly string[];
  readonly reason: string | undefined;
}

const messages = messagesOf({
  noOverall: (inspection: PastInspection) =>
    `Replace the overall grade with grades under “judgements”, or correct the date. An inspection on ${inspection.date} (${inspection.edition}) has no overall grade.`,
  noOverallSince: (reason: string) =>
    `Replace the overall grade with grades under “judgements”, or correct the date. ${capital(reason)}.`,
  otherKind: (written: string, { owner, kind, scale }: KindsAndScale) =>
    `“${written}” is for ${withArticle(owner)}, and this is ${withArticle(kind)}. Correct the type, or use ${quoted(scale, 'or')}.`,
  ungraded: (written: string, reason: string) =>
    `“${written}” does not fit this entry. Remove it, or correct the type. ${capital(reason)}.`,
  ungradedScale: (written: string, reason: string, scale: readonly string[]) =>
    `“${written}” does not fit this entry. Use ${quoted(scale, 'or')}, or correct the type. ${capital(reason)}.`,
  unknownWords: (written: string, scale: readonly string[]) =>
    `“${written}” is not a judgement of this type of inspection. Use ${quoted(scale, 'or')}.`,
  unknown: (written: string, { date, edition }: PastInspection, scale: readonly string[]) =>
    `“${written}” is not a grade for an inspection on ${date} (${edition}). Use ${quoted(scale, 'or')}.`,
  notInFull: (label: string) => `Write the grade in full: “${label}”.`,
  otherTime: (written: string, { date, edition }: PastInspection, { labels, reason }: LabelsThen) =>
    `“${written}” was not a grade on ${date} (${edition}).${reason === undefined ? '' : ` ${capital(reason)}.`} Use ${quoted(labels, 'or')}, or correct the date.`,
});

const rule: Rule = {
  meta: {
    id: 'previous/grade',
    title: 'The grade of a previous inspection existed at the time',
    about: 'wrong',
    harm: 'The history has a grade that was never published.',
    what: 'Reports a grade in `previous` that an inspection of that date and type could not have. In a children’s home, “adequate” ended in April 2015 and “requires improvement to be good” began in April 2017. Interim and assurance inspections, visits, letters and supported accommodation have no grades. Only an interim inspection has improved or sustained effectiveness. ILACS has no overall grade from April 2026. An earlier inspection of a local authority is checked against the single inspection framework of its time. If the dates are not certain (other settings before April 2017), it is a warning, or nothing is reported. A grade of a monitoring visit is a warning.',
    why: 'The history is copied from report to report. A grade of today next to a date in 2014 was never published.',
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
        ...explain(report, misfit),
        ...(!misfit.certain && { atMost: 'warning' as const }),
        fixes: fixes(misfit),
        source: framework.sources[misfit.kind?.graded === false ? misfit.kind.source : edition.source],
      };
    }
  }),
};

function explain({ setting }: Report, misfit: Misfit): NamedMessage {
  const { scalar, day, then, kind, values, of } = misfit;
  const written = scalar.text.text.trim();
  const past: PastInspection = { date: printDay(day), edition: then.edition.name };
  const scale = scaleOf(misfit);
  switch (misfit.is) {
    case 'no-overall': {
      const lost = then.framework.judgements.find(({ overall }) => overall);
      return lost?.change ? messages.noOverallSince(lost.change) : messages.noOverall(past);
    }
    case 'other-kind':
      return messages.otherKind(written, { owner: of?.name ?? '', kind: kind?.name ?? '', scale });
    case 'ungraded': {
      const why =
        kind?.graded === false
          ? (kind.change ?? `${withArticle(kind.name)} gives no grades`)
          : (setting?.outcome?.change ?? '');
      return values ? messages.ungradedScale(written, why, scale) : messages.ungraded(written, why);
    }
    case 'unknown':
      return values ? messages.unknownWords(written, scale) : messages.unknown(written, past, scale);
    default:
      return explainLabel(misfit, past);
  }
}

/** The message on a label that is a grade of another time, or no full label. */
function explainLabel(misfit: Misfit, past: PastInspection): NamedMessage {
  const written = misfit.scalar.text.text.trim();
  const { grade, label, former } = misfit.reading ?? {};
  if (label?.short && grade) return messages.notInFull(grade.label);
  const reason = former ? `it is a grade of ${former.name}` : label?.explanation;
  return messages.otherTime(written, past, { labels: grade ? [grade.label] : scaleOf(misfit), reason });
}

const scaleOf = ({ then, values }: Misfit): readonly string[] =>
  values ?? then.scale.grades.map(({ label }) => label);

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
