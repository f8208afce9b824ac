// Reviewers’ comments as Word writes them into HTML: a link round the words in the text, and the comment at the end.

import type { SourceComment } from '../document';
import type { HtmlStyles } from './style';
import { attribute, classesOf, elementsIn, type HtmlElement, type HtmlNode } from './tree';

/** The comments of a page. */
export interface HtmlComments {
  /** By their ids, in the order of the text. */
  readonly comments: ReadonlyMap<string, SourceComment>;
  /** The ids of comments by the elements round the words that they are on. */
  readonly anchors: ReadonlyMap<HtmlElement, string>;
  /** The marks of comments and their texts, which are not part of the text. */
  readonly left: ReadonlySet<HtmlElement>;
}

const markClasses = new Set([
  'MsoCommentReference',
  'msocomanchor',
  'msocomanch',
  'msocomoff',
  'msocomhide',
  'msocomspan1',
]);

/** What the link round the commented words says. */
type Reference = Pick<SourceComment, 'date' | 'parent' | 'isResolved'>;

/**
 * Finds the comments.
 * @param textOf the text of an element as people read it, without some elements in it
 */
export function commentsOf(
  page: { readonly childNodes: readonly HtmlNode[] },
  {
    styles,
    textOf,
  }: {
    readonly styles: HtmlStyles;
    readonly textOf: (element: HtmlElement, left: ReadonlySet<HtmlElement>) => string;
  },
): HtmlComments {
  const anchors = new Map<HtmlElement, string>();
  const references = new Map<string, Reference>();
  const left = new Set<HtmlElement>();
  const bodies: HtmlElement[] = [];
  for (const element of elementsIn(page)) {
    const reference = styles.of(element, 'mso-comment-reference');
    const continued = styles.of(element, 'mso-comment-continuation');
    const kind = styles.of(element, 'mso-element');
    if (kind === 'comment') bodies.push(element);
    if (continued !== undefined) anchors.set(element, idIn(continued));
    if (reference !== undefined) {
      anchors.set(element, idIn(reference));
      references.set(idIn(reference), referenceOf(element, styles));
    } else if (kind === 'comment' || kind === 'comment-list' || isMark(element, styles)) left.add(element);
  }
  const comments = new Map<string, SourceComment>();
  for (const [at, body] of bodies.entries()) {
    const id = idOf(body) ?? String(at + 1);
    comments.set(id, { author: authorOf(body, styles), text: textOf(body, left), ...references.get(id) });
  }
  const known = [...anchors].filter(([, id]) => comments.has(id));
  return { comments, anchors: new Map(known), left };
}

function referenceOf(element: HtmlElement, styles: HtmlStyles): Reference {
  const date = dateIn(styles.of(element, 'mso-comment-date') ?? '');
  const parent = styles.of(element, 'mso-comment-parent');
  return {
    ...(date !== undefined && { date }),
    ...(parent !== undefined && { parent }),
    ...(styles.of(element, 'mso-comment-done') === 'yes' && { isResolved: true }),
  };
}

const isMark = (element: HtmlElement, styles: HtmlStyles): boolean =>
  classesOf(element).some((name) => markClasses.has(name)) ||
  styles.of(element, 'mso-special-character') === 'comment' ||
  /#_msocom_\d+$/.test(attribute(element, 'href') ?? '');

/** “AB_4” is of the fourth comment; the letters are the author’s. */
const idIn = (reference: string): string => /(?<!\d)\d+$/.exec(reference.trim())?.[0] ?? reference.trim();

function idOf(body: HtmlElement): string | undefined {
  for (const element of elementsIn(body)) {
    const name = attribute(element, 'id') ?? attribute(element, 'name') ?? '';
    const id = /^_(?:ms)?com_(\d+)$/.exec(name)?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
}

function authorOf(body: HtmlElement, styles: HtmlStyles): string {
  for (const element of elementsIn(body)) {
    const author = styles.of(element, 'mso-comment-author');
    if (author !== undefined) return author.replace(/^["']|["']$/g, '');
  }
  return '';
}

/** “20260601T1003” as ISO 8601. */
function dateIn(text: string): string | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/.exec(text.trim());
  if (!found) return undefined;
  const [, year, month, day, hour, minute] = found;
  return `${year}-${month}-${day}T${hour}:${minute}:00`;
}
