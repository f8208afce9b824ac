import type { ComposedPart, Footnote, PartId, Published } from '../document';
import { contentsOf } from '../parts/contents';
import { blocksHtml, placed } from './blocks';
import { contentsHtml } from './contents';
import { openHtml } from './open';
import type { Writing } from './options';

/**
 * The body of the document: the list of unfinished text, and the report.
 * @param list true to list unfinished text as well as mark it
 */
export function bodyHtml(published: Published, { marked }: Writing, list = marked): string {
  const writing = { marked };
  const { parts, footnotes, form } = published;
  const own = parts.findIndex(({ id }) => !frontParts.has(id));
  // Letters may have their addressee before the title.
  const front = own === 0 ? parts.findIndex(({ id }) => id === 'title') + 1 : own;
  const cut = front < 0 ? parts.length : front;
  const head = parts
    .slice(0, cut)
    .map((part) => (frontParts.has(part.id) ? blocksHtml(part.blocks, writing) : partHtml(part, writing)));
  const contents = contentsOf(published);
  const rest = parts.slice(cut).map((part) => partHtml(part, writing));
  if (contents) rest.splice(Math.max(0, contents.before - cut), 0, contentsHtml(contents));
  return [
    '<a class="skip" href="#main">Skip to the report</a>',
    ...(list ? [openHtml(published)] : []),
    `<main id="main" class="${form}">`,
    `<div class="front">\n${head.join('\n')}\n</div>`,
    ...rest,
    ...(footnotes.length > 0 ? [notesHtml(footnotes, writing)] : []),
    '</main>',
  ].join('\n');
}

/** The parts of the head that are not separate blocks. */
const frontParts: ReadonlySet<PartId> = new Set(['title', 'facts', 'cover']);

/** A part: a section where it has its own heading, for the reading order and for breaking pages. */
function partHtml({ id, blocks, source }: ComposedPart, writing: Writing): string {
  const tag = blocks[0]?.type === 'heading' ? 'section' : 'div';
  return `<${tag} class="part ${id}"${placed(source)}>\n${blocksHtml(blocks, writing)}\n</${tag}>`;
}

function notesHtml(footnotes: readonly Footnote[], writing: Writing): string {
  const items = footnotes.map(({ id, refs, blocks, source }) => {
    const back = refs.map(
      (ref, at) =>
        `<a class="back" href="#${ref}" role="doc-backlink" aria-label="Back to the text${refs.length > 1 ? `, ${at + 1}` : ''}">↩</a>`,
    );
    return `<li id="${id}"${placed(source)}>\n${blocksHtml(blocks, writing)}${back.length > 0 ? `\n<p class="backs">${back.join(' ')}</p>` : ''}\n</li>`;
  });
  return `<section class="notes" role="doc-endnotes" aria-labelledby="notes-heading">\n<h2 id="notes-heading">Footnotes</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</section>`;
}
