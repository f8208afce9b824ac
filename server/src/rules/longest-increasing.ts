/** The indices of a longest increasing part of the list; the other items are out of order. */
export function longestIncreasing(list: readonly number[]): Set<number> {
  /** For each length, the items at which a rise of this length ends. No later one of them is greater than one before it. */
  const ends: number[][] = [];
  const previous: (number | undefined)[] = [];
  const at = (index: number | undefined): number => list[index as number] as number;
  for (const [index, value] of list.entries()) {
    const length = firstFrom(ends.length, (each) => at(ends[each]?.at(-1)) >= value);
    const shorter = ends[length - 1] ?? [];
    previous.push(shorter[firstFrom(shorter.length, (each) => at(shorter[each]) < value)]);
    const ofLength = ends[length];
    if (ofLength) ofLength.push(index);
    else ends.push([index]);
  }
  const rise = new Set<number>();
  for (let index = ends.at(-1)?.[0]; index !== undefined; index = previous[index]) rise.add(index);
  return rise;
}

/** The first number below `count` that passes a test, which all after it pass too; `count` if there is none. */
function firstFrom(count: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
