// The notation for the parts of a provision in knowledge/references/, and its reading.
//
//   1 2(a-e) 3       paragraphs (1), (2) with items (a) to (e), and (3)
//   1-4 2A           a range stands for three and more of one kind in a row, without items of their own
//   a b(i-iv)        items (a) and (b), the latter with (i) to (iv)
//   1.1-1.6          statements 1.1 to 1.6 of a standard
//   none             not divided
//
// A range that begins with i is Roman (i-v is i, ii, iii, iv, v), as is one that begins with several letters; any other
// of letters is alphabetic.

/** A paragraph, item or statement, and its parts. */
export interface StructureLevel {
  /** As it is cited, without brackets: 2, 1A, a, iv, 1.6. */
  readonly label: string;
  readonly levels: readonly StructureLevel[];
}

/**
 * Reads the notation.
 * @returns undefined if the text is not in it
 */
export function readStructure(text: string): readonly StructureLevel[] | undefined {
  const trimmed = text.trim();
  if (trimmed === 'none') return [];
  const tokens = trimmed.match(/[^\s()]+|[()]/g) ?? [];
  const read = levels(tokens, 0);
  return read && read.next === tokens.length && read.found.length > 0 ? read.found : undefined;
}

/** Writes the notation in its one form, which is that of the files. */
export const writeStructure = (all: readonly StructureLevel[]): string =>
  all.length === 0 ? 'none' : written(all);

/** The level at a path of labels, such as 2, a, i; undefined if there is none. */
export function levelAt(all: readonly StructureLevel[], path: readonly string[]): StructureLevel | undefined {
  const [first, ...rest] = path;
  const found = all.find(({ label }) => label === first);
  return found && rest.length > 0 ? levelAt(found.levels, rest) : found;
}

interface ReadLevels {
  readonly found: StructureLevel[];
  /** The next token. */
  readonly next: number;
}

function levels(tokens: readonly string[], start: number): ReadLevels | undefined {
  const found: StructureLevel[] = [];
  let at = start;
  while (at < tokens.length && tokens[at] !== ')') {
    const token = tokens[at] as string;
    const labels = token === '(' ? [] : labelsOf(token);
    if (labels.length === 0) return undefined;
    at++;
    let own: readonly StructureLevel[] = [];
    if (tokens[at] === '(') {
      const inner = levels(tokens, at + 1);
      // Items belong to one paragraph, never to a range.
      if (!inner || labels.length > 1 || inner.found.length === 0 || tokens[inner.next] !== ')') {
        return undefined;
      }
      own = inner.found;
      at = inner.next + 1;
    }
    for (const label of labels) found.push({ label, levels: own });
  }
  return { found, next: at };
}

/** The labels that one word stands for; none if it is neither a label nor a range. */
function labelsOf(word: string): string[] {
  const [first = '', last, ...more] = word.split('-');
  if (!isLabel(first) || more.length > 0) return [];
  if (last === undefined) return [first];
  const out = [first];
  const kind = kindOf(first);
  while (out.at(-1) !== last) {
    const next = kind && following(out.at(-1) as string, kind);
    // The longest guidance has 403 paragraphs; a range that misses its end would never stop.
    if (!next || out.length > 1000) return [];
    out.push(next);
  }
  return out;
}

const isLabel = (text: string): boolean => /^(?:\d+\.)*\d*[A-Za-z]*$/.test(text) && text !== '';

type LabelKind = 'number' | 'roman' | 'letter';

/** The kind of label that a range counts in, by its first label. */
function kindOf(label: string): LabelKind | undefined {
  if (/^(?:\d+\.)*\d+$/.test(label)) return 'number';
  if (label === 'i' || (label.length > 1 && romans.includes(label))) return 'roman';
  return /^[a-z]$/.test(label) ? 'letter' : undefined;
}

const tens = ['', 'x', 'xx', 'xxx'];
const ones = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', ''];
const romans: readonly string[] = tens.flatMap((ten, at) => [
  ...ones.slice(0, 9).map((unit) => `${ten}${unit}`),
  tens[at + 1] ?? 'xl',
]);

/** The label after another in its kind; undefined after the last one. */
function following(label: string, kind: LabelKind): string | undefined {
  if (kind === 'number') return label.replace(/(?<!\d)\d+$/, (digits) => String(Number(digits) + 1));
  if (kind === 'roman') return romans[romans.indexOf(label) + 1];
  return label < 'z' ? String.fromCharCode(label.charCodeAt(0) + 1) : undefined;
}

function written(all: readonly StructureLevel[]): string {
  const words: string[] = [];
  for (let at = 0; at < all.length; ) {
    const { label, levels: own } = all[at] as StructureLevel;
    const end = endOfRun(all, at);
    if (end - at >= 2) words.push(`${label}-${all[end]?.label}`);
    else words.push(own.length > 0 ? `${label}(${written(own)})` : label);
    at = end - at >= 2 ? end + 1 : at + 1;
  }
  return words.join(' ');
}

/** The last of the levels from `start` that follow one another and have nothing in them. */
function endOfRun(all: readonly StructureLevel[], start: number): number {
  const bare = (at: number) => all[at]?.levels.length === 0;
  const kind = kindOf(all[start]?.label ?? '');
  if (!kind || !bare(start)) return start;
  let end = start;
  while (bare(end + 1) && all[end + 1]?.label === following(all[end]?.label ?? '', kind)) end++;
  return end;
}
