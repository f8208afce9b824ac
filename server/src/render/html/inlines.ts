import type { Inline, Marker } from '../document';
import { unbrokenPieces } from '../unbroken';
import { attribute, escaped } from './escape';
import type { Writing } from './options';

/** Inlines as HTML. */
export const inlinesHtml = (inlines: readonly Inline[], writing: Writing): string =>
  inlines.map((inline) => inlineHtml(inline, writing)).join('');

const tags = { strong: 'strong', em: 'em', strike: 's' } as const;

function inlineHtml(inline: Inline, writing: Writing): string {
  switch (inline.type) {
    case 'text':
      // Print keeps spaces; here as on a screen several are one.
      return textHtml(inline.text.replace(/[ \t\n]{2,}|[\t\n]/g, ' '));
    case 'strong':
    case 'em':
    case 'strike':
      return `<${tags[inline.type]}>${inlinesHtml(inline.inlines, writing)}</${tags[inline.type]}>`;
    case 'code':
      return `<code>${escaped(inline.text)}</code>`;
    case 'link': {
      const title = attribute('title', inline.title);
      return `<a${attribute('href', inline.href)}${title} rel="noopener noreferrer">${inlinesHtml(inline.inlines, writing)}</a>`;
    }
    case 'footnote':
      return `<sup><a class="noteref" id="${inline.id}" href="#note-${inline.number}" role="doc-noteref"><span class="unseen">Footnote </span>${inline.number}</a></sup>`;
    case 'break':
      return '<br>';
    case 'marker':
      return writing.marked ? marked(inline) : plain(inline);
  }
}

const textHtml = (text: string): string =>
  unbrokenPieces(text)
    .map((piece) => (piece.whole ? `<span class="whole">${escaped(piece.text)}</span>` : escaped(piece.text)))
    .join('');

function marked({ id, kind, text, source }: Marker): string {
  const place = `${attribute('data-start', source.start)}${attribute('data-end', source.end)}`;
  const lead = kind === 'image' ? 'Image: ' : '';
  return `<mark class="open" id="${id}" data-kind="${kind}"${place}><span class="unseen">Not final: </span>${lead}${escaped(text)}</mark>`;
}

/** Without marks, a placeholder stays as written, and the words for something missing are in brackets. */
const plain = ({ kind, text }: Marker): string =>
  escaped(kind === 'placeholder' || text.startsWith('[') ? text : `[${text}]`);
