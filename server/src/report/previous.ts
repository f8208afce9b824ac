import { type MapValue, type ScalarValue, scalarAt, valueAt } from '../draft/yaml/value';
import type { Framework, Kind } from '../knowledge/frameworks/types';
import type { Knowledge } from '../knowledge/knowledge';
import { plain } from '../text/plain';
import { type Day, readDay } from './days';
import type { Report } from './report';

/** An entry of `previous`, read with the terms that applied then. */
export interface PreviousInspection {
  readonly value: MapValue;
  readonly date?: ScalarValue;
  /** Undefined if the date is missing or does not exist. */
  readonly day?: Day;
  readonly type?: ScalarValue;
  /** The framework and kind that the type names, if it names one. */
  readonly named?: NamedKind;
  /** The frameworks in force on that day, as far as they are known; the draft's own one first. */
  readonly frameworks: readonly Framework[];
}

interface NamedKind {
  readonly framework: Framework;
  readonly kind: Kind;
}

/** The earlier inspections that a draft lists. */
export function previousInspections(
  { draft, framework: own }: Report,
  knowledge: Knowledge,
): PreviousInspection[] {
  const list = valueAt(draft.data, 'previous');
  if (list?.kind !== 'list') return [];
  const known = withPredecessors(own, knowledge);
  const kinds = known.flatMap(kindsOf);
  return list.items.flatMap((value) => {
    if (value.kind !== 'map') return [];
    const date = scalarAt(value, 'date');
    const type = scalarAt(value, 'type');
    const day = readDay(date?.text.text);
    const frameworks = day ? known.filter((framework) => inForce(framework, day)) : [];
    const named =
      type &&
      kindNamed(
        [...kinds.filter(({ framework }) => frameworks.includes(framework)), ...kinds],
        type.text.text,
      );
    return [
      {
        value,
        frameworks,
        ...(date && { date }),
        ...(day && { day }),
        ...(type && { type }),
        ...(named && { named }),
      },
    ];
  });
}

/** A framework and its predecessors, the latest first. */
function withPredecessors(own: Framework, knowledge: Knowledge): Framework[] {
  const all: Framework[] = [];
  let framework: Framework | undefined = own;
  while (framework && !all.includes(framework)) {
    all.push(framework);
    framework = knowledge.framework(framework.predecessor);
  }
  return all;
}

/** Tells whether an inspection that starts on a day can be under a framework. */
export const inForce = ({ editions }: Framework, day: Day): boolean =>
  (editions[0]?.from ?? '') <= day && day <= (editions.at(-1)?.until ?? day);

/** A kind with the words that name it. */
interface KindNames extends NamedKind {
  readonly names: readonly string[];
}

const kindsOf = (framework: Framework): KindNames[] =>
  framework.kinds.map((kind) => ({
    framework,
    kind,
    names: [words(kind.id), words(kind.name), stem(kind.id)],
  }));

/** The kind of inspection that a free text such as “Full inspection” names; undefined if it names none. */
function kindNamed(kinds: readonly KindNames[], text: string): NamedKind | undefined {
  const written = ` ${words(text)} `;
  let best: (NamedKind & { readonly length: number }) | undefined;
  for (const { names, ...kind } of kinds) {
    for (const name of names) {
      // “monitoring inspection” is a monitoring visit; a longer name that fits comes before a shorter one.
      const fits = written.includes(` ${name} `);
      if (fits && name.length > (best?.length ?? 0)) best = { ...kind, length: name.length };
    }
  }
  return best;
}

const words = (text: string): string =>
  plain(text)
    .replace(/[^a-z ]+/g, ' ')
    .trim();
const stem = (id: string): string => words(id).replace(/ (visit|inspection|review)$/, '');
