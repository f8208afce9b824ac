import type { SourceDocument } from '../../documents/document';

/** What the thread that reads a PDF sends back. */
export type PdfAnswer = { readonly document: SourceDocument } | { readonly fault: string };
