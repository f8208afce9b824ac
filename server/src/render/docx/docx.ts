import type { Published } from '../document';

/** How a Word file is to be written. */
export interface WordOptions {
  /** Whether it says that it is a draft: in the header, and on a first page with what is open and the errors. */
  readonly marked: boolean;
  /** A team's Word file: its styles, its theme and the size and margins of its pages are taken over, and nothing else. */
  readonly template?: Uint8Array;
}

export interface Word {
  /** The bytes of the file: the same report gives the same bytes. */
  readonly bytes: Uint8Array;
  /** A sentence for each thing that the template does not settle; none without a template. */
  readonly warnings: readonly string[];
}

/** A template that cannot be used. The message is one sentence for the user. */
export class TemplateError extends Error {}

/**
 * Writes a report as a Word file (.docx). The writer is loaded when it is first asked for.
 * @throws TemplateError where the template is no Word file, holds macros or is too large
 */
export async function writeDocx(published: Published, options: WordOptions): Promise<Word> {
  const { write } = await import('./write');
  return write(published, options);
}
