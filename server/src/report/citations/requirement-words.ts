import type { CitedProvision, Unit } from '../../draft/citations/citation';
import type { Knowledge } from '../../knowledge/knowledge';
import type { PackProvision, PlaceWords } from '../../knowledge/law/law-pack';
import { stepsOf, wordsAt } from '../../knowledge/law/pack-words';
import type { Report } from '../report';
import { citedBy, type Requirement } from '../requirements';
import { packPlace } from './law-words';
import { resolve } from './resolve';

/** Words of a regulation that a requirement carries: those of one place that it cites, or that lead there. */
export interface RequiredWords {
  /** The place, as it is printed: regulation 12(2)(a). */
  readonly place: string;
  readonly text: string;
  /** False for words that only lead to a cited place, which inspectors adapt. */
  readonly cited: boolean;
}

/**
 * The words of the regulations that a requirement cites, in the order in which it is published: of each regulation the words
 * that lead to a cited place before those of the place. Empty if no pack has them, or any of them is not in force.
 */
export function requiredWords(
  report: Report,
  knowledge: Knowledge,
  { regulations }: Pick<Requirement, 'regulations'>,
): readonly RequiredWords[] {
  const groups = new Map<PackProvision, PlaceCollector>();
  const cited = regulations.flatMap(citedBy);
  for (const citation of cited) {
    if (citation.kind !== 'provision') return [];
    for (const provision of citation.provisions) {
      const resolved = resolve({ report, catalogue: knowledge.instruments }, citation, provision);
      const pack =
        resolved.by === 'custom' || !resolved.instrument ? undefined : knowledge.law(resolved.instrument.id);
      const place = pack && packPlace(citation.unit, provision);
      const found = place && wordsAt(pack, place);
      if (!found || found.provision.status) return [];
      const group = groups.get(found.provision) ?? new PlaceCollector(found.provision, citation.unit);
      groups.set(found.provision, group);
      group.add(provision);
    }
  }
  return [...groups.values()].flatMap((group) => group.words());
}

/** Collects the places of one provision, each once and in the order of the law. */
class PlaceCollector {
  readonly #wanted = new Set<PlaceWords>();
  readonly #cited = new Set<PlaceWords>();

  constructor(
    readonly provision: PackProvision,
    readonly unit: Unit,
  ) {}

  /** Adds a cited place or range, with the places that lead to it and those below it. */
  add({ path, to, number }: CitedProvision): void {
    const { words } = this.provision;
    const isIn = (inner: readonly string[], outer: readonly string[]): boolean =>
      outer.length <= inner.length && outer.every((step, index) => step === inner[index]);
    const last = to && to.number === number ? to.path : path;
    const from = words.findIndex((place) => isIn(stepsOf(place), path));
    const until = words.findLastIndex((place) => isIn(stepsOf(place), last));
    for (const place of words) if (isIn(path, stepsOf(place))) this.#wanted.add(place);
    for (const place of from < 0 ? [] : words.slice(from, until + 1)) {
      this.#wanted.add(place);
      this.#cited.add(place);
    }
  }

  words(): RequiredWords[] {
    const found: RequiredWords[] = [];
    const open: PlaceWords[] = [];
    const close = (depth: number): void => {
      while (open.length > 0 && stepsOf(open.at(-1) as PlaceWords).length >= depth) {
        const closed = open.pop();
        if (closed?.end) found.push(this.#words(closed, closed.end));
      }
    };
    for (const words of this.provision.words) {
      if (!this.#wanted.has(words) || words.status) continue;
      close(stepsOf(words).length);
      open.push(words);
      if (words.text !== '') found.push(this.#words(words, words.text));
    }
    close(0);
    const [last] = found.splice(-1);
    return last ? [...found, { ...last, text: finished(last.text) }] : [];
  }

  #words(place: PlaceWords, text: string): RequiredWords {
    return { place: this.#print(place), text, cited: this.#cited.has(place) };
  }

  #print({ at }: PlaceWords): string {
    const { number } = this.provision;
    if (this.unit !== 'schedule') return `${this.unit} ${number}${at}`;
    return at === '' ? number : `${number}, paragraph ${at}`;
  }
}

/** The last words of a requirement, which end its sentence. */
const finished = (text: string): string =>
  /[.—]$/.test(text) ? text : `${text.replace(/[;,]?(?: (?:and|or))?$/, '')}.`;
