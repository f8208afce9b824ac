// XML to a tree and back: as much of it as the parts of a Word file need. What it does not know (DTDs, entities of one's
// own) is refused, so that nothing in a file can make it large or reach out.

export interface Element {
  readonly name: string;
  /** Values are unescaped. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

const deepest = 200;
const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The root element; undefined where the text is not well-formed, or has a document type. */
export function parseXml(text: string): Element | undefined {
  const root: (Element | string)[] = [];
  const open: { name: string; children: (Element | string)[] }[] = [{ name: '', children: root }];
  token.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (token.lastIndex < text.length) {
    const found = token.exec(text);
    const parent = open.at(-1);
    if (!found || !parent) return undefined;
    const [, data, closing, name, attributes, alone, plain] = found;
    if (plain !== undefined || data !== undefined) parent.children.push(data ?? unescaped(plain ?? ''));
    else if (name === undefined) continue;
    else if (closing) {
      if (open.length < 2 || parent.name !== name) return undefined;
      open.pop();
    } else {
      const children: (Element | string)[] = [];
      parent.children.push({ name, attributes: attributesOf(attributes ?? ''), children });
      if (!alone) open.push({ name, children });
      if (open.length > deepest) return undefined;
    }
  }
  const elements = root.filter((one) => typeof one !== 'string');
  return open.length === 1 && elements.length === 1 ? elements[0] : undefined;
}

/** An element as text, without a declaration. */
export function writeXml({ name, attributes, children }: Element): string {
  const start = [name, ...[...attributes].map(([key, value]) => `${key}="${escapeXml(value)}"`)].join(' ');
  const inner = children.map((one) => (typeof one === 'string' ? escapeXml(one) : writeXml(one))).join('');
  return inner ? `<${start}>${inner}</${name}>` : `<${start}/>`;
}

/** Text for XML, in content and attributes. What XML cannot hold (most control characters) is left out. */
export function escapeXml(text: string): string {
  return clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Text without the characters that XML cannot hold. */
export function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
}

/** The child elements of a name. */
export function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.filter((one): one is Element => typeof one !== 'string' && one.name === name);
}

/** The value of `w:val` of the first child of a name. */
export function valOf(element: Element, name: string): string | undefined {
  return childrenOf(element, name)[0]?.attributes.get('w:val');
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const pairs = text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...pairs].map(([, key = '', double, single]) => [key, unescaped(double ?? single ?? '')]));
}

function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, decimal, name) => {
    if (name) return entities.get(name) ?? all;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
