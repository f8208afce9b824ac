import type { MappedText } from '../../text/mapped';
import { messagesOf, type NamedMessage } from '../../text/messages';
import { type Span, span } from '../../text/span';
import type { BodyNode, ParsedSnippet, SnippetError } from './nodes';
import { readTransform, transformProblem } from './transform';

// Deeper and higher than anybody writes. The limits keep a hostile text from exhausting the stack.
const deepest = 20;
const highest = 9999;

const messages = messagesOf({
  noName: () =>
    'Write a number or a name after “${”, such as “${1:text}”. For the characters themselves write “\\${”.',
  deepNesting: () => 'Write these placeholders one after another. They are nested too deeply.',
  notClosed: (opening: string) => `Write “}” after the text of “${opening}”. It is not closed.`,
  brokenTransform: (opening: string) =>
    `Complete the transform of “${opening}”. Write it as “\${NAME/pattern/replacement/flags}”.`,
  noEnd: (opening: string) => `Write “}” or “:” after “${opening}”. For a dollar sign write “\\$”.`,
  emptyOption: () => 'Write the text of the empty option, or remove the option.',
  openChoice: (opening: string) =>
    `Write “|}” after the options of the choice “${opening}”. It is not closed.`,
  highNumber: (digits: string) => `Tab stop ${digits} is too high. Number tab stops from 1.`,
});

/**
 * Reads a body in VS Code's snippet syntax. Never throws. Text without syntax stays text, as in VS Code. There is an error if
 * it can only be syntax with a mistake. The time is in proportion to the text.
 */
export function parseSnippet(body: string): ParsedSnippet {
  return new SnippetParser(body).parse();
}

const parsedBodies = new WeakMap<MappedText, ParsedSnippet>();

/** A snippet's body, read once. */
export function parsedBody(body: MappedText): ParsedSnippet {
  const known = parsedBodies.get(body);
  if (known) return known;
  const read = parseSnippet(body.text);
  parsedBodies.set(body, read);
  return read;
}

/** The beginning of a node in braces: “${1” or “${NAME”. */
interface BraceHead {
  readonly opening: Span;
  /** Undefined for a variable. */
  readonly number: number | undefined;
  readonly name: string;
}

class SnippetParser {
  readonly #body: string;
  readonly #errors: SnippetError[] = [];
  #at = 0;

  constructor(body: string) {
    this.#body = body;
  }

  parse(): ParsedSnippet {
    return { nodes: this.#nodes(0), errors: this.#errors };
  }

  /** Nodes up to the end, or inside braces up to the one that closes them, which is not consumed. */
  #nodes(depth: number): BodyNode[] {
    const nodes: BodyNode[] = [];
    let text = '';
    let from = this.#at;
    const flush = () => {
      if (this.#at > from) nodes.push({ kind: 'text', text, span: span(from, this.#at) });
      text = '';
    };
    while (this.#at < this.#body.length) {
      const c = this.#body[this.#at] as string;
      if (c === '}' && depth > 0) break;
      if (c === '\\' && /[$}\\]/.test(this.#body[this.#at + 1] ?? '')) {
        text += this.#body[this.#at + 1];
        this.#at += 2;
        continue;
      }
      if (c === '$') {
        const start = this.#at;
        const node = this.#dollar(depth);
        if (node) {
          const end = this.#at;
          this.#at = start;
          flush();
          nodes.push(node);
          this.#at = end;
          from = end;
          continue;
        }
        this.#at = start;
      }
      text += c;
      this.#at++;
    }
    flush();
    return nodes;
  }

  /** The node that a dollar begins; undefined, with the position anywhere, where it is text. */
  #dollar(depth: number): BodyNode | undefined {
    const start = this.#at;
    const simple = this.#match(/\$(?:(\d+)|([A-Za-z_]\w*))/y);
    if (simple) {
      const place = span(start, this.#at);
      const [, digits, name] = simple;
      return digits === undefined
        ? { kind: 'variable', name: name as string, span: place }
        : { kind: 'stop', number: this.#number(digits, place), span: place };
    }
    if (this.#body[start + 1] !== '{') return undefined;
    const head = this.#match(/\$\{(?:(\d+)|([A-Za-z_]\w*))/y);
    if (!head) {
      return this.#fail(span(start, start + 2), messages.noName());
    }
    const opening = span(start, this.#at);
    const [, digits, name] = head;
    const number = digits === undefined ? undefined : this.#number(digits, opening);
    return this.#braced({ opening, number, name: name as string }, depth);
  }

  /** The rest of “${1” or “${NAME”, up to the closing brace. */
  #braced({ opening, number, name }: BraceHead, depth: number): BodyNode | undefined {
    const { start } = opening;
    const base = () => {
      const place = span(start, this.#at);
      return number === undefined
        ? ({ kind: 'variable', name, span: place } as const)
        : ({ kind: 'stop', number, span: place } as const);
    };
    const c = this.#body[this.#at];
    if (c === '}') {
      this.#at++;
      return base();
    }
    if (c === ':') {
      this.#at++;
      if (depth >= deepest) return this.#fail(opening, messages.deepNesting());
      const children = this.#nodes(depth + 1);
      if (this.#at >= this.#body.length) this.#fail(opening, messages.notClosed(this.#excerpt(opening)));
      else this.#at++;
      return { ...base(), children };
    }
    if (c === '|' && number !== undefined) {
      const options = this.#options(opening);
      return options && { kind: 'stop', number, options, span: span(start, this.#at) };
    }
    if (c === '/') {
      const transform = readTransform(this.#body, this.#at);
      if (!transform) {
        return this.#fail(opening, messages.brokenTransform(this.#excerpt(opening)));
      }
      this.#at = transform.span.end + 1;
      const problem = transformProblem(transform);
      if (problem) this.#fail(transform.span, problem);
      return { ...base(), transform };
    }
    return this.#fail(opening, messages.noEnd(this.#excerpt(opening)));
  }

  /** The options between bars; the position is after the closing brace then. */
  #options(opening: Span): string[] | undefined {
    const options: string[] = [];
    let option = '';
    for (this.#at++; this.#at < this.#body.length; this.#at++) {
      const c = this.#body[this.#at] as string;
      const next = this.#body[this.#at + 1];
      if (c === '\\' && next !== undefined && ',|\\'.includes(next)) {
        option += next;
        this.#at++;
      } else if (c === ',' || c === '|') {
        if (option === '') {
          const at = span(this.#at, this.#at + 1);
          return this.#fail(at, messages.emptyOption());
        }
        options.push(option);
        option = '';
        if (c === ',') continue;
        if (next !== '}') break;
        this.#at += 2;
        return options;
      } else option += c;
    }
    return this.#fail(opening, messages.openChoice(this.#excerpt(opening)));
  }

  #number(digits: string, place: Span): number {
    const number = Number(digits);
    if (number <= highest) return number;
    this.#fail(place, messages.highNumber(digits.slice(0, 12)));
    return highest;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#body) ?? undefined;
    if (found) this.#at += found[0].length;
    return found;
  }

  #excerpt = ({ start, end }: Span): string => this.#body.slice(start, Math.min(end, start + 40));

  #fail(place: Span, message: NamedMessage): undefined {
    this.#errors.push({ span: place, ...message });
    return undefined;
  }
}
