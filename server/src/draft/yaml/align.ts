import { MappedBuilder, MappedText } from '../../text/mapped';
import { span } from '../../text/span';
import type { ScalarStyle } from './value';

const escapeLengths: Record<string, number> = { x: 4, u: 6, U: 10 };

/**
 * Finds where each character of a YAML scalar's value stands in the source, by walking both side by side.
 * Works for every style; where the two cannot be brought together, only the whole place is known.
 * @param source the whole text of the file
 * @param start offset of the first character of the content: behind the quote or, in a block, on its first line
 * @param end offset behind the content
 * @param indent columns of indentation that belong to a block scalar's form, not to its text; -1 for all
 */
export function align(
  source: string,
  start: number,
  end: number,
  value: string,
  style: ScalarStyle,
  indent: number,
): MappedText {
  if (value === '') return MappedText.coarse('', span(start, start));
  const built = new MappedBuilder();
  let at = skipIndent(source, start, end, style === 'literal' || style === 'folded' ? indent : 0);
  let done = 0;
  const newLine = (offset: number): number => {
    const behind = source[offset] === '\r' && source[offset + 1] === '\n' ? offset + 2 : offset + 1;
    return skipIndent(source, behind, end, indent);
  };
  while (done < value.length) {
    const wanted = value[done] as string;
    const found = at < end ? source[at] : undefined;
    if (found === undefined) {
      // A block's last line break may be the file's end.
      if (value.slice(done).trim() !== '') return MappedText.coarse(value, span(start, end));
      built.add(value.slice(done), end, 0);
      break;
    }
    if (found === '\n' || found === '\r') {
      if (wanted === '\n' || wanted === ' ') {
        built.add(wanted, at, source[at + 1] === '\n' && found === '\r' ? 2 : 1);
        done++;
      }
      at = newLine(at);
    } else if (style === 'double' && found === '\\') {
      const code = source[at + 1] ?? '';
      if (code === '\n' || code === '\r') {
        at = newLine(at + 1);
        continue;
      }
      const length = escapeLengths[code] ?? 2;
      const units = (value.codePointAt(done) as number) > 0xffff ? 2 : 1;
      built.add(value.slice(done, done + units), at, length);
      at += length;
      done += units;
    } else if (style === 'single' && found === "'" && wanted === "'") {
      built.add(wanted, at, 2);
      at += 2;
      done++;
    } else if (found === wanted) {
      const from = done;
      do done++;
      while (done < value.length && plainly(source, at + done - from, end, value[done] as string, style));
      built.add(value.slice(from, done), at);
      at += done - from;
    } else if (found === ' ' || found === '\t') {
      at++; // white space before a line break, dropped by folding
    } else {
      return MappedText.coarse(value, span(start, end));
    }
  }
  return built.done();
}

/** Whether the character stands there as it is: no line break, escape or doubled quote. */
function plainly(source: string, at: number, end: number, wanted: string, style: ScalarStyle): boolean {
  if (at >= end || source[at] !== wanted || wanted === '\n' || wanted === '\r') return false;
  return !(style === 'double' && wanted === '\\') && !(style === 'single' && wanted === "'");
}

function skipIndent(source: string, from: number, end: number, indent: number): number {
  let at = from;
  const most = indent < 0 ? end : Math.min(end, from + indent);
  while (at < most && (source[at] === ' ' || (indent < 0 && source[at] === '\t'))) at++;
  return at;
}
