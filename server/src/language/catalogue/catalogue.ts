import type { Certainty, FactSource } from '../../knowledge/frameworks/fact';
import { ruleApplies } from '../../knowledge/frameworks/grade-rules';
import type { Combination } from '../../knowledge/frameworks/grades';
import { termsOf } from '../../knowledge/frameworks/terms';
import type { Edition, Framework, Judgement, Kind, Setting } from '../../knowledge/frameworks/types';
import type { Knowledge } from '../../knowledge/knowledge';
import { choiceOf, type DraftChoice, kindsOf } from '../new-draft/request';

/** A framework with the settings and kinds that a new draft of it can have. */
export interface FrameworkChoice extends DraftChoice {
  readonly short: string;
  readonly who: Framework['who'];
  /** The form of the unique reference number. */
  readonly urn: Pick<Framework['urn'], 'shape' | 'example' | 'pattern'>;
  readonly kinds: readonly DraftChoice[];
  /** Absent if the framework has none. */
  readonly settings?: readonly (DraftChoice & { readonly kinds: readonly DraftChoice[] })[];
}

/** The frameworks, settings and kinds of new drafts, for pickers. */
export const choices = (knowledge: Knowledge): FrameworkChoice[] =>
  frameworksOf(knowledge).map((framework) => ({
    ...choiceOf(framework),
    short: framework.short,
    who: framework.who,
    urn: { shape: framework.urn.shape, example: framework.urn.example, pattern: framework.urn.pattern },
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

/** Facts about a kind of inspection of a setting, in an edition, or in several that do not differ in it. */
export interface InspectionFacts {
  readonly setting?: Pick<Setting, 'id' | 'name'>;
  readonly kind: Pick<Kind, 'id' | 'name' | 'from' | 'until' | 'letter'>;
  readonly editions: readonly Pick<Edition, 'id' | 'name' | 'from' | 'until'>[];
  readonly graded: boolean;
  /** In the order of the table; the wording is null if it is not known. */
  readonly judgements: readonly Judgement[];
  /** From the best to the worst. */
  readonly scale: readonly string[];
  /** The key instead of grades; without values if their wording is not known. */
  readonly instead?: { readonly key: string; readonly values?: readonly string[] };
  /** The overall grades of the last inspection after which new ones may be given. */
  readonly after?: readonly string[];
  readonly rules: readonly Combination[];
  readonly requirements?: NonNullable<Setting['requirements']>;
  readonly recommendations?: NonNullable<Setting['recommendations']>;
  /** Ids of files in knowledge/references; absent if the framework names none. */
  readonly instruments?: readonly string[];
  /** The least certainty of the facts. */
  readonly certainty: Certainty;
  /** Keys of the framework's sources. */
  readonly sources: readonly string[];
}

/** A framework as data: all facts about it, by setting, kind and edition. */
export interface FrameworkFacts extends Pick<Framework, 'id' | 'name' | 'short' | 'who'> {
  readonly editions: readonly Edition[];
  readonly inspections: readonly InspectionFacts[];
  readonly elsewhere: NonNullable<Framework['elsewhere']>;
  readonly sources: Readonly<Record<string, FactSource>>;
}

export function frameworkFacts(framework: Framework): FrameworkFacts {
  const { id, name, short, who, editions, sources, elsewhere = [] } = framework;
  const settings = framework.settings ?? [undefined];
  const inspections = settings.flatMap((setting) =>
    kindsOf(framework, setting).flatMap((kind) => factsOfKind({ framework, setting, kind })),
  );
  return { id, name, short, who, editions, inspections, elsewhere, sources };
}

interface KindInSetting {
  readonly framework: Framework;
  readonly setting: Setting | undefined;
  readonly kind: Kind;
}

/** The facts of each edition apart if the kind has grades, because editions differ in judgements and scales. */
function factsOfKind(inspected: KindInSetting): InspectionFacts[] {
  const { framework, setting, kind } = inspected;
  const { from = '', until = '9' } = kind;
  const editions = framework.editions.filter(
    (edition) =>
      (edition.from ?? '') <= until &&
      (edition.until ?? '9') >= from &&
      (edition.until ?? '9') >= (setting?.['full-from'] ?? ''),
  );
  const graded = editions.some((edition) => termsOf(framework, { edition, setting, kind }).graded);
  const groups = graded ? editions.map((edition) => [edition]) : [editions];
  return groups.map((group) => inspectionFacts(inspected, group));
}

function inspectionFacts(
  { framework, setting, kind }: KindInSetting,
  editions: readonly Edition[],
): InspectionFacts {
  const edition = editions.at(-1) ?? (framework.editions.at(-1) as Edition);
  const terms = termsOf(framework, { edition, setting, kind });
  const judgements = terms.expected.flatMap((id) =>
    terms.judgements.filter((judgement) => judgement.id === id),
  );
  const rules = terms.combinations.filter((rule) => ruleApplies(rule, edition, terms));
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
    ...[setting?.requirements, setting?.recommendations].filter((fact) => fact !== undefined),
  ];
  return {
    ...(setting && { setting: { id: setting.id, name: setting.name } }),
    kind: summaryOf(kind),
    editions: editions.map(summaryOf),
    graded: terms.graded,
    judgements,
    scale: terms.graded ? terms.scale.grades.map(({ label }) => label) : [],
    ...(outcome && { instead: { key: outcome.key, values: outcome.values } }),
    ...(key && { instead: { key, ...(values && { values }) } }),
    ...(kind['new-judgement'] && !setting?.outcome && { after: kind['new-judgement'].after }),
    rules,
    ...(setting?.requirements && { requirements: setting.requirements }),
    ...(setting?.recommendations && { recommendations: setting.recommendations }),
    ...(setting?.instruments && { instruments: setting.instruments }),
    certainty: leastCertain(facts),
    sources: [...new Set([...facts, ...rules].map(({ source }) => source))],
  };
}

/** The fields that identify a kind or an edition, with its days. */
const summaryOf = <T extends Kind | Edition>(item: T) => ({
  id: item.id,
  name: item.name,
  ...(item.from !== undefined && { from: item.from }),
  ...(item.until !== undefined && { until: item.until }),
  ...('letter' in item && item.letter !== undefined && { letter: item.letter }),
});

const certainties: readonly Certainty[] = ['certain', 'observed', 'uncertain'];

function leastCertain(facts: readonly object[]): Certainty {
  const ranks = facts.map((fact) =>
    'certainty' in fact && fact.certainty ? certainties.indexOf(fact.certainty as Certainty) : 0,
  );
  return certainties[Math.max(...ranks)] ?? 'certain';
}
