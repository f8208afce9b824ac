interface MessageWordings {
  readonly situation: string;
  readonly wordings: readonly string[];
}
interface TextsOfFile {
  readonly path: string;
  readonly texts: readonly string[];
}
interface Catalogue {
  readonly messages: readonly {
    readonly path: string;
    readonly rule?: string;
    readonly messages: readonly MessageWordings[];
  }[];
  readonly texts: readonly TextsOfFile[];
  readonly settings: readonly { readonly path: string; readonly text: string }[];
  /** Those of the schemas. */
  readonly descriptions: readonly TextsOfFile[];
  readonly pages: readonly TextsOfFile[];
}

export function catalogue(root: string): Catalogue;
export function messagesPage(root: string): string;
