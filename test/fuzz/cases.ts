import { mutated } from './mutations/index';
import { Random } from './random';
import { type Input, type InputKind, inputKinds } from './trial';

/** The parts of a hundred cases that texts of a kind get. */
const shares: Readonly<Record<InputKind, number>> = { draft: 76, config: 8, library: 8, instrument: 8 };

/** The texts that cases are made from. */
export class Inputs {
  readonly #byKind: ReadonlyMap<InputKind, readonly Input[]>;

  constructor(readonly all: readonly Input[]) {
    this.#byKind = new Map(inputKinds.map((kind) => [kind, all.filter((input) => input.kind === kind)]));
  }

  /** The text of a case: the same seed, number and inputs always give the same. */
  at(seed: string, number: number): Input {
    const random = new Random(`${seed}:${number}`);
    const list = this.#byKind.get(kindFor(random.upTo(99))) ?? [];
    const input = random.pick(list) ?? random.pick(this.all);
    if (!input) throw new Error('There is no text to change.');
    const other = () => random.pick(list)?.text ?? '';
    return { ...input, text: mutated(input.text, { random, other }) };
  }
}

function kindFor(percent: number): InputKind {
  let left = percent;
  for (const kind of inputKinds) {
    left -= shares[kind];
    if (left < 0) return kind;
  }
  return 'draft';
}
