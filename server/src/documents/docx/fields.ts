// Fields of a Word file, such as links and page numbers: their instructions are not text, their results are.
import type { Element } from '../../text/xml';
import { FieldNumbers } from './lists/field-numbers';

interface OpenField {
  instruction: string;
  /** Set when its instruction has ended, and what it holds is its result. */
  isResult: boolean;
  /** If text in it is printed, and what it links to: also because of the fields around it. */
  isPrinted: boolean;
  href: string | undefined;
}

/** The fields that are open at a place of the text. They can be in each other, and go on over paragraphs. */
export class FieldStack {
  private readonly open: OpenField[] = [];
  private readonly numbers = new FieldNumbers();

  /** Only fields that have an end are fields: others would take all text after them. */
  constructor(private readonly ending: ReadonlySet<Element>) {}

  /**
   * Reads a mark of a field: its beginning, the end of its instruction, or its end.
   * @returns the number that a field without a result prints
   */
  read(mark: Element): string | undefined {
    const type = mark.attributes.get('w:fldCharType');
    const { last } = this;
    if (type === 'begin' && this.ending.has(mark)) {
      this.open.push({ instruction: '', isResult: false, isPrinted: false, href: last?.href });
    } else if (type === 'separate' && last) {
      const around = this.open.at(-2);
      last.isResult = true;
      last.isPrinted = around?.isPrinted ?? true;
      last.href = linkOf(last.instruction) ?? last.href;
    } else if (type === 'end') {
      const field = this.open.pop();
      return field && !field.isResult ? this.numberOf(field.instruction) : undefined;
    }
    return undefined;
  }

  /** The number that a field prints, if it is one of a list. */
  numberOf(instruction: string): string | undefined {
    return this.numbers.next(instruction);
  }

  /** Adds to the instruction of the innermost field. */
  instruct(text: string): void {
    const { last } = this;
    if (last && !last.isResult) last.instruction += text;
  }

  /** If text here is printed. */
  get isPrinted(): boolean {
    return this.last?.isPrinted ?? true;
  }

  /** The target of the innermost link. */
  get href(): string | undefined {
    return this.last?.href;
  }

  private get last(): OpenField | undefined {
    return this.open.at(-1);
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
    if (quoted !== undefined || !word.startsWith('\\')) {
      target ||= textOfWord(words[at]);
    } else if (/^\\[lot]$/i.test(word)) {
      // Only these switches have a text after them: a bookmark, a tip and a window.
      at++;
      if (/^\\l$/i.test(word)) anchor = textOfWord(words[at]);
    }
  }
  if (target === '' && anchor === '') return undefined;
  return anchor ? `${target}#${anchor}` : target;
}

function textOfWord(word: RegExpExecArray | undefined): string {
  const [whole = '', quoted] = word ?? [];
  return quoted?.replace(/\\(.)/g, '$1') ?? whole;
}
