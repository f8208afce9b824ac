// Footnotes and endnotes of HTML. Programs write them in different ways, but always as two links that lead to each other:
// the mark in the text, and the mark before the note.

import { attribute, elementsIn, type HtmlElement, type HtmlNode, sourceTextOf } from './tree';

/** The notes of a page. */
export interface HtmlNotes {
  /** The ids of notes by the links in the text that refer to them. */
  readonly references: ReadonlyMap<HtmlElement, string>;
  /** The elements that hold the notes, by their ids, in the order of the references. */
  readonly bodies: ReadonlyMap<string, HtmlElement>;
  /** The same elements, which are not part of the text. */
  readonly held: ReadonlySet<HtmlElement>;
  /** The links from notes back to the text. */
  readonly backlinks: ReadonlySet<HtmlElement>;
}

/** “1”, “[1]”, “[a]”, “*”, “iv”; empty where a program draws it. */
const mark = /^\[?[\p{L}\p{N}*†‡§]{0,5}\]?$/u;

export function notesOf(page: { readonly childNodes: readonly HtmlNode[] }): HtmlNotes {
  const elements = [...elementsIn(page)];
  const links = elements.filter(({ tagName }) => tagName === 'a');
  const named = elementsByName(elements);
  const byTarget = linksByTarget(links);
  const references = new Map<HtmlElement, string>();
  const marks = new Map<string, HtmlElement>();
  const backlinks = new Set<HtmlElement>();
  for (const link of links) {
    const target = targetOf(link) ?? '';
    const note = named.get(target);
    if (!note || backlinks.has(link) || !mark.test(sourceTextOf(link).trim())) continue;
    const back = backlink(link, note, byTarget);
    if (back) {
      marks.set(target, note);
      backlinks.add(back);
    }
    // A note may be referred to several times, and leads back to the first.
    if (marks.has(target)) references.set(link, target);
  }
  const bodies = bodiesOf(marks, references);
  return { references, bodies, held: new Set(bodies.values()), backlinks };
}

function elementsByName(elements: readonly HtmlElement[]): ReadonlyMap<string, HtmlElement> {
  const named = new Map<string, HtmlElement>();
  for (const element of elements) {
    for (const name of namesOf(element)) if (!named.has(name)) named.set(name, element);
  }
  return named;
}

function linksByTarget(links: readonly HtmlElement[]): ReadonlyMap<string, readonly HtmlElement[]> {
  const byTarget = new Map<string, HtmlElement[]>();
  for (const link of links) {
    const target = targetOf(link);
    const others = byTarget.get(target ?? '');
    if (others) others.push(link);
    else if (target !== undefined) byTarget.set(target, [link]);
  }
  return byTarget;
}

/** The names by which links may refer to an element. */
const namesOf = (element: HtmlElement): string[] =>
  [attribute(element, 'id'), attribute(element, 'name')].flatMap((name) => name || []);

function targetOf(link: HtmlElement): string | undefined {
  // Pages that were copied from a file have its address before the “#”.
  const target = /#([^#]+)$/.exec(attribute(link, 'href') ?? '')?.[1];
  return target === undefined ? undefined : safelyDecoded(target);
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The link in or at a note that leads back to the mark in the text, and comes after it. */
function backlink(
  reference: HtmlElement,
  note: HtmlElement,
  byTarget: ReadonlyMap<string, readonly HtmlElement[]>,
): HtmlElement | undefined {
  const parent = elementAbove(reference);
  // The name may be that of a `sup` round the link.
  const names = [...namesOf(reference), ...(parent?.tagName === 'sup' ? namesOf(parent) : [])];
  const candidates = names.flatMap((name) => byTarget.get(name) ?? []);
  return candidates.find((link) => link === note || isInside(link, note) || isNear(link, note));
}

const elementAbove = ({ parentNode }: HtmlElement): HtmlElement | undefined =>
  parentNode && 'tagName' in parentNode ? parentNode : undefined;

function isInside(element: HtmlElement, ancestor: HtmlElement): boolean {
  for (let at: HtmlElement | undefined = element; at; at = elementAbove(at)) if (at === ancestor) return true;
  return false;
}

/** True if both are in one block: the name may be on an empty element before the link. */
const isNear = (link: HtmlElement, note: HtmlElement): boolean => {
  const block = blockAbove(note);
  return block !== undefined && isInside(link, block);
};

const blocks = new Set(['p', 'div', 'li', 'aside', 'section', 'td', 'dd', 'blockquote']);

function blockAbove(element: HtmlElement): HtmlElement | undefined {
  for (let at: HtmlElement | undefined = element; at; at = elementAbove(at))
    if (blocks.has(at.tagName)) return at;
  return undefined;
}

/** The whole of each note: the largest element round its mark that has no other note and no reference in it. */
function bodiesOf(
  marks: ReadonlyMap<string, HtmlElement>,
  references: ReadonlyMap<HtmlElement, string>,
): ReadonlyMap<string, HtmlElement> {
  // How many notes and references are in each element that holds any.
  const held = new Map<HtmlElement, number>();
  for (const element of [...marks.values(), ...references.keys()]) {
    for (let at: HtmlElement | undefined = element; at; at = elementAbove(at))
      held.set(at, (held.get(at) ?? 0) + 1);
  }
  const bodies = new Map<string, HtmlElement>();
  for (const [id, element] of marks) {
    let body: HtmlElement = element;
    for (let at = elementAbove(element); at && held.get(at) === 1 && !isPage(at); at = elementAbove(at))
      body = at;
    bodies.set(id, body);
  }
  return bodies;
}

const isPage = ({ tagName }: HtmlElement): boolean => tagName === 'body' || tagName === 'html';
