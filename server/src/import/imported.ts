import type { Knowledge } from '../knowledge/knowledge';

/** The knowledge that a document is read with, and what is known of it already. */
export interface ImportOptions {
  readonly knowledge: Knowledge;
  /** Ids; what they do not say is recognised from the text. */
  readonly framework?: string | undefined;
  readonly setting?: string | undefined;
}

/** A draft made from a document. */
export interface ImportedDraft {
  /** Markdown with front matter. */
  readonly text: string;
  /** The name for its file, without “.report.md”. It never has the name of a home or of the document. */
  readonly stem: string;
  readonly report: ImportReport;
}

/** How certain it is that something was recognised rightly. */
export type Confidence = 'sure' | 'likely';

/** A fact that was found in the document. */
export interface FoundFact {
  /** As people call it: “Reference number”. */
  readonly name: string;
  /** As the draft has it; absent where it could identify a service whose reports are anonymous. */
  readonly value?: string;
  readonly confidence: Confidence;
}

/** What an import found, and what it could not. */
export interface ImportReport {
  readonly found: readonly FoundFact[];
  /** Names of facts that such a report has and that were not found. */
  readonly missing: readonly string[];
  /**
   * The texts that are not in the draft, each once: running headers and the like. Where reports are anonymous, a header
   * could name the service: then there is only their number.
   */
  readonly leftOut: readonly string[];
  readonly leftOutCount: number;
  /** Sentences on what the reader of the file could not keep. */
  readonly losses: readonly string[];
  /** Sentences on text that stays in the draft, because only a person can tell where it belongs. */
  readonly gaps: readonly string[];
  /** How many of each the draft has. */
  readonly counts: ImportCounts;
}

interface ImportCounts {
  readonly paragraphs: number;
  readonly tables: number;
  readonly footnotes: number;
  /** Tracked changes, which are treated as accepted. */
  readonly changes: number;
  readonly comments: number;
}
