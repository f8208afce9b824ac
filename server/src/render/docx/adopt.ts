import { inflect, quoted } from '../../text/words';
import { childrenOf, type Element, isElement, parseXml, valOf, writeXml } from '../../text/xml';
import { namespace, styles as own, type Style } from './styles';

/** The elements by which styles refer to one another. */
const references = new Set(['w:basedOn', 'w:next', 'w:link']);

/**
 * Copies the styles of a team's file. Those that the writer uses are found by their name, whatever their id; missing
 * ones are added.
 * @returns undefined if the element holds no styles
 */
export function adoptStyles(root: Element): { xml: string; warnings: string[] } | undefined {
  if (root.name !== 'w:styles' || root.attributes.get('xmlns:w') !== namespace) return undefined;
  const theirs = childrenOf(root, 'w:style');
  const found = new Map<string, Element>();
  for (const style of theirs) {
    const key = keyOf(style.attributes.get('w:type'), valOf(style, 'w:name'));
    if (!found.has(key)) found.set(key, style);
  }
  const missing = own.filter(({ type, name }) => !found.has(keyOf(type, name)));
  const ids = newIds(theirs, found);
  const kept = root.children
    .filter(isElement)
    .map((child) => (child.name === 'w:style' ? renamed(child, ids) : child))
    .map((child) => (child.name === 'w:docDefaults' ? inEnglish(child) : withoutLanguage(child)));
  const hasDefaults = kept.some(({ name }) => name === 'w:docDefaults');
  const defaults = new Set(theirs.filter(isDefault).map(({ attributes }) => attributes.get('w:type')));
  const added = missing.flatMap(
    ({ xml, type }) => parseXml(defaults.has(type) ? xml.replace(' w:default="1"', '') : xml) ?? [],
  );
  const children = [...(hasDefaults ? [] : [inEnglish(element('w:docDefaults'))]), ...kept, ...added];
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${writeXml({ ...root, children })}`;
  return { xml, warnings: warningsFor(missing.filter(({ used }) => used)) };
}

function warningsFor(missing: readonly Style[]): string[] {
  if (missing.length === 0) return [];
  const names = quoted(missing.map(({ name }) => name));
  const styles = inflect(missing.length, 'style', 'styles');
  return [
    `The template does not have the ${styles} ${names}, so the product’s own ${inflect(missing.length, 'is', 'are')} used. To change this, add the ${styles} to the template.`,
  ];
}

const isDefault = (style: Element): boolean => /^(1|true|on)$/.test(style.attributes.get('w:default') ?? '');

const keyOf = (type = 'paragraph', name = ''): string => `${type} ${name.toLowerCase()}`;

/** The new id of each of their styles: the writer's for those that it uses. */
function newIds(
  theirs: readonly Element[],
  found: ReadonlyMap<string, Element>,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { type, name, id } of own) {
    const theirId = found.get(keyOf(type, name))?.attributes.get('w:styleId');
    if (theirId !== undefined) ids.set(theirId, id);
  }
  const taken = new Set(own.map(({ id }) => id));
  for (const style of theirs) {
    const id = style.attributes.get('w:styleId') ?? '';
    if (!ids.has(id)) ids.set(id, taken.has(id) ? `House${id}` : id);
  }
  return ids;
}

/** A style under its new id. Numbers are left out: they refer to a part that is not copied. */
function renamed(style: Element, ids: ReadonlyMap<string, string>): Element {
  const id = style.attributes.get('w:styleId') ?? '';
  const attributes = new Map(style.attributes).set('w:styleId', ids.get(id) ?? id);
  const children = style.children.filter(isElement).map((child) => {
    if (!references.has(child.name)) {
      const plain = without(child, 'w:numPr');
      // The writer sets the only stop of the footer itself.
      return ids.get(id) === 'Footer' ? without(plain, 'w:tabs') : plain;
    }
    const to = child.attributes.get('w:val') ?? '';
    return { ...child, attributes: new Map(child.attributes).set('w:val', ids.get(to) ?? to) };
  });
  return { ...style, attributes, children };
}

function without(element: Element, name: string): Element {
  const children = element.children
    .filter((child) => typeof child === 'string' || child.name !== name)
    .map((child) => (typeof child === 'string' ? child : without(child, name)));
  return { ...element, children };
}

/** Styles follow the document's language. */
function withoutLanguage(style: Element): Element {
  return style.name === 'w:style' ? without(style, 'w:lang') : style;
}

/** The document's defaults with the language of the report. */
function inEnglish(defaults: Element): Element {
  const language = element('w:lang', [
    ['w:val', 'en-GB'],
    ['w:eastAsia', 'en-GB'],
    ['w:bidi', 'ar-SA'],
  ]);
  const clean = without(defaults, 'w:lang');
  const runDefault = childrenOf(clean, 'w:rPrDefault')[0] ?? element('w:rPrDefault');
  const run = childrenOf(runDefault, 'w:rPr')[0] ?? element('w:rPr');
  const paragraphs = childrenOf(clean, 'w:pPrDefault');
  const withLanguage = { ...run, children: [...run.children, language] };
  return { ...clean, children: [{ ...runDefault, children: [withLanguage] }, ...paragraphs] };
}

function element(name: string, attributes: readonly (readonly [string, string])[] = []): Element {
  return { name, attributes: new Map(attributes), children: [] };
}
