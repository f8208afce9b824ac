/** A text changed so that YAML can read what was meant, with the way back to the offsets of the original. */
export interface Repaired {
  readonly text: string;
  /** The offset in the original of an offset in the repaired text. */
  readonly source: (offset: number) => number;
}

const bareWord = /^(\s*)(?:- +)?[A-Za-z][\w-]*[ \t]*$/;
const keyLine = /^(\s*)(?:- +)*[^\s#'"[{&*!|>%@`-][^:#]*:(?:\s|$)/;
const blockHeader = /:\s*[|>][-+0-9]*\s*(?:#.*)?$/;

/**
 * Closes what a half-typed line leaves open, so that one line in the making does not swallow the keys behind it:
 * a quote or a bracket is closed at the end of its line where the next line is a key of its own, a key gets the
 * colon that it lacks, and tabs that indent become spaces. Called only for YAML that does not parse.
 */
export function repairYaml(text: string): Repaired {
  const lines = text.split('\n');
  const inserted: { at: number; length: number }[] = [];
  let out = '';
  let offset = 0;
  let block = -1;
  lines.forEach((raw, index) => {
    const line = raw.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', ' '));
    const indent = line.length - line.trimStart().length;
    if (block >= 0 && line.trim() !== '' && indent <= block) block = -1;
    let addition = '';
    if (block < 0) {
      if (blockHeader.test(line)) block = indent;
      else addition = missing(line, lines, index);
    }
    const cut = line.trimEnd().length;
    out += addition ? line.slice(0, cut) + addition + line.slice(cut) : line;
    if (addition)
      inserted.push({ at: out.length - (line.length - cut) - addition.length, length: addition.length });
    offset += raw.length + 1;
    if (index < lines.length - 1) out += '\n';
  });
  return {
    text: out,
    source: (at) => {
      let shift = 0;
      for (const insertion of inserted) {
        if (at <= insertion.at) break;
        shift += Math.min(insertion.length, at - insertion.at);
      }
      return Math.min(at - shift, offset - 1);
    },
  };
}

/** What has to be added at a line's end for it to stand on its own; '' where nothing, or where it goes on below. */
function missing(line: string, lines: readonly string[], index: number): string {
  const next = lines.slice(index + 1).find((other) => other.trim() !== '');
  const nextIsKey = next === undefined || keyLine.test(next) || bareWord.test(next) || /^\s*- /.test(next);
  if (!nextIsKey) return '';
  const bare = bareWord.exec(line);
  if (bare && !line.includes('- ')) {
    const indent = (bare[1] ?? '').length;
    const previous = lines.slice(0, index).findLast((other) => other.trim() !== '');
    const sibling = [previous, next].some((other) => other !== undefined && keyIndent(other) === indent);
    return sibling ? ':' : '';
  }
  return closers(line);
}

function keyIndent(line: string): number {
  const found = keyLine.exec(line);
  return found ? (found[1] ?? '').length : -1;
}

/** The closing quote and brackets that a line lacks, in the order in which they must follow. */
function closers(line: string): string {
  const open: string[] = [];
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const c = line[at] as string;
    const before = at === 0 ? ' ' : (line[at - 1] as string);
    if (quote) {
      if (c === '\\' && quote === '"') at++;
      else if (c === quote) quote = '';
    } else if ((c === '"' || c === "'") && /[\s[{,:]/.test(before)) quote = c;
    else if (c === '#' && /\s/.test(before)) break;
    else if ((c === '{' || c === '[') && (open.length > 0 || /[\s:-]/.test(before)))
      open.push(c === '{' ? '}' : ']');
    else if ((c === '}' || c === ']') && open.at(-1) === c) open.pop();
  }
  return quote + open.reverse().join('');
}
