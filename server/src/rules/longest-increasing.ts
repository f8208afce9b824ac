/** The indices of a longest increasing part of the list; the other items are out of order. */
export function longestIncreasing(list: readonly number[]): Set<number> {
  const best: number[][] = [];
  for (const [index, value] of list.entries()) {
    const before = best.filter((rise) => (list[rise.at(-1) as number] as number) < value);
    const longest = before.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, index]);
  }
  return new Set(best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []));
}
