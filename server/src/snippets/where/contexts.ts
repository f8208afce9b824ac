import { structureOf, termsOf } from '../../knowledge/frameworks/terms';
import type { Edition, Framework, Kind, Setting } from '../../knowledge/frameworks/types';
import type { Knowledge } from '../../knowledge/knowledge';
import { stages } from '../../report/report';
import { branchesOf } from '../../schema/own';
import { branchFor, keysOf, resolved, type Shape, shapeIn } from '../../schema/shape';
import { plain } from '../../text/plain';
import type { SnippetWhere, WhereKey } from '../library/snippet';

/** One sort of inspection. */
interface ContextParts {
  readonly framework: Framework;
  readonly setting: Setting | undefined;
  readonly kind: Kind;
  readonly edition: Edition;
}

/** One sort of inspection, with the sections and grades that a draft of it can have. */
export interface InspectionContext extends ContextParts {
  readonly sections: ReadonlySet<string>;
  /** Grades, or the judgements and outcomes given instead of them. */
  readonly grades: ReadonlySet<string>;
}

const byFramework = new WeakMap<Framework, readonly InspectionContext[]>();

/** All sorts of inspections there are, by framework; the newest edition first. */
export function contextsOf(knowledge: Knowledge): ReadonlyMap<string, readonly InspectionContext[]> {
  return new Map(
    knowledge.ids.flatMap((id) => {
      const framework = knowledge.framework(id);
      if (!framework) return [];
      const known = byFramework.get(framework) ?? contextsUnder(framework);
      byFramework.set(framework, known);
      return [[id, known] as const];
    }),
  );
}

function contextsUnder(framework: Framework): InspectionContext[] {
  const found: InspectionContext[] = [];
  for (const edition of [...framework.editions].reverse()) {
    for (const setting of framework.settings ?? [undefined]) {
      for (const kind of framework.kinds) {
        if (setting && !setting.kinds.includes(kind.id)) continue;
        found.push(contextOf({ framework, edition, setting, kind }));
      }
    }
  }
  return found;
}

function contextOf(sort: ContextParts): InspectionContext {
  const { framework, setting, kind } = sort;
  const terms = termsOf(framework, sort);
  const { improvement } = framework;
  // In a report without grades the writer chooses the headings, and may choose those of judgements whose wording is known.
  const unknown = terms.judgements.filter(({ wording }) => wording === null).map(({ id }) => id);
  const judged = terms.graded
    ? [...terms.expected, ...terms.optional, ...terms.sections]
    : structureOf(framework, sort).judgements.filter((id) => !unknown.includes(id));
  const improving = framework.who === 'authority' ? ['areas-for-improvement'] : [];
  const sections = [
    'summary',
    ...judged,
    ...improving,
    ...(improvement ? [improvement.id] : []),
    ...(kind.letter ? ['areas-for-priority-action'] : []),
    // The other sections are composed from keys, and a snippet for them has a key.
    ...(terms.report?.sections ?? []).flatMap(({ id, from }) => (from || id === 'judgements' ? [] : id)),
  ];
  const grades = terms.graded
    ? terms.scale.grades.map(({ label }) => label)
    : [...(kind['judgement-values'] ?? []), ...(kind.graded ? (setting?.outcome?.values ?? []) : [])];
  return {
    ...sort,
    sections: new Set(sections),
    grades: new Set(grades.map(plain)),
  };
}

/** Tells if a draft of that sort can have a value of a key of `where`. */
export function holds(context: InspectionContext, key: WhereKey, value: string): boolean {
  if (key === 'framework') return context.framework.id === value;
  if (key === 'setting') return context.setting?.id === value;
  if (key === 'kind') return context.kind.id === value;
  if (key === 'section') return context.sections.has(value);
  if (key === 'grade') return context.grades.has(plain(value));
  return key === 'stage' || hasKey(context, value);
}

/** The values that a draft of that sort can have for a key of `where`; of paths of keys those of at most two steps. */
export function valuesOf(context: InspectionContext, key: WhereKey): readonly string[] {
  const { framework, setting, kind, sections, grades } = context;
  if (key === 'framework') return [framework.id];
  if (key === 'setting') return setting ? [setting.id] : [];
  if (key === 'kind') return [kind.id];
  if (key === 'section') return [...sections];
  if (key === 'grade') return [...grades];
  return key === 'stage' ? stages : paths(context);
}

function paths(context: InspectionContext): readonly string[] {
  const shape = shapeOf(context);
  return keysOf(shape).flatMap((top) => [
    top,
    ...keysOf(item(shapeIn(shape, top))).map((below) => `${top}.${below}`),
  ]);
}

const shapeOf = ({ framework, edition, setting, kind }: InspectionContext): Shape | undefined =>
  branchFor(branchesOf(framework), { edition: edition.id, setting: setting?.id, kind: kind.id })?.shape();

/** Tells if a draft of that sort can have a path of keys, written with dots. */
function hasKey(context: InspectionContext, path: string): boolean {
  let shape = shapeOf(context);
  for (const step of path.split('.')) {
    shape = item(shapeIn(shape, step));
    if (!shape) return false;
  }
  return true;
}

const item = (shape: Shape | undefined): Shape | undefined => (shape?.items ? resolved(shape.items) : shape);

// Many snippets are for the same places, so that the contexts of each are found once.
const matching = new WeakMap<Knowledge, Map<string, readonly InspectionContext[]>>();
const mostMatching = 2000;

/** The sorts of inspections that snippets are for, those of the newest editions first. */
export function contextsFor(
  where: SnippetWhere,
  frameworks: readonly string[] | undefined,
  knowledge: Knowledge,
): readonly InspectionContext[] {
  const cache = matching.get(knowledge) ?? new Map<string, readonly InspectionContext[]>();
  matching.set(knowledge, cache);
  const id = JSON.stringify([where, frameworks]);
  const known = cache.get(id);
  if (known) return known;
  if (cache.size >= mostMatching) cache.clear();
  const contexts = contextsMatching(where, frameworks, knowledge);
  cache.set(id, contexts);
  return contexts;
}

function contextsMatching(
  where: SnippetWhere,
  frameworks: readonly string[] | undefined,
  knowledge: Knowledge,
): readonly InspectionContext[] {
  const ids = where.framework ?? frameworks;
  const keys = (['setting', 'kind', 'section', 'grade', 'key'] as const).filter((key) => where[key]);
  return [...contextsOf(knowledge)]
    .filter(([id]) => !ids || ids.includes(id))
    .flatMap(([, contexts]) => contexts)
    .filter((context) => keys.every((key) => where[key]?.some((value) => holds(context, key, value))));
}

/** A day on which an inspection of that sort could start, the wanted one if possible. */
export function dayOf({ edition, kind }: InspectionContext, wanted: string): string {
  const days = [wanted, edition.until, kind.until, kind.from, edition.from];
  const fits = (day: string | undefined): boolean =>
    day !== undefined && [edition, kind].every(({ from = '', until = '9' }) => from <= day && day <= until);
  return days.find(fits) ?? wanted;
}
