import { escaped } from '../../render/html/escape';
import { allStyles, policy } from '../../render/html/index';
import type { CatalogueFact, CatalogueFile, CatalogueSnippet, LibraryCatalogue } from './catalogue';
import styles from './catalogue.css';
import { catalogueMark } from './own-files';

/** Catalogues as one file of HTML that needs no other, runs nothing and loads nothing. */
export function catalogueHtml(catalogues: readonly LibraryCatalogue[]): string {
  const title = catalogues.map((catalogue) => catalogue.title).join(', ');
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${catalogueMark}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(`Snippets: ${title}`)}</title>
<style>
${allStyles}
${styles}
</style>
</head>
<body class="catalogue">
<a class="skip" href="#main">Skip to the snippets</a>
<main id="main">
${catalogues.map(libraryHtml).join('\n')}
</main>
</body>
</html>
`;
}

const idOf = (...at: readonly number[]): string => `part-${at.map((index) => index + 1).join('-')}`;

function libraryHtml({ title, description, facts, files }: LibraryCatalogue, at: number): string {
  const contents = files.map((file, index) => {
    const count = file.sections.reduce((sum, { snippets }) => sum + snippets.length, 0);
    return `<li><a href="#${idOf(at, index)}">${escaped(file.title)}</a> (${count})</li>`;
  });
  return `<h1>${escaped(title)}</h1>
${description ? `<p>${escaped(description)}</p>\n` : ''}${factsHtml(facts)}
<nav aria-label="${escaped(`Contents of ${title}`)}">
<ul>
${contents.join('\n')}
</ul>
</nav>
${files.map((file, index) => fileHtml(file, idOf(at, index))).join('\n')}`;
}

function fileHtml({ title, about, sections }: CatalogueFile, id: string): string {
  const inside = sections.map(
    (section) => `<h3>${escaped(section.title)}</h3>\n${section.snippets.map(snippetHtml).join('\n')}`,
  );
  return `<section aria-labelledby="${id}">\n<h2 id="${id}">${escaped(title)}</h2>\n${about ? `<p>${escaped(about)}</p>\n` : ''}${inside.join('\n')}\n</section>`;
}

const snippetHtml = ({ title, description, status, text, keys, facts }: CatalogueSnippet): string =>
  `<article class="is-${status}">
<h4>${escaped(title)}</h4>
${description ? `<p>${escaped(description)}</p>\n` : ''}<div class="text${keys ? ' keys' : ''}">${escaped(text)}</div>
${factsHtml(facts)}
</article>`;

const factsHtml = (facts: readonly CatalogueFact[]): string =>
  `<dl>\n${facts.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('\n')}\n</dl>`;
