import type { LawPack, PackProvision, PlaceWords } from './law-pack';

/** A place in a pack. */
export interface PackPlace {
  /** 12, 22C, 4.10; “Schedule 2”. */
  readonly number: string;
  /** The labels after it: 2, a, i; in a Schedule its paragraph first. */
  readonly steps: readonly string[];
}

/** The words at a place of a pack. */
export interface WordsFound {
  readonly provision: PackProvision;
  /** The places that it is in, from the outermost, as far as they have words. */
  readonly above: readonly PlaceWords[];
  /** Undefined if the place itself has no words, only those below it. */
  readonly own: PlaceWords | undefined;
  /** The places below it, in the order of the text. */
  readonly below: readonly PlaceWords[];
}

// Kept for each pack, so that a large one is looked through once, and only when something asks for its words.
const indexes = new WeakMap<LawPack, ReadonlyMap<string, PackProvision>>();

function indexOf(pack: LawPack): ReadonlyMap<string, PackProvision> {
  const known = indexes.get(pack);
  if (known) return known;
  const index = new Map(
    pack.provisions.map((provision) => [provision.number.toLowerCase(), provision] as const),
  );
  indexes.set(pack, index);
  return index;
}

/** The labels of a place: 2, a, i. */
export const stepsOf = ({ at }: Pick<PlaceWords, 'at'>): readonly string[] => at.match(/\w+/g) ?? [];

/** The words at a place; undefined if the pack has none there. */
export function wordsAt(pack: LawPack, { number, steps }: PackPlace): WordsFound | undefined {
  const provision = indexOf(pack).get(number.toLowerCase());
  if (!provision) return undefined;
  const begins = (place: readonly string[], other: readonly string[]): boolean =>
    place.length <= other.length && place.every((step, index) => step === other[index]);
  const above: PlaceWords[] = [];
  const below: PlaceWords[] = [];
  let own: PlaceWords | undefined;
  for (const words of provision.words) {
    const place = stepsOf(words);
    if (!begins(place, steps)) {
      if (begins(steps, place)) below.push(words);
    } else if (place.length === steps.length) own = words;
    else above.push(words);
  }
  return own || below.length > 0 || steps.length === 0 ? { provision, above, own, below } : undefined;
}

/** The first words at a place: its own, or else those of the first place below it. */
export const firstWords = ({ own, below }: WordsFound): string => own?.text || (below[0]?.text ?? '');
