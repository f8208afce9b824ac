/** The lower quartile, the median and the upper quartile of some numbers. */
export interface Quartiles {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** The quartiles of some numbers, each rounded; undefined if there are none. */
export function quartilesOf(numbers: readonly number[]): Quartiles | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (part: number): number => {
    const place = (sorted.length - 1) * part;
    const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
    return Math.round(below + (above - below) * (place % 1));
  };
  return sorted.length === 0 ? undefined : { low: at(0.25), middle: at(0.5), high: at(0.75) };
}
