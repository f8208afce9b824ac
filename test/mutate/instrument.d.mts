import type { Mutant } from './mutators.mjs';

export function instrument(text: string, mutants: readonly (Mutant & { readonly id: number })[]): string;
