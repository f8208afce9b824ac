import { Composer, type Document, type DocumentOptions, Lexer, type ParseOptions, Parser } from 'yaml';

const options: ParseOptions & DocumentOptions = {
  keepSourceTokens: false,
  strict: true,
  uniqueKeys: false,
  logLevel: 'silent',
  // The parser's own message for an error quotes its line, which for one long line costs as much as all the rest.
  prettyErrors: false,
};

/** The part of a text that was read as YAML. */
export interface ComposedYaml {
  /** The first document of the text; undefined if there is none. */
  readonly document: Document | undefined;
  /** Offset at which reading stopped, because no text that anybody writes has so many marks; undefined at the text's end. */
  readonly stop: number | undefined;
}

/**
 * The number of words, marks and spaces of a text that are read. The densest file that the product has, a list of numbers
 * in braces, has one for two characters. Each costs some microseconds, whatever it is.
 */
const mostLexemes = (length: number): number =>
  Math.max(fewestLexemes, Math.min(length * 0.6, 150_000 + length * 0.1));
const fewestLexemes = 40_000;

/** The number of marks that cannot be where they are. The text after so many shows nothing more. */
const mostErrors = 1000;

/** Characters by which the lexer marks a place. They are not in the text. */
const placeMarks: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);

/** Parses a text as YAML. Throws where the parser does, which is for nesting that exhausts the stack. */
export function composeYaml(text: string): ComposedYaml {
  let stop: number | undefined;
  // Each character is a lexeme and has a mark before it at the most.
  const isShort = 2 * text.length < fewestLexemes;
  function* tokens() {
    const parser = new Parser();
    let left = mostLexemes(text.length);
    let offset = 0;
    let errors = 0;
    for (const lexeme of new Lexer().lex(text)) {
      if (left-- <= 0 || errors > mostErrors) {
        stop = offset;
        break;
      }
      if (!placeMarks.has(lexeme)) offset += lexeme.length;
      for (const token of parser.next(lexeme)) {
        if (token.type === 'error') errors++;
        yield token;
      }
    }
    yield* parser.end();
  }
  const document = withoutStackTraces(() => {
    const composer = withFirstErrors(new Composer(options));
    for (const first of composer.compose(isShort ? new Parser().parse(text) : tokens(), true, text.length))
      return first;
    return undefined;
  });
  if (document && stop !== undefined) {
    // The text seems to break off there, which is not a fault of it.
    const end = stop;
    document.errors = document.errors.filter(({ pos }) => pos[0] < end);
  }
  return { document, stop };
}

/** The part of a composer that makes an error of each mark that cannot be where it is. */
interface ErrorMaker {
  onError: (...error: unknown[]) => void;
}

/** Makes a composer keep only its first errors. To make the others took half the time of a text that consists of them. */
function withFirstErrors(composer: Composer): Composer {
  const maker = composer as unknown as ErrorMaker;
  const { onError } = maker;
  let left = mostErrors;
  maker.onError = (...error) => {
    if (left-- > 0) onError(...error);
  };
  return composer;
}

/** V8's own limit, which the types of a browser do not have. */
const errors: object & { stackTraceLimit?: number } = Error;

/** The parser makes an error for each slip, and the stack trace of each, which nobody sees, takes most of the time. */
function withoutStackTraces<T>(work: () => T): T {
  const { stackTraceLimit } = errors;
  errors.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    if (stackTraceLimit !== undefined) errors.stackTraceLimit = stackTraceLimit;
  }
}
