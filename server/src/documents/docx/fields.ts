// FieldStack of a Word file, such as links and page numbers: their instructions are not text, their results are.
import type { Element } from '../../text/xml';

interface OpenField {
  instruction: string;
  isResult: boolean;
}

/** The fields that are open at a place of the text. They can be in each other, and go on over paragraphs. */
export class FieldStack {
  private readonly open: OpenField[] = [];

  constructor(private readonly ending: ReadonlySet<Element>) {}

  /** Reads a mark of a field: its beginning, the end of its instruction, or its end. */
  read(mark: Element): void {
    const type = mark.attributes.get('w:fldCharType');
    if (type === 'begin' && this.ending.has(mark)) this.open.push({ instruction: '', isResult: false });
    const last = this.open.at(-1);
    if (type === 'separate' && last) last.isResult = true;
    if (type === 'end') this.open.pop();
  }

  /** Adds to the instruction of the innermost field. */
  instruct(text: string): void {
    const last = this.open.at(-1);
    if (last && !last.isResult) last.instruction += text;
  }

  /** If text here is printed. */
  get isPrinted(): boolean {
    return this.open.every(({ isResult }) => isResult);
  }

  /** The target of the innermost link. */
  get href(): string | undefined {
    return this.open.map(({ instruction }) => linkOf(instruction)).findLast((href) => href !== undefined);
  }
}

/** The target that the instruction of a field links to; undefined if it is another field. */
export function linkOf(instruction: string): string | undefined {
  const words = [...instruction.matchAll(/"((?:[^"\\]|\\.)*)"|\S+/g)];
  if (words[0]?.[0].toUpperCase() !== 'HYPERLINK') return undefined;
  let target = '';
  let anchor = '';
  for (let at = 1; at < words.length; at++) {
    const [word = '', quoted] = words[at] ?? [];
    const text = quoted?.replace(/\\(.)/g, '$1') ?? word;
    if (quoted === undefined && word.startsWith('\\')) {
      // Only these switches have a text after them.
      if (!/^\\[lot]$/i.test(word)) continue;
      const [next = '', quotedNext] = words[++at] ?? [];
      if (/^\\l$/i.test(word)) anchor = quotedNext ?? next;
    } else if (target === '') target = text;
  }
  if (target === '' && anchor === '') return undefined;
  return anchor ? `${target}#${anchor}` : target;
}
