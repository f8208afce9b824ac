import { type Span, span } from '../../text/span';
import type { SyntaxProblem } from '../problem';

/** A text changed so that YAML can read what was meant, with the way back to the offsets of the original. */
export interface RepairedYaml {
  readonly text: string;
  /** The offset in the original of an offset in the repaired text. */
  readonly source: (offset: number) => number;
  /** What was lacking; spans are offsets into the original. */
  readonly problems: readonly SyntaxProblem[];
}

/** Lines that stand further in than the key above the first of them, which has a value already. */
interface Pushed {
  /** How far in the first of them stands, and by how much too far with all that is around it, in characters. */
  readonly indent: number;
  readonly by: number;
}

/** What a line lacks, and where in the line to point. */
interface Lack {
  readonly add: string;
  readonly at: Span;
  readonly message: string;
}

const bareWord = /^(\s*)([A-Za-z][\w-]*)[ \t]*\r?$/;
const keyLine = /^(\s*)(?:- +)*[^\s#'"[{&*!|>%@`-][^:#]*:(?:\s|$)/;
/** A key of one word, as no sentence of a text that goes on begins. */
const plainKey = /^ +[a-z][a-z-]*:(?:\s|$)/;
/** A key with a value that is over at the end of its line. */
const valued = /^(\s*(?:- +)*)([A-Za-z][\w-]*):[ \t]+(?:"[^"]*"|'[^']*'|[^\s"'|>[{#&*!].*)\s*$/;
const blockHeader = /:\s*[|>][-+0-9]*\s*(?:#.*)?$/;

/**
 * Closes what a half-typed line leaves open, so that one line in the making does not swallow the keys behind it:
 * a quote or a bracket is closed at the end of its line where the next line is a key of its own, a key gets the
 * colon that it lacks, tabs that indent become spaces, and a key that stands further in than the one above it, which has
 * its value, is put under that. Called only for YAML that does not parse.
 */
export function repairYaml(text: string): RepairedYaml {
  const lines = text.split('\n');
  const inserted: { at: number; length: number }[] = [];
  const problems: SyntaxProblem[] = [];
  let out = '';
  let offset = 0;
  let block = -1;
  const pushed: Pushed[] = [];
  const tooFar = () => pushed.at(-1)?.by ?? 0;
  let above = '';
  lines.forEach((raw, index) => {
    const spaced = raw.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', ' '));
    const indent = spaced.length - spaced.trimStart().length;
    const start = offset;
    const report = (at: Span, message: string, title: string, replaced: Span, put: string) => {
      const fix = { title, span: span(start + replaced.start, start + replaced.end), text: put };
      problems.push({ code: 'yaml', message, span: span(start + at.start, start + at.end), fix });
    };
    if (block >= 0 && spaced.trim() !== '' && indent - tooFar() <= block) block = -1;
    let lack: Lack | undefined;
    let line = spaced;
    if (block < 0) {
      if (spaced !== raw && line.trim() !== '') {
        const message = 'This line is indented with a tab, which YAML does not allow; use spaces.';
        const spaces = raw.slice(0, indent).replaceAll('\t', '  ');
        report(span(0, indent), message, 'Indent with spaces', span(0, indent), spaces);
      }
      if (line.trim() !== '') {
        while (pushed.length > 0 && indent < (pushed.at(-1)?.indent ?? 0)) pushed.pop();
        const key = valued.exec(above);
        const column = (key?.[1]?.length ?? indent) + tooFar();
        if (key && indent > column && plainKey.test(line)) {
          const message = `This line stands further in than “${key[2]}” above it, which has its value already; line the two up.`;
          report(span(0, indent), message, `Line up with “${key[2]}”`, span(0, indent), ' '.repeat(column));
          pushed.push({ indent, by: tooFar() + indent - column });
        }
        if (tooFar() > 0) {
          // From the line break on, so that where the line begins now is where its text was.
          inserted.push({ at: out.length - 1, length: -tooFar() });
          line = line.slice(tooFar());
        }
      }
      if (line.trim() !== '') above = line;
      // What belongs to a text is indented deeper than its key, which may stand behind a dash.
      if (blockHeader.test(line)) block = /^\s*(?:- +)*/.exec(line)?.[0].length ?? indent;
      else lack = missing(line, lines, index);
    }
    if (lack) {
      const cut = line.trimEnd().length;
      // In the original the line may stand further in.
      const moved = spaced.length - line.length;
      const there = ({ start: from, end: to }: Span) => span(from + moved, to + moved);
      report(there(lack.at), lack.message, `Add “${lack.add}”`, there(span(cut, cut)), lack.add);
      inserted.push({ at: out.length + cut, length: lack.add.length });
      out += line.slice(0, cut) + lack.add + line.slice(cut);
    } else out += line;
    offset += raw.length + 1;
    if (index < lines.length - 1) out += '\n';
  });
  return {
    text: out,
    problems,
    source: (at) => {
      let shift = 0;
      for (const insertion of inserted) {
        if (at <= insertion.at) break;
        shift += Math.min(insertion.length, at - insertion.at);
      }
      return Math.min(at - shift, text.length);
    },
  };
}

/** What has to be added at a line's end for it to stand on its own; undefined where it goes on below. */
function missing(line: string, lines: readonly string[], index: number): Lack | undefined {
  const next = nextLine(lines, index);
  const nextIsKey = next === undefined || keyLine.test(next) || bareWord.test(next) || /^\s*- /.test(next);
  if (!nextIsKey) return undefined;
  const bare = bareWord.exec(line);
  if (!bare) return unclosed(line);
  const [, indent = '', word = ''] = bare;
  const previous = lines.slice(Math.max(0, index - 20), index).findLast((other) => other.trim() !== '');
  const sibling = [previous, next].some((other) => other !== undefined && keyIndent(other) === indent.length);
  const message = `“${word}” has no colon and no value; write “${word}: ” and the value, or remove it.`;
  return sibling ? { add: ':', at: span(indent.length, indent.length + word.length), message } : undefined;
}

function nextLine(lines: readonly string[], index: number): string | undefined {
  for (let at = index + 1; at < lines.length; at++) if (lines[at]?.trim()) return lines[at];
  return undefined;
}

function keyIndent(line: string): number {
  const found = keyLine.exec(line);
  return found ? (found[1] ?? '').length : -1;
}

/** The quote and the brackets that a line opens and does not close. */
function unclosed(line: string): Lack | undefined {
  const open: { close: string; at: number }[] = [];
  let quote: { close: string; at: number } | undefined;
  for (let at = 0; at < line.length; at++) {
    const c = line[at] as string;
    const before = at === 0 ? ' ' : (line[at - 1] as string);
    if (quote) {
      if (c === '\\' && quote.close === '"') at++;
      else if (c === quote.close) quote = undefined;
    } else if ((c === '"' || c === "'") && /[\s[{,:]/.test(before)) quote = { close: c, at };
    else if (c === '#' && /\s/.test(before)) break;
    else if ((c === '{' || c === '[') && (open.length > 0 || /[\s:-]/.test(before))) {
      open.push({ close: c === '{' ? '}' : ']', at });
    } else if ((c === '}' || c === ']') && open.at(-1)?.close === c) open.pop();
  }
  const first = quote ?? open[0];
  if (!first) return undefined;
  const add =
    (quote?.close ?? '') +
    open
      .map(({ close }) => close)
      .reverse()
      .join('');
  const what = quote ? 'quote' : 'bracket';
  const end = Math.max(first.at + 1, line.trimEnd().length);
  const message = `The ${what} opened here is not closed on its line; add ${[...add].join(' ')} at the end.`;
  return { add, at: span(first.at, end), message };
}
