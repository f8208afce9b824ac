import type { Certainty } from '../../knowledge/frameworks/fact';
import { reportIn } from '../../knowledge/frameworks/report-words';
import type { Edition, Framework, Judgement, Kind, Setting } from '../../knowledge/frameworks/types';
import { quoted } from '../../text/words';
import { period } from '../new-draft/request';
import type { InspectionFacts } from './catalogue';

// Knowledge of frameworks in words, the same for the terminal and for docs/frameworks.md. Where there is none, the words
// give the reason.

/** Adds the certainty to a text, unless it is certain. */
export const marked = (text: string, certainty: Certainty | undefined): string =>
  certainty && certainty !== 'certain' ? `${text} (${certainty})` : text;

/** The name of an edition with its days. */
export function datedName(edition: Pick<Edition, 'name' | 'from' | 'until'>): string {
  const days = period(edition);
  return days ? `${edition.name} (${days})` : edition.name;
}

/** A judgement's official wording, or a note that it is not known. */
export function wordingCell({ wording, likely, also = [], certainty }: Judgement): string {
  if (wording !== null) return marked(quoted([wording, ...also], 'or'), certainty);
  return `wording not known${likely ? ` (likely “${likely}”)` : ''}`;
}

/** The text on the scale or the rules of an inspection that gives no grades, or only new ones. */
const noGrades = ({ after }: InspectionFacts): string => (after ? 'only with new grades' : 'no grades');

export function judgementCells(facts: InspectionFacts): string[] {
  const { graded, judgements, instead, after } = facts;
  if (instead) return [`one, under \`${instead.key}\``];
  if (!graded)
    return [
      after ? `new grades, only if the last overall grade was ${quoted(after, 'or')}` : noGrades(facts),
    ];
  return judgements.length > 0
    ? judgements.map((judgement) => `\`${judgement.id}\`: ${wordingCell(judgement)}`)
    : ['not known'];
}

export function scaleCell(facts: InspectionFacts): string {
  const { graded, scale, instead } = facts;
  if (instead) return instead.values?.join(' · ') ?? 'any words (official wording not known)';
  return graded ? scale.join(' · ') || 'not known' : noGrades(facts);
}

export function rulesCell(facts: InspectionFacts): string {
  const { graded, judgements, rules } = facts;
  if (!graded) return noGrades(facts);
  if (!judgements.some(({ overall }) => overall)) return 'none, because there is no overall judgement';
  return rules.map(({ id }) => `\`${id}\``).join(', ') || 'none known';
}

export function improvementCell(
  framework: Framework,
  setting: Setting | undefined,
  kind?: Pick<Kind, 'id'>,
): string {
  const { improvement, report, kinds, who } = framework;
  const { requirements, recommendations } = setting ?? {};
  const { sections = [] } = kinds.find(({ id }) => id === kind?.id)?.report ?? report ?? {};
  const listed = sections.find(({ from }) => from === 'areas-for-improvement');
  const heading = (listed ?? improvement)?.heading;
  if (heading !== undefined) return `section “${heading}”`;
  const section =
    report && reportIn(report, framework, setting).sections.find(({ id }) => id === 'improvement');
  const parts = [
    section && marked(`section “${section.heading}”`, setting?.['in-reports']?.certainty),
    requirements &&
      marked(requirements.possible ? 'requirements' : 'no requirements', requirements.certainty),
    recommendations && marked(`recommendations, citing ${recommendations.cite}`, recommendations.certainty),
  ].filter(Boolean);
  return parts.join('; ') || (who === 'provider' ? 'not known' : 'form not known');
}

export const instrumentsCell = (instruments: readonly string[] | undefined): string =>
  instruments?.map((id) => `\`${id}\``).join(', ') || 'none recorded yet';
