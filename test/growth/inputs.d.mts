export interface GrowthInput {
  readonly kind: 'markdown' | 'yaml' | 'config' | 'snippets' | 'team';
  /** Writes the text in about so many characters. */
  readonly text: (length: number) => string;
}

/** The texts by their names. */
export const inputs: Readonly<Record<string, GrowthInput>>;
