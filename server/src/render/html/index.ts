import { generator } from '../../text/file-kind';
import type { Published } from '../document';
import { bodyHtml } from './body';
import { cssString, escaped } from './escape';
import type { HtmlOptions } from './options';
import printStyles from './print.css';
import styles from './report.css';

export { bodyHtml } from './body';

export type { HtmlOptions } from './options';

/** The styles of the screen and of print, for a document that puts the body into its own frame. */
export const allStyles = `${styles}\n${printStyles}`;

// The document runs nothing and loads nothing; only the styles in it are let in.
export const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A report as one file of HTML that needs no other: accessible, with styles for screen, dark and print. */
export function htmlDocument(published: Published, options: HtmlOptions): string {
  const { language } = published;
  return `<!DOCTYPE html>
<html lang="${language}"${options.theme ? ` class="${options.theme}"` : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="${generator}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(documentTitle(published, options))}</title>
<style>
${allStyles}
${pageStyles(published, options)}
</style>
</head>
<body>
${bodyHtml(published, options)}
</body>
</html>
`;
}

/** The title in the document's head, which says of a draft that it is one. */
export const documentTitle = ({ title }: Published, { marked }: HtmlOptions): string =>
  `${marked ? 'Draft: ' : ''}${title === '' ? 'Inspection report' : title}`;

/** The running footer of print, which needs the words of this report. */
function pageStyles({ title, properties }: Published, { marked }: HtmlOptions): string {
  const { foot, dates } = properties;
  const words = foot ?? [title, dates].filter((line) => line !== undefined && line !== '').join('\n');
  const lines = words.split('\n').map(cssString).join(' "\\a " ');
  const draft = marked ? ` @top-right { content: "DRAFT"; }` : '';
  return `@page { @bottom-left { content: ${lines}; }${draft} }`;
}
