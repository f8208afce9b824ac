// Documents for tests, in few words.

import type { SourceBlock, SourceDocument, SourceRun } from '../documents/document';

/** A document of some blocks. */
export const documentOf = (
  blocks: readonly SourceBlock[],
  parts: Partial<SourceDocument> = {},
): SourceDocument => ({
  blocks,
  notes: new Map(),
  comments: new Map(),
  changes: new Map(),
  furniture: [],
  properties: new Map(),
  losses: [],
  ...parts,
});

/** A paragraph of a text or of runs. */
export const paragraph = (text: string | readonly SourceRun[]): SourceBlock => ({
  type: 'paragraph',
  runs: typeof text === 'string' ? [{ text }] : text,
});

export const heading = (level: number, text: string | readonly SourceRun[]): SourceBlock => ({
  ...paragraph(text),
  type: 'paragraph',
  runs: typeof text === 'string' ? [{ text }] : text,
  level,
});

/** A numbered paragraph. */
export const numbered = (number: number, text: string, depth = 0): SourceBlock => ({
  type: 'paragraph',
  item: { depth, label: `${number}.`, number },
  runs: [{ text }],
});

export const bullet = (text: string, depth = 0): SourceBlock => ({
  type: 'paragraph',
  item: { depth, label: '•' },
  runs: [{ text }],
});

/** A table of texts. */
export const table = (...rows: readonly (readonly string[])[]): SourceBlock => ({
  type: 'table',
  rows: rows.map((cells) => ({ cells: cells.map((text) => ({ blocks: [paragraph(text)] })) })),
});
