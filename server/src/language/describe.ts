import type { FactSource } from '../knowledge/frameworks/fact';
import { latestEdition } from '../knowledge/frameworks/frameworks';
import type { Grade } from '../knowledge/frameworks/grades';
import { nameOf, structureOf } from '../knowledge/frameworks/terms';
import type { Edition, Framework, Judgement, Kind, Setting } from '../knowledge/frameworks/types';
import { printDay } from '../report/days';
import type { Report } from '../report/report';
import { standingOf } from '../report/standing';
import { capital, listed, quoted } from '../text/words';

/** A source as a line of Markdown. */
export function cite(source: FactSource | undefined): string {
  if (!source) return '';
  const title = source.url ? `[${source.title}](${source.url})` : source.title;
  return `Source: ${title}${source.measured ? ` (${source.measured})` : ''}`;
}

const paragraphs = (...parts: (string | false | undefined)[]): string => parts.filter(Boolean).join('\n\n');

/** Describes a judgement: its official wording, its editions, and the rules on its grade. */
export function describeJudgement(report: Report, judgement: Judgement): string {
  const { framework, edition, terms } = report;
  const { setting, likelyKind: kind } = report;
  const inForce = framework.editions.filter((candidate) =>
    structureOf(framework, { edition: candidate, setting, kind }).judgements.includes(judgement.id),
  );
  const row = terms.expected.indexOf(judgement.id);
  const section = terms.sections.indexOf(judgement.id);
  const rules = terms.combinations.filter(
    ({ when = {}, certainty }) => certainty === 'certain' && (judgement.id in when || judgement.overall),
  );
  return paragraphs(
    `**${nameOf(judgement)}**`,
    wordingNote(judgement),
    row < 0
      ? `Not a judgement of this inspection (${edition.name})${judgement.change ? `: ${judgement.change}` : ''}.`
      : `${framework.short}: row ${row + 1} of the judgements table${section >= 0 ? `, section ${section + 1} of the report` : ''}.`,
    inForce.length > 0 &&
      inForce.length < framework.editions.length &&
      `Used in: ${inForce.map(({ name }) => name).join(', ')}.`,
    ...rules.map(({ text }) => `${capital(text)}.`),
    cite(framework.sources[judgement.source]),
  );
}

function wordingNote({ wording, also = [], certainty }: Judgement): string {
  if (wording === null) return 'Its official wording is not known, so it is not checked.';
  const notes = [
    also.length > 0 && `${quoted(also, 'or')} is also accepted.`,
    certainty === 'uncertain' && 'Its current official wording could not be confirmed.',
  ];
  return notes.filter((note) => note).join(' ');
}

/** Describes a grade by its place on the scale. */
export function describeGrade({ framework, terms }: Report, grade: Grade): string {
  const scale = terms.scale.grades
    .map(({ label }) => (label === grade.label ? `**${label}**` : label))
    .join(' · ');
  return paragraphs(
    scale,
    'Write the grade in full and in lower case.',
    cite(framework.sources[grade.source]),
  );
}

export const describeFramework = (framework: Framework): string =>
  paragraphs(
    `**${framework.name}** (${framework.short})`,
    `Editions: ${framework.editions.map(({ name }) => name).join(', ')}.`,
    describeStanding(framework, latestEdition(framework)),
  );

/** The day on which the facts of an edition were checked, and the change that is expected of it. */
function describeStanding(framework: Framework, edition: Edition): string {
  const { announced } = edition;
  const sentences = standingOf(edition).map((sentence) => `${sentence}.`);
  return paragraphs(
    sentences.join(' '),
    announced && `${announced.text} ${cite(framework.sources[announced.source])}`,
  );
}

export const describeSetting = (framework: Framework, setting: Setting): string =>
  paragraphs(`**${setting.name}**`, cite(framework.sources[setting.source]));

export function describeKind(framework: Framework, kind: Kind): string {
  const since = daysOf(kind, 'until');
  return paragraphs(
    `**${kind.name}**`,
    `${gradesOf(kind)}${since ? `, ${since}` : ''}.`,
    kind['no-judgement'] && `“${kind['no-judgement'].key}: true” means: ${kind['no-judgement'].text}.`,
    kind.change && `${capital(kind.change)}.`,
    cite(framework.sources[kind.source]),
  );
}

function gradesOf({ graded, 'new-judgement': changed }: Kind): string {
  if (changed) return `May give new grades if the last overall grade was ${listed(changed.after, 'or')}`;
  return graded ? 'With grades' : 'Without grades';
}

/** The days from the first to the last, as far as they are known. */
function daysOf(
  { from, until }: { readonly from?: string; readonly until?: string },
  upTo: 'until' | 'on or before',
): string | undefined {
  if (until === undefined) return from && `from ${printDay(from)}`;
  return from ? `from ${printDay(from)} to ${printDay(until)}` : `${upTo} ${printDay(until)}`;
}

export function describeEdition(framework: Framework, edition: Edition): string {
  const names = edition.judgements.map(
    (id) => framework.judgements.find((judgement) => judgement.id === id)?.short ?? id,
  );
  return paragraphs(
    `**${edition.name}**`,
    `Inspections that start ${daysOf(edition, 'on or before') ?? 'on any date'}.`,
    `Judgements: ${names.join(', ')}.`,
    describeStanding(framework, edition),
    cite(framework.sources[edition.source]),
  );
}

/** Descriptions of the stages. */
export const stageNotes: Readonly<Record<string, string>> = {
  drafting:
    'You are still writing. Missing items are shown as information. Other findings are shown as at any stage.',
  review:
    'A colleague or a quality assurer is reading it. Missing items are shown as errors too. A draft without “stage” is at this stage.',
  final: 'Ready to be published. Everything is checked, and missing items are shown as errors.',
};
