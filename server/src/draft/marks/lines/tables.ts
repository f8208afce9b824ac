import { asAscii, lookAlikesOf, oddCharactersIn } from '../../../text/characters';
import { span } from '../../../text/span';
import { isOdd, oddMessage } from '../line';
import { type FoundSlip, type MarkEdit, repairedBy } from '../slip';
import type { MarkdownView } from '../view';

const delimiters = /^\|? *:?-+:? *(?:\| *:?-+:? *)*\|?$/;
const pipes = new RegExp(`[${lookAlikesOf('|')}]`, 'g');
const anyPipe = new RegExp(`[|${lookAlikesOf('|')}]`);

/** Tables with marks that look like those of Markdown. */
export function tableSlips(view: MarkdownView): FoundSlip[] {
  const { lines, fenced, text, odd } = view;
  if (!text.includes('|') && !odd) return [];
  const found: FoundSlip[] = [];
  for (let line = 1; line < lines.count; line++) {
    const written = lines.text(line).trim();
    if (fenced.has(line) || !anyPipe.test(written) || written.length > 1000) continue;
    const row = asAscii(written);
    if (!row.includes('|') || !delimiters.test(row) || !anyPipe.test(lines.text(line - 1))) continue;
    const end = tableEnd(view, line);
    const slip = slipOfTable(view, { delimiter: line, end }, row);
    if (slip) found.push(slip);
    // No other table begins inside it.
    line = end;
  }
  return found;
}

/** The first line after a table: an empty one, or the end of the text. */
function tableEnd({ lines }: MarkdownView, delimiter: number): number {
  let line = delimiter;
  while (line < lines.count && lines.text(line).trim() !== '') line++;
  return line;
}

function slipOfTable(
  { lines }: MarkdownView,
  { delimiter, end }: { readonly delimiter: number; readonly end: number },
  row: string,
): FoundSlip | undefined {
  const edits: MarkEdit[] = [];
  let odd = '';
  for (let line = delimiter - 1; line < end; line++) {
    const written = lines.text(line);
    const right = line === delimiter ? row : written.replace(written.includes('|') ? /$^/ : pipes, '|');
    if (right === (line === delimiter ? written.trim() : written)) continue;
    odd ||= line === delimiter ? written : (written.match(pipes) ?? []).join('');
    edits.push({ span: span(lines.start(line), lines.end(line)), text: right });
  }
  const [first] = edits;
  if (!first || !isOdd(odd)) return undefined;
  const signs = [...oddCharactersIn(odd)].map(({ character }) => character.ascii);
  const right = signs.includes('|') ? '|' : (signs[0] ?? '|');
  const named = oddMessage({ odd, part: 'table', right });
  const fix = { title: 'Write ordinary characters', kind: 'safe', edits } as const;
  return repairedBy({ code: 'character', span: first.span, ...named }, fix);
}
