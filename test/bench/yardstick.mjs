// A fixed amount of the work that all of the measured programs do: objects, maps, texts and patterns. What the product takes is
// divided by what this takes in the same turns, so that figures of different machines, and of busy ones, can be compared.
const words = Array.from({ length: 5000 }, (_, at) => `word${(at * 7919) % 5000}`);
let found = 0;
for (let round = 0; round < 40; round++) {
  const text = words.join(round % 2 ? ' ' : ', ');
  const counts = new Map();
  for (const { 0: word, index } of text.matchAll(/[a-z]+\d+/g))
    counts.set(word, { count: (counts.get(word)?.count ?? 0) + 1, index });
  found += [...counts.values()].sort((a, b) => b.index - a.index).length;
}
if (found !== 200_000) throw new Error('The yardstick has done other work than it should.');
