// The summary that `npm run fuzz` prints: kinds, places in the product and case numbers, and no words of any text.

const kinds = {
  throw: 'throws',
  rule: 'failed rules',
  span: 'places outside the text, or edits that overlap',
  output: 'output that is not well formed',
  'fix-breaks': 'edits after which less can be read',
  'fix-leaves': 'safe fixes that leave their finding',
  'fix-makes': 'safe fixes that make other findings',
  'fix-repeats': 'fixes whose second run changes the text again',
  hang: 'calls that do not end',
  slow: 'calls over 200 ms',
  'very-slow': 'calls over 1 s',
};

export class Report {
  #cases = 0;
  #calls = 0;
  #started = Date.now();
  #kinds = new Map();

  constructor({ seed, out }) {
    this.seed = seed;
    this.out = out;
  }

  add(number, { calls, failures }) {
    this.#cases++;
    this.#calls += calls;
    for (const { kind, what } of failures) {
      const byWhat = this.#kinds.get(kind) ?? new Map();
      this.#kinds.set(kind, byWhat);
      const found = byWhat.get(what) ?? { count: 0, first: number };
      if (found.count++ === 0 && !/slow/.test(kind))
        console.error(`${kind}: ${what} (${this.seed}:${number})`);
      byWhat.set(what, found);
    }
  }

  /** Prints the summary. True if something failed that does not depend on the machine. */
  print() {
    const minutes = ((Date.now() - this.#started) / 60_000).toFixed(1);
    console.log(`\n${this.#cases} cases, ${this.#calls} calls, ${minutes} minutes, seed ${this.seed}\n`);
    for (const [kind, name] of Object.entries(kinds)) {
      const byWhat = [...(this.#kinds.get(kind) ?? [])].sort(([, a], [, b]) => b.count - a.count);
      const all = byWhat.reduce((sum, [, { count }]) => sum + count, 0);
      console.log(`${String(all).padStart(7)}  ${name}`);
      for (const [what, { count, first }] of byWhat)
        console.log(`${String(count).padStart(15)}  ${what} (first ${this.seed}:${first})`);
    }
    if (this.#kinds.size > 0) console.log(`\nThe texts are in ${this.out}; they may quote drafts.`);
    return [...this.#kinds.keys()].some((kind) => !/slow/.test(kind));
  }
}
