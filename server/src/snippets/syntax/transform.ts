import { messagesOf, type NamedMessage } from '../../text/messages';
import { span } from '../../text/span';
import type { Transform } from './nodes';

const longest = 500;

const messages = messagesOf({
  longTransform: () => `Shorten this transform to ${longest} characters, or write its text out.`,
  unknownFlags: (flags: string) => `Use the flags “g” and “i”, or none. A transform cannot have “${flags}”.`,
  slowPattern: () =>
    'Simplify the pattern of this transform. It repeats a part that repeats itself, which can make an editor stop responding.',
  wrongPattern: () => 'Correct the pattern of this transform, or remove it. It is not a regular expression.',
});

/**
 * Reads a transform from its first slash; undefined if it is not complete.
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

/** The offset after the slash that ends a part; undefined if there is none. */
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

/** The reason why an editor must not run a transform; undefined if there is none. */
export function transformProblem({ pattern, flags, replacement }: Transform): NamedMessage | undefined {
  if (pattern.length > longest || replacement.length > longest) return messages.longTransform();
  if (/[^dgimsuvy]/.test(flags) || new Set(flags).size < flags.length)
    return messages.unknownFlags(flags.slice(0, 20));
  if (repeatsWithoutEnd(pattern)) return messages.slowPattern();
  try {
    // The pattern is compiled only to test it. It is never run.
    new RegExp(pattern.replaceAll('\\/', '/'), flags);
    return undefined;
  } catch {
    return messages.wrongPattern();
  }
}

/** Tests for a repeated group that contains a repetition or an alternative. */
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
