export function sampleOf<Item>(all: readonly Item[], count: number, seed: number): Item[];
