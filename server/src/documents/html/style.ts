// The few properties of CSS that say how a text is built: of the element itself, and of its classes.

import { attribute, classesOf, elementsIn, type HtmlElement, type HtmlNode, sourceTextOf } from './tree';

/** Values by the names of properties, in small letters. */
export type Declarations = ReadonlyMap<string, string>;

/** Reads the styles of elements. */
export class Styles {
  readonly #classes: ReadonlyMap<string, Declarations>;
  readonly #known = new Map<HtmlElement, Declarations>();

  constructor(page: { readonly childNodes: readonly HtmlNode[] }) {
    const sheets = [...elementsIn(page)].filter(({ tagName }) => tagName === 'style').map(sourceTextOf);
    this.#classes = classesIn(sheets.join('\n'));
  }

  /** The value of a property that the element itself or one of its classes sets; undefined if none does. */
  of(element: HtmlElement, property: string): string | undefined {
    const own = this.#own(element).get(property);
    if (own !== undefined) return own;
    return classesOf(element)
      .map((name) => this.#classes.get(name)?.get(property))
      .findLast((value) => value !== undefined);
  }

  #own(element: HtmlElement): Declarations {
    const known = this.#known.get(element);
    if (known) return known;
    const declarations = declarationsIn(attribute(element, 'style') ?? '');
    this.#known.set(element, declarations);
    return declarations;
  }
}

/** The declarations of a list such as “font-weight: bold; color: red”. */
export function declarationsIn(text: string): Declarations {
  const found = new Map<string, string>();
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    found.set(declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim());
  }
  return found;
}

/** The rules of a style sheet for one class each, such as “p.Section” or “.c1”. */
function classesIn(sheet: string): ReadonlyMap<string, Declarations> {
  const classes = new Map<string, Map<string, string>>();
  for (const rule of withoutComments(sheet).split('}')) {
    const brace = rule.lastIndexOf('{');
    if (brace < 0) continue;
    const declarations = declarationsIn(rule.slice(brace + 1));
    for (const selector of rule.slice(0, brace).split(',')) {
      const name = /^\w*\.([\w-]+)$/.exec(selector.trim())?.[1];
      if (!name) continue;
      const found = classes.get(name) ?? new Map<string, string>();
      classes.set(name, found);
      for (const [property, value] of declarations) found.set(property, value);
    }
  }
  return classes;
}

function withoutComments(sheet: string): string {
  const parts = sheet.replace(/<!--|-->/g, '').split('/*');
  return parts.map((part, at) => (at === 0 ? part : part.slice(part.indexOf('*/') + 2))).join(' ');
}
