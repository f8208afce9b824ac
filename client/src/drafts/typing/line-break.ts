import { enterInList } from './continue-list';

/** A place in a text, with 0-based lines and UTF-16 characters. */
interface TextPlace {
  readonly line: number;
  readonly character: number;
}

/** A change of a text: what a range has become. */
export interface RangeChange {
  readonly range: { readonly start: TextPlace; readonly end: TextPlace };
  readonly text: string;
}

/** A line break that a person typed. */
export interface TypedBreak {
  /** The line that it ends. */
  readonly line: number;
  /** The spaces and tabs that VS Code began the next line with. */
  readonly indent: string;
  /** The text after them: what stood after the cursor. */
  readonly rest: string;
}

/** The line break in the changes that one key made; undefined if they have none, or several. */
export function lineBreakIn(
  changes: readonly RangeChange[],
  lineAt: (line: number) => string,
): TypedBreak | undefined {
  const [found, ...others] = changes.filter(({ text }) => /[\r\n]/.test(text));
  const indent = found && /^\r?\n([ \t]*)$/.exec(found.text)?.[1];
  if (!found || indent === undefined || others.length > 0) return undefined;
  const { line } = found.range.start;
  return { line, indent, rest: lineAt(line + 1).slice(indent.length) };
}

/** A line break after other changes of the text; undefined if they take it away. */
export function movedBy(broken: TypedBreak, changes: readonly RangeChange[]): TypedBreak | undefined {
  let { line } = broken;
  for (const { range, text } of changes) {
    if (range.end.line <= line) line += text.split('\n').length - 1 - (range.end.line - range.start.line);
    else if (range.start.line <= line) return undefined;
  }
  return { ...broken, line };
}

/**
 * The edits that make a line break one that continues or ends a list. What was typed on the new line meanwhile stays after what
 * they insert. Undefined where a line break is all that the person wants.
 * @param lines the lines of the draft, with the line break
 */
export function editsAfter(lines: readonly string[], broken: TypedBreak): RangeChange[] | undefined {
  const { line, rest } = broken;
  const above = lines[line] ?? '';
  const joined = [...lines.slice(0, line), above + rest, ...lines.slice(line + 2)];
  const wanted = enterInList(joined, { line, character: above.length });
  if (!wanted) return undefined;
  const next = lines[line + 1] ?? '';
  const indent = next.startsWith(broken.indent) ? broken.indent.length : 0;
  const place = { line: line + 1, character: indent };
  const isKept = wanted.text.startsWith('\n');
  const end = { line, character: above.length };
  const skipped = next.slice(indent) === rest ? wanted.skipped : 0;
  return [
    replaced({ line, character: wanted.start }, isKept ? end : place),
    ...(isKept ? [replaced({ line: line + 1, character: 0 }, place)] : []),
    // Deleted and inserted apart, so that VS Code moves the cursor to the end of what is inserted.
    replaced(place, place, isKept ? wanted.text.slice(1) : wanted.text),
    replaced(place, { ...place, character: indent + skipped }),
    ...wanted.below.map((edit) => {
      const at = (character: number) => ({ line: edit.line + 1, character });
      return replaced(at(edit.start), at(edit.end), edit.text);
    }),
  ].filter(
    ({ range: { start, end: last }, text }) =>
      text !== '' || start.line !== last.line || start.character !== last.character,
  );
}

const replaced = (start: TextPlace, end: TextPlace, text = ''): RangeChange => ({
  range: { start, end },
  text,
});
