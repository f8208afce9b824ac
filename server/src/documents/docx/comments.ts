// The comments of a Word file, with their authors and replies.
import { type Element, isElement } from '../../text/xml';
import type { SourceComment } from '../document';
import { authorOf, elementsOf } from './elements';
import type { Part, WordPackage } from './package';

/** A comment as the file has it. */
interface CommentElement {
  readonly element: Element;
  readonly part: Part;
}

/** The comments by their ids. */
export function commentElements(file: WordPackage): ReadonlyMap<string, CommentElement> {
  const found = file
    .related('comments')
    .flatMap((part) => named(part.root, 'w:comment').map((element) => ({ element, part })));
  return new Map(found.map((comment) => [comment.element.attributes.get('w:id') ?? '', comment]));
}

/** Reads the comments, those that the text refers to in its order. */
export function readComments(
  file: WordPackage,
  elements: ReadonlyMap<string, CommentElement>,
  {
    order,
    textOf,
  }: { readonly order: ReadonlySet<string>; readonly textOf: (comment: CommentElement) => string },
): ReadonlyMap<string, SourceComment> {
  const threads = readThreads(file);
  const ids = new Map([...elements].map(([id, { element }]) => [lastParagraph(element), id]));
  const read = (id: string, comment: CommentElement): SourceComment => {
    const { attributes } = comment.element;
    const date = attributes.get('w:date');
    const thread = threads.get(lastParagraph(comment.element) ?? '');
    const parent = thread?.parent === undefined ? undefined : ids.get(thread.parent);
    return {
      author: authorOf(comment.element),
      ...(date !== undefined && { date }),
      text: textOf(comment),
      ...(parent !== undefined && parent !== id && { parent }),
      ...(thread?.isResolved && { isResolved: true }),
    };
  };
  const ordered = [...new Set([...order, ...elements.keys()])];
  return new Map(
    ordered.flatMap((id) => {
      const comment = elements.get(id);
      return comment ? [[id, read(id, comment)] as const] : [];
    }),
  );
}

interface Thread {
  readonly parent: string | undefined;
  readonly isResolved: boolean;
}

/** Replies and resolved comments, by the ids of their last paragraphs. */
function readThreads(file: WordPackage): ReadonlyMap<string, Thread> {
  const elements = file.related('commentsExtended').flatMap(({ root }) => named(root, 'w15:commentEx'));
  return new Map(
    elements.map(({ attributes }) => [
      attributes.get('w15:paraId') ?? '',
      {
        parent: attributes.get('w15:paraIdParent'),
        isResolved: /^(?:1|true|on)$/.test(attributes.get('w15:done') ?? ''),
      },
    ]),
  );
}

const lastParagraph = (comment: Element): string | undefined =>
  comment.children
    .filter(isElement)
    .findLast(({ name }) => name === 'w:p')
    ?.attributes.get('w14:paraId');

const named = (root: Element, wanted: string): readonly Element[] =>
  elementsOf(root).filter(({ name }) => name === wanted);
