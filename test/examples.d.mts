export interface ExampleFile {
  /** Path below examples/. */
  readonly name: string;
  readonly text: string;
}
export const clean: readonly ExampleFile[];
export const broken: readonly ExampleFile[];
