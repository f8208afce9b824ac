import type { Combination, Grade, Label } from './grades';
import type { PublishedForm, ReportStructure } from './report-form';
import { publishedIn, reportIn } from './report-words';
import type { Edition, EditionException, Framework, Judgement, Kind, Setting, Wording } from './types';

/** A grade of another edition's scale. */
interface FormerGrade {
  readonly label: string;
  readonly edition: Edition;
  /** The grade of this scale that has its place and its first word. */
  readonly now?: Grade;
}

/** The ways in which grades can be written. */
export interface Scale {
  /** From the best to the worst. */
  readonly grades: readonly Grade[];
  /** Labels that mean one of them, for some time or for short. */
  readonly labels: readonly Label[];
  readonly former: readonly FormerGrade[];
}

/** All that decides the terms of an inspection; parts that a draft does not have are left open. */
export interface InspectionScope {
  readonly edition: Edition;
  readonly setting?: Setting | undefined;
  readonly kind?: Kind | undefined;
  /** The draft has judgements, as some kinds may although they usually have none. */
  readonly judged?: boolean;
}

/** The judgements and the structure of a report, with or without grades. */
export interface Structure {
  /** Ids of the judgements, in the order of the table. */
  readonly judgements: readonly string[];
  /** Ids of judgements that may be given too. */
  readonly optional: readonly string[];
  /** Ids of judgements with a section, in the order of the text. */
  readonly sections: readonly string[];
  /** The rules on how grades go together. */
  readonly combinations: readonly Combination[];
  readonly report: ReportStructure | undefined;
  readonly published: PublishedForm | undefined;
  /** Wordings that differ from the framework's, by the id of the judgement. */
  readonly wordings: Readonly<Record<string, Wording>>;
}

/** The terms of one inspection, from its framework, edition, setting and type. */
export interface Terms extends Omit<Structure, 'judgements' | 'wordings'> {
  readonly scale: Scale;
  /** Every judgement of the framework, in the setting's wording. */
  readonly judgements: readonly Judgement[];
  /** Ids of those that a draft must have, in the order of the table; none for an inspection without grades. */
  readonly expected: readonly string[];
  readonly graded: boolean;
  /** True if the edition's terms are certain for this setting. */
  readonly certain: boolean;
  /** Every wording that a judgement has in some setting or at some time, by its id. */
  readonly known: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids of those at that time and in that setting, in any kind of inspection. */
  readonly possible: ReadonlySet<string>;
}

/** Collects the parts of a framework that apply to an inspection. A fact that the draft does not have is left open. */
export function termsOf(data: Framework, scope: InspectionScope): Terms {
  const { edition, setting, kind } = scope;
  const scale = scaleOf(data, edition);
  const { judgements, sections, wordings, ...structure } = structureOf(data, scope);
  const byKind = (kind?.graded ?? true) || (scope.judged === true && kind?.['new-judgement'] !== undefined);
  // Settings differ in what they give and what it is called: without one, nothing is asked for.
  if (data.settings && !setting) return { ...structure, ...openTerms(data, edition), graded: byKind };
  const graded = byKind && !setting?.outcome;
  return {
    ...structure,
    scale,
    judgements: data.judgements.map((judgement) => inWords(judgement, wordings[judgement.id])),
    expected: graded ? judgements : [],
    sections: graded ? sections : [],
    graded,
    known: wordingsOf(data),
    possible: new Set([...judgements, ...structure.optional]),
    certain:
      !edition.certainty || (setting !== undefined && edition['certain-for']?.includes(setting.id) === true),
  };
}

/**
 * Decides which source applies, separately for each part. Later sources override earlier ones: the framework, the edition,
 * the setting, the kind of inspection, then the edition's exceptions for a setting, for a kind, and for both. No other code
 * decides this.
 */
export function structureOf(data: Framework, scope: InspectionScope): Structure {
  const structure = choose(data, scope);
  const { report, published } = structure;
  return {
    ...structure,
    report: report && reportIn(report, data, scope.setting),
    published: published && publishedIn(published, data, scope),
  };
}

function choose(data: Framework, { edition, setting, kind }: InspectionScope): Structure {
  const own = kind?.judgements ?? setting?.judgements;
  const usual: Structure = {
    judgements: own ?? edition.judgements,
    optional: edition.optional ?? [],
    sections: setting?.judgements ?? edition.sections.filter((id) => !own || own.includes(id)),
    combinations: edition.combinations ?? data.combinations,
    report: kind?.report ?? edition.report ?? data.report,
    published: kind?.published ?? edition.published ?? data.published,
    wordings: { ...setting?.wordings, ...edition.wordings },
  };
  if (!edition.exceptions) return usual;
  // A draft that does not name its kind is of the first.
  const likely = kind ?? data.kinds.find(({ id }) => !setting || setting.kinds.includes(id));
  return edition.exceptions
    .filter(
      ({ settings, kinds }) =>
        (!settings || settings.includes(setting?.id ?? '')) && (!kinds || kinds.includes(likely?.id ?? '')),
    )
    .sort((a, b) => weight(a) - weight(b))
    .reduce(withException, usual);
}

/** The precedence of an exception: one for a kind comes before one for a setting, and one for both before either. */
export const weight = ({ settings, kinds }: EditionException): number => (settings ? 1 : 0) + (kinds ? 2 : 0);

function withException(usual: Structure, exception: EditionException): Structure {
  return {
    judgements: exception.judgements ?? usual.judgements,
    optional: exception.optional ?? usual.optional,
    sections: exception.sections ?? exception.judgements ?? usual.sections,
    combinations: exception.combinations ?? usual.combinations,
    report: exception.report ?? usual.report,
    published: exception.published ?? usual.published,
    wordings: { ...usual.wordings, ...exception.wordings },
  };
}

const allWordings = new WeakMap<Framework, ReadonlyMap<string, ReadonlySet<string>>>();

/** Every wording that a judgement has in some setting or at some time, by its id. */
function wordingsOf(data: Framework): ReadonlyMap<string, ReadonlySet<string>> {
  const known = allWordings.get(data);
  if (known) return known;
  const parts = [
    ...(data.settings ?? []),
    ...data.editions.flatMap((edition) => [edition, ...(edition.exceptions ?? [])]),
  ];
  const all = new Map(
    data.judgements.map((judgement) => {
      const worded = [judgement, ...parts.flatMap(({ wordings }) => wordings?.[judgement.id] ?? [])];
      const texts = worded.flatMap(({ wording, likely, also = [] }) =>
        [wording ?? likely ?? [], also].flat(),
      );
      return [judgement.id, new Set(texts)];
    }),
  );
  allWordings.set(data, all);
  return all;
}

/** A judgement in another wording, which replaces its usual one and everything that belongs to it. */
export function inWords(judgement: Judgement, wording: Wording | undefined): Judgement {
  if (!wording) return judgement;
  const { likely: _likely, also: _also, certainty: _certainty, ...own } = judgement;
  return { ...own, ...wording };
}

/** The rules on grades of all editions, settings and kinds, each once. */
export function allCombinations({ combinations, editions }: Framework): readonly Combination[] {
  const own = editions.flatMap((edition) => [edition, ...(edition.exceptions ?? [])]);
  const all = [...combinations, ...own.flatMap((part) => part.combinations ?? [])];
  const first = ({ id, text }: Combination) => all.findIndex((rule) => rule.id === id && rule.text === text);
  return all.filter((rule, at) => first(rule) === at);
}

/** Terms under which any judgement may be given, under any name. */
function openTerms(
  data: Framework,
  edition: Edition,
): Omit<Terms, 'graded' | 'combinations' | 'report' | 'published'> {
  const judgements = data.judgements.map((judgement): Judgement => {
    const likely = judgement.wording ?? judgement.likely;
    return { ...judgement, wording: null, ...(likely && { likely }) };
  });
  const { settings = [], kinds } = data;
  const possible = new Set(
    [edition, { judgements: edition.optional }, ...settings, ...kinds].flatMap(
      ({ judgements: ids = [] }) => ids,
    ),
  );
  return {
    scale: scaleOf(data, edition),
    judgements,
    expected: [],
    optional: judgements.flatMap(({ id }) => (possible.has(id) ? id : [])),
    sections: [],
    known: wordingsOf(data),
    possible,
    certain: false,
  };
}

/** The scale of grades of an edition. */
export function scaleOf(data: Framework, edition: Edition): Scale {
  const grades = edition.grades ?? data.grades;
  const here = new Set(grades.map(({ label }) => label));
  const former = new Map<string, FormerGrade>();
  for (const other of data.editions) {
    for (const [at, { label }] of (other.grades ?? data.grades).entries()) {
      const same = grades[at];
      const now = same && firstWord(same.label) === firstWord(label) ? same : undefined;
      if (!here.has(label)) former.set(label, { label, edition: other, ...(now && { now }) });
    }
  }
  return { grades, labels: data.labels, former: [...former.values()] };
}

const firstWord = (text: string): string => text.split(' ')[0] as string;

/** The rank of a grade: 0 for the worst; undefined if it is not on the scale. */
export function rank({ grades }: Scale, label: string): number | undefined {
  const at = grades.findIndex((grade) => grade.label === label);
  return at < 0 ? undefined : grades.length - 1 - at;
}

/** The reading of a written grade. */
export interface GradeReading {
  /** On the scale as written, on it but for its letter case, right at that time, no grade's label, or none at all. */
  readonly is: 'grade' | 'letter-case' | 'older' | 'label' | 'unknown';
  /** The intended grade, if it is certain. */
  readonly grade?: Grade;
  readonly label?: Label;
  /** The edition on whose scale it is. */
  readonly former?: Edition;
}

const squash = (text: string): string => text.trim().replace(/\s+/g, ' ');

/**
 * Reads a grade as somebody wrote it.
 * @param day first day of the inspection (an ISO date), for labels that are right at some time only
 */
export function readGrade(scale: Scale, written: string, day: string | undefined): GradeReading {
  const text = squash(written);
  const exact = scale.grades.find((grade) => grade.label === text);
  if (exact) return { is: 'grade', grade: exact };
  const lower = text.toLowerCase();
  const grade = scale.grades.find((known) => known.label === lower);
  if (grade) return { is: 'letter-case', grade };
  const label = scale.labels.find((known) => known.label.toLowerCase() === lower);
  if (label) {
    const sameGrade = scale.grades.find((known) => known.label === label.means);
    const timed = label.until !== undefined && day !== undefined;
    const right = timed && day <= (label.until as string) && day >= (label.from ?? '');
    return { is: right ? 'older' : 'label', label, ...(sameGrade && { grade: sameGrade }) };
  }
  const former = scale.former.find((known) => known.label === lower);
  return former
    ? { is: 'label', former: former.edition, ...(former.now && { grade: former.now }) }
    : { is: 'unknown' };
}

/** The short name of a framework in a sentence: “ILACS”, “the SCCIF”. */
export const inSentences = (framework: Framework): string => framework['in-sentences'] ?? framework.short;

/** The name of a judgement: its official wording, or the likely one. */
export const nameOf = ({ wording, likely, short }: Judgement): string => wording ?? likely ?? short;
