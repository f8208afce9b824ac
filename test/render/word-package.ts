// Checks a Word file as Word does when it opens one: parts, relations, ids, and the order of elements.
import { strFromU8, unzipSync } from 'fflate';
import { type Element, isElement, parseXml } from '../../server/src/text/xml';
import { anywhere, orders } from './word-order';

/** Parts by their names; those that are not XML are missing. */
type Parts = ReadonlyMap<string, Element>;

/** What is wrong with a Word file, as a sentence each. */
export function faultsIn(bytes: Uint8Array): string[] {
  const files = Object.entries(unzipSync(bytes));
  const names = new Set(files.map(([name]) => name));
  const faults: string[] = [];
  const parts = new Map<string, Element>();
  for (const [name, data] of files) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const root = parseXml(strFromU8(data));
    if (root) parts.set(name, root);
    else faults.push(`${name} is not XML.`);
  }
  faults.push(...typeFaults(parts, names), ...relationFaults(parts, names), ...idFaults(parts));
  for (const [name, root] of parts) {
    for (const element of below(root))
      faults.push(...orderFaults(element).map((fault) => `${name}: ${fault}`));
  }
  return faults;
}

const elementsOf = (element: Element | undefined): readonly Element[] =>
  element?.children.filter(isElement) ?? [];

function* below(element: Element): Generator<Element> {
  yield element;
  for (const child of elementsOf(element)) yield* below(child);
}

const all = (root: Element | undefined, ...names: readonly string[]): Element[] =>
  root ? [...below(root)].filter(({ name }) => names.includes(name)) : [];
const valuesOf = (elements: readonly Element[], key = 'w:val'): string[] =>
  elements.map(({ attributes }) => attributes.get(key) ?? '');
const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];

function typeFaults(parts: Parts, names: ReadonlySet<string>): string[] {
  const types = parts.get('[Content_Types].xml');
  const endings = new Set(valuesOf(all(types, 'Default'), 'Extension').map((ending) => ending.toLowerCase()));
  const own = valuesOf(all(types, 'Override'), 'PartName').map((name) => name.slice(1));
  const missing = [...names].filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !own.includes(name) &&
      !endings.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase()),
  );
  return [
    ...missing.map((name) => `${name} has no content type.`),
    ...own
      .filter((name) => !names.has(name))
      .map((name) => `There is a content type for ${name}, but no part.`),
    ...repeated(own).map((name) => `${name} has two content types.`),
    ...(names.values().next().value === '[Content_Types].xml' ? [] : ['The content types are not first.']),
  ];
}

function relationFaults(parts: Parts, names: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const reached = new Set<string>();
  for (const [file, root] of parts) {
    const [, folder = '', source = ''] = /^(.*?)_rels\/(.*)\.rels$/.exec(file) ?? [];
    if (!file.endsWith('.rels')) continue;
    const relations = elementsOf(root);
    if (source && !names.has(folder + source)) faults.push(`${file} is of no part.`);
    faults.push(...repeated(valuesOf(relations, 'Id')).map((id) => `${file} has ${id} twice.`));
    for (const { attributes } of relations) {
      if (attributes.get('TargetMode') === 'External') continue;
      const target = attributes.get('Target') ?? '';
      const name = target.startsWith('/') ? target.slice(1) : folder + target;
      reached.add(name);
      if (!names.has(name))
        faults.push(`${file}: ${attributes.get('Id')} leads to ${name}, which is missing.`);
    }
  }
  for (const name of names) {
    const isPart = !name.endsWith('.rels') && name !== '[Content_Types].xml';
    if (isPart && !reached.has(name)) faults.push(`No relation leads to ${name}.`);
  }
  for (const [name, root] of parts) {
    const cut = name.lastIndexOf('/') + 1;
    const relations = parts.get(`${name.slice(0, cut)}_rels/${name.slice(cut)}.rels`);
    const ids = new Set(valuesOf(elementsOf(relations), 'Id'));
    const used = [...below(root)].flatMap(({ attributes }) =>
      ['r:id', 'r:embed', 'r:link'].flatMap((key) => attributes.get(key) ?? []),
    );
    faults.push(...used.filter((id) => !ids.has(id)).map((id) => `${name} has no relation ${id}.`));
  }
  return faults;
}

/** Pairs of elements of which the first refers to the second, by an attribute of each, and the part of the second. */
const references = [
  ['w:footnoteReference', 'w:id', 'word/footnotes.xml', 'w:footnote', 'w:id'],
  ['w:endnoteReference', 'w:id', 'word/endnotes.xml', 'w:endnote', 'w:id'],
  ['w:commentReference', 'w:id', 'word/comments.xml', 'w:comment', 'w:id'],
  ['w:numId', 'w:val', 'word/numbering.xml', 'w:num', 'w:numId'],
  ['w:abstractNumId', 'w:val', 'word/numbering.xml', 'w:abstractNum', 'w:abstractNumId'],
  ['w:pStyle', 'w:val', 'word/styles.xml', 'w:style', 'w:styleId'],
  ['w:rStyle', 'w:val', 'word/styles.xml', 'w:style', 'w:styleId'],
  ['w:tblStyle', 'w:val', 'word/styles.xml', 'w:style', 'w:styleId'],
  ['w:basedOn', 'w:val', 'word/styles.xml', 'w:style', 'w:styleId'],
  ['w:next', 'w:val', 'word/styles.xml', 'w:style', 'w:styleId'],
  ['w:link', 'w:val', 'word/styles.xml', 'w:style', 'w:styleId'],
] as const;

function idFaults(parts: Parts): string[] {
  const roots = [...parts.values()];
  const everywhere = (...names: readonly string[]): Element[] => roots.flatMap((root) => all(root, ...names));
  const faults: string[] = [];
  for (const [from, key, part, to, id] of references) {
    const known = valuesOf(all(parts.get(part), to), id);
    faults.push(...repeated(known).map((value) => `${part} has ${to} ${value} twice.`));
    // List 0 is none.
    const used = valuesOf(everywhere(from), key).filter((value) => from !== 'w:numId' || value !== '0');
    const dangling = [...new Set(used)].filter((value) => !known.includes(value));
    faults.push(...dangling.map((value) => `${from} ${value} leads nowhere.`));
  }
  const starts = everywhere('w:bookmarkStart');
  faults.push(
    ...repeated(valuesOf(starts, 'w:id')).map((id) => `There are two bookmarks ${id}.`),
    ...repeated(valuesOf(starts, 'w:name')).map((name) => `Two bookmarks have the name ${name}.`),
    ...valuesOf(starts, 'w:name')
      .filter((name) => !/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(name))
      .map((name) => `Word cannot have a bookmark of the name ${name}.`),
    ...repeated(valuesOf(everywhere('wp:docPr'), 'id')).map((id) => `There are two drawings ${id}.`),
    ...unpaired(roots, 'w:bookmarkStart', 'w:bookmarkEnd'),
    ...unpaired(roots, 'w:commentRangeStart', 'w:commentRangeEnd'),
  );
  const anchors = new Set(valuesOf(starts, 'w:name'));
  const links = everywhere('w:hyperlink').flatMap(({ attributes }) => attributes.get('w:anchor') ?? []);
  faults.push(
    ...links.filter((name) => !anchors.has(name)).map((name) => `A link leads to no bookmark ${name}.`),
  );
  return [...new Set(faults)];
}

function unpaired(roots: readonly Element[], start: string, end: string): string[] {
  return roots.flatMap((root) => {
    const open = new Set<string>();
    const faults: string[] = [];
    for (const { name, attributes } of all(root, start, end)) {
      const id = attributes.get('w:id') ?? '';
      if (name === start) open.add(id);
      else if (!open.delete(id)) faults.push(`${end} ${id} is before its beginning.`);
    }
    return [...faults, ...[...open].map((id) => `${start} ${id} has no end.`)];
  });
}

function orderFaults(element: Element): string[] {
  const children = elementsOf(element).map(({ name }) => name);
  const faults: string[] = [];
  const order = orders.get(element.name);
  let last = -1;
  for (const name of order ? children : []) {
    if (anywhere.has(name)) continue;
    const at = order?.indexOf(name) ?? -1;
    if (at < 0) faults.push(`${name} cannot be in ${element.name}.`);
    // Headers and footers can be mixed.
    else if (at < last && !/Reference$/.test(name)) faults.push(`${name} comes too late in ${element.name}.`);
    last = Math.max(last, at);
  }
  const first = { 'w:p': 'w:pPr', 'w:r': 'w:rPr', 'w:tc': 'w:tcPr', 'w:tr': 'w:trPr' }[element.name];
  if (first !== undefined && children.indexOf(first) > 0)
    faults.push(`${first} is not first in ${element.name}.`);
  if (element.name === 'w:tc' && children.at(-1) !== 'w:p')
    faults.push('A cell does not end with a paragraph.');
  if (element.name === 'w:body' && children.at(-1) !== 'w:sectPr')
    faults.push('The body has no section at its end.');
  return faults;
}
