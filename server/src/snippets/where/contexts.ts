import { structureOf, termsOf } from '../../knowledge/frameworks/terms';
import type { Edition, Framework, Kind, Setting } from '../../knowledge/frameworks/types';
import type { Knowledge } from '../../knowledge/knowledge';
import { stages } from '../../report/report';
import { branchesOf } from '../../schema/own';
import { branchFor, keysOf, resolved, type Shape, shapeIn } from '../../schema/shape';
import { plain } from '../../text/plain';
import type { SnippetWhere, WhereKey } from '../library/snippet';

/** One sort of inspection, with what a draft of it can have. */
export interface InspectionContext {
  readonly framework: Framework;
  readonly setting: Setting | undefined;
  readonly kind: Kind;
  readonly edition: Edition;
  readonly sections: ReadonlySet<string>;
  /** Grades, and what is given in their place. */
  readonly grades: ReadonlySet<string>;
}

const made = new WeakMap<Framework, readonly InspectionContext[]>();

/** All sorts of inspections there are, by framework; the newest edition first. */
export function contextsOf(knowledge: Knowledge): ReadonlyMap<string, readonly InspectionContext[]> {
  return new Map(
    knowledge.ids.flatMap((id) => {
      const framework = knowledge.framework(id);
      if (!framework) return [];
      const known = made.get(framework) ?? contextsUnder(framework);
      made.set(framework, known);
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
        found.push(contextOf(framework, edition, setting, kind));
      }
    }
  }
  return found;
}

function contextOf(
  framework: Framework,
  edition: Edition,
  setting: Setting | undefined,
  kind: Kind,
): InspectionContext {
  const terms = termsOf(framework, { edition, setting, kind });
  const { improvement } = framework;
  // What is not graded is told under headings that a writer may choose, those of judgements among them.
  const judged = terms.graded
    ? [...terms.expected, ...terms.optional, ...terms.sections]
    : structureOf(framework, { edition, setting, kind }).judgements;
  const improving = framework.who === 'authority' ? ['areas-for-improvement'] : [];
  const sections = [
    'summary',
    ...judged,
    ...improving,
    ...(improvement ? [improvement.id] : []),
    ...(kind.letter ? ['areas-for-priority-action'] : []),
    // The others are composed of keys, and a snippet for them has a key.
    ...(terms.report?.sections ?? []).flatMap(({ id, from }) => (from || id === 'judgements' ? [] : id)),
  ];
  const grades = terms.graded
    ? terms.scale.grades.map(({ label }) => label)
    : [...(kind['judgement-values'] ?? []), ...(kind.graded ? (setting?.outcome?.values ?? []) : [])];
  return {
    framework,
    setting,
    kind,
    edition,
    sections: new Set(sections),
    grades: new Set(grades.map(plain)),
  };
}

/** Whether a draft of that sort can have a value of a key of `where`. */
export function holds(context: InspectionContext, key: WhereKey, value: string): boolean {
  if (key === 'framework') return context.framework.id === value;
  if (key === 'setting') return context.setting?.id === value;
  if (key === 'kind') return context.kind.id === value;
  if (key === 'section') return context.sections.has(value);
  if (key === 'grade') return context.grades.has(plain(value));
  return key === 'stage' || hasKey(context, value);
}

/** What a draft of that sort can have for a key of `where`; of paths of keys those of two steps at the most. */
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

/** Whether a draft of that sort can have a path of keys, written with dots. */
function hasKey(context: InspectionContext, path: string): boolean {
  let shape = shapeOf(context);
  for (const step of path.split('.')) {
    shape = item(shapeIn(shape, step));
    if (!shape) return false;
  }
  return true;
}

const item = (shape: Shape | undefined): Shape | undefined => (shape?.items ? resolved(shape.items) : shape);

// Many snippets are for the same places.
const chosen = new WeakMap<Knowledge, Map<string, readonly InspectionContext[]>>();
const mostChosen = 2000;

/** The sorts of inspections that a snippet is for, those of the newest editions first. */
export function contextsFor(
  where: SnippetWhere,
  frameworks: readonly string[] | undefined,
  knowledge: Knowledge,
): readonly InspectionContext[] {
  const cache = chosen.get(knowledge) ?? new Map<string, readonly InspectionContext[]>();
  chosen.set(knowledge, cache);
  const id = JSON.stringify([where, frameworks]);
  const known = cache.get(id);
  if (known) return known;
  if (cache.size >= mostChosen) cache.clear();
  const found = choose(where, frameworks, knowledge);
  cache.set(id, found);
  return found;
}

function choose(
  where: SnippetWhere,
  frameworks: readonly string[] | undefined,
  knowledge: Knowledge,
): readonly InspectionContext[] {
  const named = where.framework ?? frameworks;
  const keys = (['setting', 'kind', 'section', 'grade', 'key'] as const).filter((key) => where[key]);
  return [...contextsOf(knowledge)]
    .filter(([id]) => !named || named.includes(id))
    .flatMap(([, contexts]) => contexts)
    .filter((context) => keys.every((key) => where[key]?.some((value) => holds(context, key, value))));
}

/** A day on which an inspection of that sort could start, the given one if it can be. */
export function dayOf({ edition, kind }: InspectionContext, wanted: string): string {
  const days = [wanted, edition.until, kind.until, kind.from, edition.from];
  const fits = (day: string | undefined): boolean =>
    day !== undefined && [edition, kind].every(({ from = '', until = '9' }) => from <= day && day <= until);
  return days.find(fits) ?? wanted;
}
