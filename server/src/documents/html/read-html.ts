// Reads HTML, as programs put it on the clipboard: Word, Outlook, browsers, Google Docs, LibreOffice. The parser is a large
// library: import this file when somebody pastes.

import type { SourceBlock, SourceDocument } from '../document';
import { blocksIn, type PageFacts } from './blocks';
import { commentsOf, type HtmlComments } from './comments';
import { notesOf } from './notes';
import { Styles } from './style';
import { parseHtml } from './tree';

const noComments: HtmlComments = { comments: new Map(), anchors: new Map(), left: new Set() };

const lossTexts: Readonly<Record<string, string>> = {
  picture: 'Pictures are left out.',
};

/** Reads a page or a part of one. Throws a `DocumentError` if it is too large. */
export function readHtml(html: string): SourceDocument {
  const page = parseHtml(html);
  const styles = new Styles(page);
  const notes = notesOf(page);
  const facts: PageFacts = { styles, notes, comments: noComments, changes: new Map(), losses: new Set() };
  const comments = commentsOf(page, {
    styles,
    textOf: (element, left) => textIn(blocksIn(element, { ...facts, comments: { ...noComments, left } })),
  });
  const blocks = blocksIn(page, { ...facts, comments });
  const bodies = new Map(
    [...notes.bodies].map(([id, body]) => [id, blocksIn(body, { ...facts, comments })] as const),
  );
  return {
    blocks,
    notes: bodies,
    comments: comments.comments,
    changes: facts.changes,
    furniture: [],
    properties: new Map(),
    losses: [...facts.losses].flatMap((loss) => lossTexts[loss] ?? []),
  };
}

/** The text of blocks, with a line for each paragraph. */
const textIn = (blocks: readonly SourceBlock[]): string =>
  blocks
    .flatMap((block) => (block.type === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : []))
    .join('\n');
