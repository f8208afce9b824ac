/** A provision as it is read: its number and the brackets after it, with their place in the text. */
export interface ProvisionPath {
  readonly number: string;
  readonly path: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The provisions that brackets name, and where the last bracket ends in the text. */
export interface PathsRead {
  readonly paths: readonly ProvisionPath[];
  readonly end: number;
}

/** The number that brackets follow. */
interface BracketsOf {
  readonly number: string;
  /** Offset of the first provision in the text. */
  readonly start: number;
  /** The brackets that an earlier provision leaves open, for “45(3) to (5)”. */
  readonly open?: readonly string[];
}

const bracket = /\s?\(([0-9]{1,2}[A-Z]{0,2}|[a-z]{1,5}|[A-Z]{1,2})\)/y;
const roman = /^(?:x{0,2}(?:ix|iv|v?i{0,3}))$/;

/** Nobody writes more brackets after a number. */
const mostPaths = 100;

interface PathLevel {
  readonly token: string;
  /** (1) is 1, (a) is 2, (i) is 3, (A) is 4. */
  readonly level: number;
}

/**
 * Reads brackets after a number. A bracket of a level that is open already begins another provision:
 * `12 (1) (2)(a)(i)(v)` is 12(1), 12(2)(a)(i) and 12(2)(a)(v).
 * @param at offset at which the brackets may begin
 */
export function readBrackets(text: string, at: number, { number, start, open = [] }: BracketsOf): PathsRead {
  const paths: ProvisionPath[] = [];
  let path = open.reduce<PathLevel[]>((before, token) => extend(before, token, false), []);
  let [end, begins] = [at, start];
  let [fresh, sibling] = [open.length === 0, open.length > 0];
  const close = (): void => {
    paths.push({ number, path: path.map(({ token }) => token), start: begins, end });
  };
  while (paths.length < mostPaths) {
    bracket.lastIndex = end;
    const found = bracket.exec(text);
    const token = found?.[1];
    // Of letters only a few can be a level: “(the)” after a number is prose.
    if (!found || !token || (/^[a-z]{3,}$/.test(token) && !roman.test(token))) break;
    const next = extend(path, token, sibling);
    sibling = next.length <= path.length;
    if (sibling && fresh) {
      close();
      begins = end + found[0].indexOf('(');
    }
    [path, end, fresh] = [next, bracket.lastIndex, true];
  }
  if (fresh) close();
  return { paths, end };
}

/** The path with one more bracket: a level deeper, or instead of the bracket of the same level. */
function extend(path: readonly PathLevel[], token: string, sibling: boolean): PathLevel[] {
  const level = levelOf(path, token, sibling);
  const at = path.findIndex((step) => step.level === level);
  return [...(at < 0 ? path : path.slice(0, at)), { token, level }];
}

/**
 * The level of a bracket. (i) is the ninth letter if there is no letter before it, and after (h) if the bracket is next
 * in a list: “12(2)(h) and (i)”. Directly after (h) it is a level deeper: 12(2)(h)(i).
 * @param sibling the bracket before it began another provision
 */
function levelOf(path: readonly PathLevel[], token: string, sibling: boolean): number {
  if (/^\d/.test(token)) return 1;
  if (/^[A-Z]/.test(token)) return 4;
  if (!roman.test(token)) return 2;
  const letter = path.find(({ level }) => level === 2)?.token;
  if (letter === undefined) return token.length === 1 ? 2 : 3;
  if (path.some(({ level }) => level === 3)) return 3;
  const follows = letter.length === 1 && letter.charCodeAt(0) + 1 === token.charCodeAt(0);
  return sibling && token.length === 1 && follows ? 2 : 3;
}
