import type { Token } from 'markdown-it';
import type { Inline } from './document';

/** The block around inline text. */
export interface InlineScope {
  /** Removes the characters that were put into a text for the parser. */
  readonly restore: (text: string) => string;
  /** Makes a marker of an image, from the text that describes it. */
  readonly image: (description: string) => Inline;
  /** Makes a reference to a footnote, from the parser's label or number. */
  readonly footnote: (meta: { readonly label?: string; readonly id?: number }) => Inline | undefined;
}

/** The inline tokens of a block as the model has them. */
export function inlinesOf(tokens: readonly Token[], scope: InlineScope): Inline[] {
  const stack: OpenInline[] = [{ inlines: [] }];
  const top = (): OpenInline => stack.at(-1) as OpenInline;
  for (const token of tokens) {
    if (token.nesting === 1) {
      stack.push({ token, inlines: [] });
      continue;
    }
    if (token.nesting === -1) {
      const closed = stack.length > 1 ? stack.pop() : undefined;
      if (closed) top().inlines.push(...wrapped(closed, scope));
      continue;
    }
    const inline = single(token, scope);
    if (inline) push(top().inlines, inline);
  }
  return (stack[0] as OpenInline).inlines;
}

interface OpenInline {
  readonly token?: Token;
  readonly inlines: Inline[];
}

function single(token: Token, scope: InlineScope): Inline | undefined {
  switch (token.type) {
    case 'code_inline':
      return { type: 'code', text: scope.restore(token.content) };
    case 'softbreak':
      return { type: 'text', text: ' ' };
    case 'hardbreak':
      return { type: 'break' };
    case 'image':
      return scope.image(scope.restore(descriptionOf(token)));
    case 'footnote_ref':
      return scope.footnote((token.meta ?? {}) as { label?: string; id?: number });
    default:
      return { type: 'text', text: scope.restore(token.content) };
  }
}

/** The words that describe an image, without the signs of emphasis and the addresses of links in them. */
const descriptionOf = ({ children }: Token): string =>
  (children ?? [])
    .map((token) => {
      if (token.type === 'image') return descriptionOf(token);
      return /break$/.test(token.type) ? ' ' : token.content;
    })
    .join('');

const emphasis: Readonly<Record<string, 'strong' | 'em' | 'strike'>> = {
  strong_open: 'strong',
  em_open: 'em',
  s_open: 'strike',
};

function wrapped({ token, inlines }: OpenInline, scope: InlineScope): Inline[] {
  if (!token) return inlines;
  const type = emphasis[token.type];
  if (type) return [{ type, inlines }];
  const href = String((token.type === 'link_open' && token.attrGet('href')) || '');
  if (!allowed(href)) return inlines;
  const title = String(token.attrGet('title') ?? '');
  return [{ type: 'link', href, inlines, ...(title && { title: scope.restore(title) }) }];
}

/** True if a link may lead to an address. Browsers skip control characters and spaces, which makes it another address. */
const allowed = (href: string): boolean => /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(href);

function push(inlines: Inline[], inline: Inline): void {
  const last = inlines.at(-1);
  if (inline.type === 'text' && last?.type === 'text') {
    inlines[inlines.length - 1] = { type: 'text', text: last.text + inline.text };
  } else if (inline.type !== 'text' || inline.text !== '') inlines.push(inline);
}
