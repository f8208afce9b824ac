import type { Certainty, FactSource } from '../../knowledge/frameworks/fact';
import type { Combination } from '../../knowledge/frameworks/grades';
import { type Terms, termsOf } from '../../knowledge/frameworks/terms';
import type { Edition, Framework, Judgement, Kind, Setting } from '../../knowledge/frameworks/types';
import type { Knowledge } from '../../knowledge/knowledge';
import { choiceOf, type DraftChoice, kindsOf } from '../new-draft/request';

/** A framework with what a new draft of it can be chosen from. */
export interface FrameworkChoice extends DraftChoice {
  readonly short: string;
  readonly kinds: readonly DraftChoice[];
  /** Absent where the framework has none. */
  readonly settings?: readonly (DraftChoice & { readonly kinds: readonly DraftChoice[] })[];
}

/** What new drafts can be chosen from, for pickers. */
export const choices = (knowledge: Knowledge): FrameworkChoice[] =>
  frameworksOf(knowledge).map((framework) => ({
    ...choiceOf(framework),
    short: framework.short,
    kinds: kindsOf(framework, undefined).map(choiceOf),
    ...(framework.settings && {
      settings: framework.settings.map((setting) => ({
        ...choiceOf(setting),
        kinds: kindsOf(framework, setting).map(choiceOf),
      })),
    }),
  }));

export const frameworksOf = (knowledge: Knowledge): Framework[] =>
  knowledge.ids.flatMap((id) => knowledge.framework(id) ?? []);

/** What is known of one kind of inspection of one setting, in one edition or in several that do not differ in it. */
export interface InspectionFacts {
  readonly setting?: Pick<Setting, 'id' | 'name'>;
  readonly kind: Pick<Kind, 'id' | 'name' | 'from' | 'until' | 'letter'>;
  readonly editions: readonly Pick<Edition, 'id' | 'name' | 'from' | 'until'>[];
  readonly graded: boolean;
  /** In the order of the table; the wording is null where it is not known. */
  readonly judgements: readonly Judgement[];
  /** From the best to the worst. */
  readonly scale: readonly string[];
  /** The key that is given in place of grades; without values where their wording is not known. */
  readonly instead?: { readonly key: string; readonly values?: readonly string[] };
  readonly rules: readonly Combination[];
  readonly requirements?: NonNullable<Setting['requirements']>;
  readonly recommendations?: NonNullable<Setting['recommendations']>;
  /** Ids of files in knowledge/references; absent where the framework names none. */
  readonly instruments?: readonly string[];
  /** The least certain of what it rests on. */
  readonly certainty: Certainty;
  /** Keys of the framework's sources. */
  readonly sources: readonly string[];
}

/** A framework as data: all that is known of it, by setting, kind and edition. */
export interface FrameworkFacts extends Pick<Framework, 'id' | 'name' | 'short' | 'who'> {
  readonly editions: readonly Edition[];
  readonly inspections: readonly InspectionFacts[];
  readonly elsewhere: NonNullable<Framework['elsewhere']>;
  readonly sources: Readonly<Record<string, FactSource>>;
}

/** All that is known of a framework. */
export function frameworkFacts(framework: Framework): FrameworkFacts {
  const { id, name, short, who, editions, sources, elsewhere = [] } = framework;
  const settings = framework.settings ?? [undefined];
  const inspections = settings.flatMap((setting) =>
    kindsOf(framework, setting).flatMap((kind) => ofKind(framework, setting, kind)),
  );
  return { id, name, short, who, editions, inspections, elsewhere, sources };
}

/** Editions matter where grades are given: each has its own judgements or scale. */
function ofKind(framework: Framework, setting: Setting | undefined, kind: Kind): InspectionFacts[] {
  const { from = '', until = '9' } = kind;
  const editions = framework.editions.filter(
    (one) => (one.from ?? '') <= until && (one.until ?? '9') >= from,
  );
  const graded = editions.some((edition) => termsOf(framework, { edition, setting, kind }).graded);
  const groups = graded ? editions.map((edition) => [edition]) : [editions];
  return groups.map((group) => inspectionOf(framework, setting, kind, group));
}

function inspectionOf(
  framework: Framework,
  setting: Setting | undefined,
  kind: Kind,
  editions: readonly Edition[],
): InspectionFacts {
  const edition = editions.at(-1) ?? (framework.editions.at(-1) as Edition);
  const terms = termsOf(framework, { edition, setting, kind });
  const judgements = terms.expected.flatMap((id) => terms.judgements.filter((one) => one.id === id));
  const rules = terms.graded ? framework.combinations.filter((rule) => applies(rule, terms)) : [];
  const outcome = kind.graded ? setting?.outcome : undefined;
  const key = kind['judgement-key'];
  const values = kind['judgement-values'];
  const facts = [
    { source: kind.source, certainty: kind.certainty ?? kind['grades-certainty'] },
    ...(setting ? [{ source: setting.source }] : []),
    ...(outcome ? [outcome] : []),
    ...(terms.graded
      ? [{ source: edition.source, certainty: terms.certain ? undefined : edition.certainty }]
      : []),
    ...judgements,
    ...(terms.graded ? terms.scale.grades : []),
    ...[setting?.requirements, setting?.recommendations].filter((one) => one !== undefined),
  ];
  return {
    ...(setting && { setting: { id: setting.id, name: setting.name } }),
    kind: named(kind),
    editions: editions.map(named),
    graded: terms.graded,
    judgements,
    scale: terms.graded ? terms.scale.grades.map(({ label }) => label) : [],
    ...(outcome && { instead: { key: outcome.key, values: outcome.values } }),
    ...(key && { instead: { key, ...(values && { values }) } }),
    rules,
    ...(setting?.requirements && { requirements: setting.requirements }),
    ...(setting?.recommendations && { recommendations: setting.recommendations }),
    ...(setting?.instruments && { instruments: setting.instruments }),
    certainty: leastCertain(facts),
    sources: [...new Set([...facts, ...rules].map(({ source }) => source))],
  };
}

/** Whether a rule speaks of judgements that such an inspection gives. */
function applies({ when = {}, expect }: Combination, { expected, judgements }: Terms): boolean {
  const overall = judgements.some((one) => one.overall && expected.includes(one.id));
  const named = [...Object.keys(when), ...Object.keys(expect.judgements ?? {})];
  return overall && named.every((id) => id === 'overall' || expected.includes(id));
}

const named = <T extends Kind | Edition>(one: T) => ({
  id: one.id,
  name: one.name,
  ...(one.from !== undefined && { from: one.from }),
  ...(one.until !== undefined && { until: one.until }),
  ...('letter' in one && one.letter !== undefined && { letter: one.letter }),
});

const order: readonly Certainty[] = ['certain', 'observed', 'uncertain'];
const leastCertain = (facts: readonly object[]): Certainty =>
  order[
    Math.max(
      ...facts.map((fact) =>
        'certainty' in fact && fact.certainty ? order.indexOf(fact.certainty as Certainty) : 0,
      ),
    )
  ] ?? 'certain';
