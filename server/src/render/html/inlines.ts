import type { Inline, Marker } from '../document';
import { attribute, escaped } from './escape';
import type { Writing } from './options';

/** Inlines as HTML. */
export const inlinesHtml = (inlines: readonly Inline[], writing: Writing): string =>
  inlines.map((one) => inlineHtml(one, writing)).join('');

const tags = { strong: 'strong', em: 'em', strike: 's' } as const;

function inlineHtml(one: Inline, writing: Writing): string {
  switch (one.type) {
    case 'text':
      // Print keeps spaces; here as on a screen several are one.
      return escaped(one.text.replace(/[ \t\n]+/g, ' '));
    case 'strong':
    case 'em':
    case 'strike':
      return `<${tags[one.type]}>${inlinesHtml(one.inlines, writing)}</${tags[one.type]}>`;
    case 'code':
      return `<code>${escaped(one.text)}</code>`;
    case 'link': {
      const title = attribute('title', one.title);
      return `<a${attribute('href', one.href)}${title} rel="noopener noreferrer">${inlinesHtml(one.inlines, writing)}</a>`;
    }
    case 'footnote':
      return `<sup><a class="noteref" id="${one.id}" href="#note-${one.number}" role="doc-noteref"><span class="unseen">Footnote </span>${one.number}</a></sup>`;
    case 'break':
      return '<br>';
    case 'marker':
      return writing.marked ? marked(one) : plain(one);
  }
}

function marked({ id, kind, text, source }: Marker): string {
  const place = `${attribute('data-start', source.start)}${attribute('data-end', source.end)}`;
  const lead = kind === 'image' ? 'Image: ' : '';
  return `<mark class="open" id="${id}" data-kind="${kind}"${place}><span class="unseen">Not final: </span>${lead}${escaped(text)}</mark>`;
}

/** Where marks are not wanted, what is written stays, and what is missing stands in brackets. */
const plain = ({ kind, text }: Marker): string =>
  escaped(kind === 'placeholder' || text.startsWith('[') ? text : `[${text}]`);
