// A sample that is the same for the same seed.

/**
 * @template Item
 * @param {readonly Item[]} all
 * @param {number} count
 * @param {number} seed
 * @returns {Item[]} in the order of `all`
 */
export function sampleOf(all, count, seed) {
  const next = mulberry32(seed);
  return all
    .map((item, place) => ({ item, place, draw: next() }))
    .sort((a, b) => a.draw - b.draw)
    .slice(0, count)
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
