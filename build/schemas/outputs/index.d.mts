/** The outputs for programs, each with its schema in schemas/. */
export declare const outputs: readonly {
  /** The name of the schema’s file, without its ending. */
  readonly name: string;
  /** The commands that print it. */
  readonly usage: readonly string[];
  readonly title: string;
  readonly schema: object;
}[];
