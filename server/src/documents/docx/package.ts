// The parts of a Word file, and the relations by which one part refers to another.
import { type Element, isElement, parseXml } from '../../text/xml';
import { DocumentError } from '../document';
import { openZip } from '../zip';
import { withUsualNames } from './names';

const noWord = 'Choose a Word file (.docx). This file has no Word document in it.';
const damaged = 'Open this file in Word and save it again. Its text cannot be read.';

/** Bytes of XML. A book of 1,000 pages has about ten million. */
const mostXml = 60_000_000;
export const tooMuchText = 'Split this document into smaller ones. It has more than 60 MB of text.';

interface Relation {
  /** The last word of its type, such as “hyperlink”. */
  readonly type: string;
  /** The name of a part, or an address if it is external. */
  readonly target: string;
  readonly isExternal: boolean;
}

export interface Part {
  readonly root: Element;
  readonly relations: ReadonlyMap<string, Relation>;
}

export interface WordPackage {
  readonly main: Part;
  /** The parts of a type that a part refers to, each once. The main part's, if no other is named. */
  readonly related: (type: string, from?: Part) => readonly Part[];
  /** The bytes of the part that a relation of a part refers to, whatever it is. */
  readonly bytesOf: (from: Part, relation: string) => Uint8Array | undefined;
  /** The names of parts that are not XML although they should be, found so far. */
  readonly damaged: ReadonlySet<string>;
  /** The custom properties of the file by name. */
  readonly properties: ReadonlyMap<string, string>;
  /** The creator and title of the file; empty if it has none. */
  readonly origin: { readonly creator: string; readonly title: string };
}

/**
 * Opens a Word file.
 * @param unpacked the bytes that were read of the files around it, to which its own are added
 * @throws DocumentError if its main part cannot be read
 */
export function openPackage(bytes: Uint8Array, unpacked = { size: 0 }): WordPackage {
  const zip = openZip(bytes);
  const parts = new Map<string, Part | undefined>();
  const broken = new Set<string>();
  const bytesIn = (name: string): Uint8Array | undefined => {
    const own = zip.read(name);
    unpacked.size += own?.length ?? 0;
    if (unpacked.size > mostXml) throw new DocumentError(tooMuchText);
    return own;
  };
  const read = (name: string): Element | undefined => {
    const own = bytesIn(name);
    if (!own) return undefined;
    const root = parseXml(textOf(own));
    if (!root) broken.add(name);
    return root && withUsualNames(root);
  };
  const relationsOf = (name: string): ReadonlyMap<string, Relation> => {
    const cut = name.lastIndexOf('/') + 1;
    return readRelations(read(`${name.slice(0, cut)}_rels/${name.slice(cut)}.rels`), name.slice(0, cut));
  };
  const partOf = (name: string): Part | undefined => {
    if (parts.has(name)) return parts.get(name);
    const root = read(name);
    const part = root && { root, relations: relationsOf(name) };
    parts.set(name, part);
    return part;
  };
  const open = (relation: Relation): Part | undefined =>
    relation.isExternal ? undefined : partOf(relation.target);
  const ofType = (relations: ReadonlyMap<string, Relation>, type: string): Part[] => {
    const found = [...relations.values()].filter((relation) => relation.type === type);
    return [...new Set(found.flatMap((relation) => open(relation) ?? []))];
  };
  const top = relationsOf('');
  const document = [...top.values()].find(({ type }) => type === 'officeDocument');
  const name = document?.target ?? 'word/document.xml';
  const main = partOf(name);
  if (!main) throw new DocumentError(broken.has(name) ? damaged : noWord);
  return {
    main,
    damaged: broken,
    related: (type, { relations } = main) => ofType(relations, type),
    bytesOf: ({ relations }, id) => {
      const relation = relations.get(id);
      return relation && !relation.isExternal ? bytesIn(relation.target) : undefined;
    },
    properties: new Map(
      ['custom-properties', 'customProperties'].flatMap((type) =>
        ofType(top, type).flatMap(({ root }) => propertiesIn(root)),
      ),
    ),
    origin: originIn(ofType(top, 'core-properties')[0]),
  };
}

/** A part as text: UTF-8, or UTF-16 with a byte order mark. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

function readRelations(root: Element | undefined, folder: string): ReadonlyMap<string, Relation> {
  const relations = (root?.children ?? []).filter(isElement).map(({ attributes }) => {
    const target = attributes.get('Target') ?? '';
    const isExternal = attributes.get('TargetMode')?.toLowerCase() === 'external';
    const type = attributes.get('Type') ?? '';
    const relation: Relation = {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? target : resolved(target, folder),
      isExternal,
    };
    return [attributes.get('Id') ?? '', relation] as const;
  });
  return new Map(relations);
}

/** The name of a part from a target, which is relative to a folder if it has no slash at its start. */
function resolved(target: string, folder: string): string {
  const path: string[] = [];
  for (const step of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

function originIn(part: Part | undefined): WordPackage['origin'] {
  const textIn = (name: string): string =>
    textsOf(part?.root.children.filter(isElement).find((element) => element.name === name)).join('');
  return { creator: textIn('dc:creator'), title: textIn('dc:title') };
}

const textsOf = (element: Element | undefined): string[] =>
  (element?.children ?? []).flatMap((child) => (isElement(child) ? [] : [child]));

function propertiesIn({ children }: Element): (readonly [string, string])[] {
  return children.filter(isElement).map(({ attributes, children: values }) => {
    return [attributes.get('name') ?? '', values.filter(isElement).flatMap(textsOf).join('')] as const;
  });
}
