// Names of elements and attributes with the usual prefixes, whatever prefixes and whichever of the two sets of namespaces
// (transitional or strict) a file uses. So the reader can ask for “w:p”.
import { type Element, isElement } from '../../text/xml';

const office = 'http://schemas.openxmlformats.org';
const strict = 'http://purl.oclc.org/ooxml';
const microsoft = 'http://schemas.microsoft.com/office';

const prefixes: ReadonlyMap<string, string> = new Map([
  [`${office}/wordprocessingml/2006/main`, 'w'],
  [`${strict}/wordprocessingml/main`, 'w'],
  [`${office}/officeDocument/2006/relationships`, 'r'],
  [`${strict}/officeDocument/relationships`, 'r'],
  [`${office}/officeDocument/2006/math`, 'm'],
  [`${strict}/officeDocument/math`, 'm'],
  [`${office}/officeDocument/2006/docPropsVTypes`, 'vt'],
  [`${strict}/officeDocument/docPropsVTypes`, 'vt'],
  [`${office}/officeDocument/2006/custom-properties`, 'property'],
  [`${strict}/officeDocument/customProperties`, 'property'],
  [`${office}/package/2006/relationships`, 'rel'],
  [`${office}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${strict}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${office}/drawingml/2006/main`, 'a'],
  [`${strict}/drawingml/main`, 'a'],
  [`${office}/markup-compatibility/2006`, 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  [`${microsoft}/word/2010/wordml`, 'w14'],
  [`${microsoft}/word/2012/wordml`, 'w15'],
]);

const usual: ReadonlySet<string> = new Set(prefixes.values());

/** Prefixes and what they become; the default namespace has the prefix “”. */
type PrefixScope = ReadonlyMap<string, string>;

/** A tree with the usual prefixes. */
export const withUsualNames = (root: Element): Element => renamed(root, new Map());

function renamed(element: Element, outer: PrefixScope): Element {
  const scope = scopeOf(element, outer);
  const name = nameIn(scope, element.name, true);
  let isSame = name === element.name;
  const attributes = attributesIn(scope, element.attributes);
  isSame &&= attributes === element.attributes;
  const children = element.children.map((child) => {
    if (!isElement(child)) return child;
    const own = renamed(child, scope);
    isSame &&= own === child;
    return own;
  });
  return isSame ? element : { name, attributes, children };
}

function scopeOf({ attributes }: Element, outer: PrefixScope): PrefixScope {
  let scope: Map<string, string> | undefined;
  for (const [key, value] of attributes) {
    if (!key.startsWith('xmlns')) continue;
    scope ??= new Map(outer);
    const prefix = key.slice('xmlns:'.length);
    const other = usual.has(prefix) ? `other-${prefix}` : prefix;
    scope.set(prefix, prefixes.get(value) ?? other);
  }
  return scope ?? outer;
}

/** Only names of elements can be in the default namespace. A prefix that is not declared is kept. */
function nameIn(scope: PrefixScope, name: string, hasDefault = false): string {
  const colon = name.indexOf(':');
  if (colon < 0 && !hasDefault) return name;
  const prefix = name.slice(0, Math.max(0, colon));
  const own = scope.get(prefix) ?? prefix;
  if (own === prefix) return name;
  const local = name.slice(colon + 1);
  return own ? `${own}:${local}` : local;
}

function attributesIn(scope: PrefixScope, attributes: Element['attributes']): Element['attributes'] {
  for (const key of attributes.keys()) {
    if (nameIn(scope, key) === key) continue;
    return new Map([...attributes].map(([name, value]) => [nameIn(scope, name), value]));
  }
  return attributes;
}
