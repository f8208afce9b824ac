import { markup } from '../escape';
import { pageStyle } from './style';

/** A page that a command writes. */
export interface HtmlPage {
  readonly title: string;
  /** The style of what only this page has. */
  readonly style?: string;
  /** The content after the title, as HTML. */
  readonly body: string;
}

/** A page as one file that needs nothing else, runs nothing and can be printed. */
export const htmlPage = ({ title, style = '', body }: HtmlPage): string => `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${markup(title)}</title>
<style>${pageStyle}${style}</style>
</head>
<body>
<main>
<h1>${markup(title)}</h1>
${body}
</main>
</body>
</html>
`;

/** Links to the parts of a page; empty if there is one part. */
export function navigation(parts: readonly { readonly id: string; readonly name: string }[]): string {
  if (parts.length < 2) return '';
  const links = parts.map(({ id, name }) => `<li><a href="#${id}">${markup(name)}</a></li>`);
  return `<nav aria-label="On this page"><ul>${links.join('')}</ul></nav>`;
}
