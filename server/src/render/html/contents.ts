import { type PublishedHeading, plainText } from '../document';
import type { Contents } from '../parts/contents';
import { escaped } from './escape';

/** The table of contents, in which the headings of level 3 are below those of level 2. */
export function contentsHtml({ headings }: Contents): string {
  const groups: PublishedHeading[][] = [];
  for (const heading of headings) {
    const group = groups.at(-1);
    if (heading.level === 3 && group) group.push(heading);
    else groups.push([heading]);
  }
  const items = groups.map(([first, ...inner]) => {
    const below =
      inner.length > 0
        ? `\n<ol>\n${inner.map((heading) => `${item(heading)}</li>`).join('\n')}\n</ol>\n`
        : '';
    return `${first ? item(first) : ''}${below}</li>`;
  });
  return `<nav class="contents" aria-labelledby="contents-heading">\n<h2 id="contents-heading">Contents</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</nav>`;
}

const item = ({ id, inlines }: PublishedHeading): string =>
  `<li><a href="#${id}">${escaped(plainText(inlines))}</a>`;
