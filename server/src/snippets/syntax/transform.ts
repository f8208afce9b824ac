import { span } from '../../text/span';
import type { Transform } from './nodes';

const longest = 500;

/**
 * Reads a transform from its first slash; undefined where it is not complete.
 * @param at 0-based offset of the slash
 */
export function readTransform(body: string, at: number): Transform | undefined {
  const pattern = partUntilSlash(body, at + 1, false);
  if (pattern === undefined) return undefined;
  const replacement = partUntilSlash(body, pattern, true);
  if (replacement === undefined) return undefined;
  const flags = /[A-Za-z]*/y;
  flags.lastIndex = replacement;
  const found = flags.exec(body)?.[0] ?? '';
  const end = replacement + found.length;
  if (body[end] !== '}') return undefined;
  return {
    pattern: body.slice(at + 1, pattern - 1),
    replacement: body.slice(pattern, replacement - 1),
    flags: found,
    span: span(at, end),
  };
}

/** The offset after the slash that ends a part; undefined where there is none. */
function partUntilSlash(body: string, from: number, formats: boolean): number | undefined {
  let inside = false;
  const end = Math.min(body.length, from + longest * 2);
  for (let at = from; at < end; at++) {
    const c = body[at];
    if (c === '\\') at++;
    else if (inside) inside = c !== '}';
    else if (formats && c === '$' && body[at + 1] === '{') inside = true;
    else if (c === '/') return at + 1;
  }
  return undefined;
}

/** The reason why an editor should not run a transform, if there is one. */
export function transformProblem({ pattern, flags, replacement }: Transform): string | undefined {
  if (pattern.length > longest || replacement.length > longest)
    return `This transform is longer than ${longest} characters; shorten it, or write the text out.`;
  if (/[^dgimsuvy]/.test(flags) || new Set(flags).size < flags.length)
    return `“${flags.slice(0, 20)}” are no flags of a transform; use “g” and “i”, or none.`;
  if (repeatsWithoutEnd(pattern))
    return 'The pattern of this transform repeats a part that repeats itself, which can keep an editor busy for ever; simplify it.';
  try {
    // Compiled only to see if it can be read: it is never run.
    new RegExp(pattern.replaceAll('\\/', '/'), flags);
    return undefined;
  } catch {
    return 'The pattern of this transform is no regular expression; correct it, or take the transform out.';
  }
}

/** Tells if a group that holds a repetition or an alternative is itself repeated. */
function repeatsWithoutEnd(pattern: string): boolean {
  const bare = pattern.replace(/\\./gs, 'x').replace(/\[[^\]]*\]?/g, 'x');
  const open: boolean[] = [];
  let risky = false;
  for (let at = 0; at < bare.length; at++) {
    const c = bare[at] as string;
    if (c === '(') {
      open.push(risky);
      risky = false;
      if (bare[at + 1] === '?') at++;
    } else if (c === ')') {
      const inner: boolean = risky;
      if (inner && /[*+{]/.test(bare[at + 1] ?? '')) return true;
      risky = (open.pop() ?? false) || inner;
    } else if ('*+{|'.includes(c)) risky = true;
  }
  return false;
}
