export interface Mutant {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly form: 'expression' | 'statement' | 'element' | 'property';
  readonly original: string;
  readonly replacement: string;
  readonly once: boolean;
}

export function mutantsOf(text: string, file: string): Mutant[];
