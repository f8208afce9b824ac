// Finds where the fields and the ranges of comments of a part end, before it is read. What has no end would take all text
// after it.
import { type Element, isElement } from '../../text/xml';

export interface Ranges {
  /** The elements that begin a field which ends. */
  readonly fields: ReadonlySet<Element>;
  /** The ids of comments whose ranges end after they begin. */
  readonly comments: ReadonlySet<string>;
}

export function rangesIn(root: Element): Ranges {
  const fields = new Set<Element>();
  const comments = new Set<string>();
  const begun: Element[] = [];
  const open = new Set<string>();
  const readField = (mark: Element): void => {
    const type = mark.attributes.get('w:fldCharType');
    if (type === 'begin') begun.push(mark);
    const start = type === 'end' ? begun.pop() : undefined;
    if (start) fields.add(start);
  };
  for (const element of elementsBelow(root)) {
    const id = element.attributes.get('w:id') ?? '';
    if (element.name === 'w:fldChar') readField(element);
    if (element.name === 'w:commentRangeStart') open.add(id);
    if (element.name === 'w:commentRangeEnd' && open.has(id)) comments.add(id);
  }
  return { fields, comments };
}

/** All elements in their order. */
function* elementsBelow(root: Element): Generator<Element> {
  const rest = [root];
  for (let element = rest.pop(); element; element = rest.pop()) {
    yield element;
    for (const child of element.children.filter(isElement).reverse()) rest.push(child);
  }
}
