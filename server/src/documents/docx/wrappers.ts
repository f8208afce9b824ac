// Elements that only wrap others: content controls, smart tags, changes, and alternatives for programs of different age.
import type { Element } from '../../text/xml';
import { child, elementsOf } from './elements';

const wrappers: ReadonlySet<string> = new Set([
  'w:customXml',
  'w:smartTag',
  'w:sdtContent',
  'w:hyperlink',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:dir',
  'w:bdo',
  'w:rubyBase',
]);

/** If an element is text or blocks with something around them. */
export const isWrapper = ({ name }: Element): boolean => wrappers.has(name);

/** The children of an element, where a content control is its content, and alternatives are the one to be read. */
export function contentOf(element: Element): readonly Element[] {
  return elementsOf(element).flatMap((node) => {
    if (node.name === 'w:sdt') return elementsOf(node).filter(({ name }) => name === 'w:sdtContent');
    return node.name === 'mc:AlternateContent' ? alternative(node) : [node];
  });
}

/** The prefixes of what is read here; others have a fallback. */
const known = /^(?:w\w*|a14|v|o|m|mc|r)$/;

/** The content of the first alternative that can be read. All have the same text. */
function alternative(element: Element): readonly Element[] {
  const choices = elementsOf(element).filter(({ name }) => name === 'mc:Choice');
  const choice = choices.find(({ attributes }) =>
    (attributes.get('Requires') ?? '').split(/\s+/).every((prefix) => known.test(prefix)),
  );
  const chosen = choice ?? child(element, 'mc:Fallback') ?? choices[0];
  return chosen ? contentOf(chosen) : [];
}
