// Reads the text of a paragraph.
import { type Element, isElement } from '../../text/xml';
import type { SourceRun } from '../document';
import { within } from './changes';
import type { ParagraphPlace } from './context';
import { child, elementsOf, numberOf, textIn, valueIn } from './elements';
import { linkOf } from './fields';
import { raisedDigits, symbolsIn } from './lists/symbols';
import { combined, type LetterFormat, lettersOf } from './styles';
import { contentOf, isWrapper } from './wrappers';

/** Reads the text in an element, in its order. */
export function readInlines(inline: ParagraphPlace, parent: Element): void {
  for (const element of contentOf(parent)) readInline(inline, element);
}

function readInline(inline: ParagraphPlace, element: Element): void {
  switch (element.name) {
    case 'w:r':
      readRun(inline, element);
      return;
    case 'w:hyperlink':
      readInlines({ ...inline, href: targetOf(inline, element) ?? inline.href }, element);
      return;
    case 'w:fldSimple': {
      const instruction = element.attributes.get('w:instr') ?? '';
      if (elementsOf(element).length === 0)
        addText(inline, inline.story.fields.numberOf(instruction) ?? '', combined(inline.letters, {}, {}));
      readInlines({ ...inline, href: linkOf(instruction) ?? inline.href }, element);
      return;
    }
    case 'm:oMath':
    case 'm:oMathPara':
      readEquation(inline, element);
      return;
    default:
      if (inline.story.readMark(element)) return;
      if (element.name === 'w:subDoc') inline.story.file.losses.add('included');
      if (isWrapper(element)) readInlines({ ...inline, marks: within(element, inline.marks) }, element);
  }
}

function targetOf({ story }: ParagraphPlace, { attributes }: Element): string | undefined {
  const relation = story.part.relations.get(attributes.get('r:id') ?? '');
  const anchor = attributes.get('w:anchor');
  if (!relation?.isExternal) return anchor && `#${anchor}`;
  return anchor ? `${relation.target}#${anchor}` : relation.target;
}

/** Equations are trees of fractions and roots. Only their letters are kept. */
function readEquation(inline: ParagraphPlace, element: Element): void {
  const text = lettersIn(element);
  if (text === '') return;
  inline.story.file.losses.add('equation');
  addText(inline, text, combined(inline.letters, {}, {}));
}

function lettersIn(element: Element): string {
  if (element.name === 'm:t' || element.name === 'w:t') return textIn(element);
  return element.children.map((node) => (isElement(node) ? lettersIn(node) : '')).join('');
}

function readRun(inline: ParagraphPlace, run: Element): void {
  const { story, letters } = inline;
  const properties = child(run, 'w:rPr');
  const style = story.file.styles.letters(valueIn(properties, 'w:rStyle'));
  const format = combined(letters, style?.letters ?? {}, lettersOf(properties));
  for (const element of contentOf(run)) readPiece(inline, element, format);
}

/** Reads a child of a run: text, or what stands for a character or a picture. */
function readPiece(inline: ParagraphPlace, element: Element, format: LetterFormat): void {
  const { story, runs } = inline;
  const { file, fields } = story;
  switch (element.name) {
    case 'w:instrText':
      fields.instruct(textIn(element));
      return;
    case 'w:fldChar':
      // What a form field shows is in its beginning, which is before the field that hides its instruction.
      addText(inline, controlIn(element), format);
      addText(inline, fields.read(element) ?? '', format);
      return;
    case 'w:br':
      if (/^(?:page|column)$/.test(element.attributes.get('w:type') ?? '')) runs.breakPage();
      else addText(inline, '\n', format);
      return;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      addNote(inline, element);
      return;
    case 'w:commentReference':
      placeComment(inline, element.attributes.get('w:id') ?? '');
      return;
    case 'w:drawing':
    case 'w:pict':
      readDrawing(inline, element);
      return;
    case 'w:object':
      file.losses.add('object');
      return;
    case 'w:ruby':
      for (const part of elementsOf(element)) readInlines(inline, part);
      return;
    default:
      addText(inline, characterOf(element), format);
  }
}

/** The text that an element in a run stands for; empty for others. */
function characterOf(element: Element): string {
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
      return printedText(element);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:sym': {
      const code = Number.parseInt(element.attributes.get('w:char') ?? '', 16);
      if (Number.isNaN(code) || code > 0xffff) return '';
      return symbolsIn(String.fromCharCode(code), element.attributes.get('w:font'));
    }
    default:
      return '';
  }
}

/** Lines in the XML are not lines of the text. Soft hyphens are not printed. */
function printedText(element: Element): string {
  const text = textIn(element).replaceAll('\u00AD', '');
  if (!/[\r\n]/.test(text)) return text;
  const isKept = element.attributes.get('xml:space') === 'preserve';
  const inLine = text.replace(/(?<![\t ])[\t ]*[\r\n]\s*/g, ' ');
  return isKept ? inLine : inLine.trim();
}

/** The sign of a box that is ticked or not, or the choice from a list, in the forms of old Word files. */
function controlIn(mark: Element): string {
  const data = child(mark, 'w:ffData');
  const list = child(data, 'w:ddList');
  if (list) {
    const entries = elementsOf(list).filter(({ name }) => name === 'w:listEntry');
    const chosen = numberOf(list, 'w:result') ?? numberOf(list, 'w:default') ?? 0;
    return entries[chosen]?.attributes.get('w:val') ?? '';
  }
  const box = child(data, 'w:checkBox');
  if (!box) return '';
  const checked = child(box, 'w:checked') ?? child(box, 'w:default');
  const isChecked = checked && !/^(?:0|false|off)$/.test(checked.attributes.get('w:val') ?? '');
  return isChecked ? '☒' : '☐';
}

function addText(inline: ParagraphPlace, text: string, format: LetterFormat): void {
  const { story, runs } = inline;
  if (text === '' || !story.fields.isPrinted) return;
  if (format.isHidden) {
    story.file.losses.add('hidden');
    return;
  }
  runs.add({
    text: format.isRaised === true ? raisedDigits(text) : symbolsIn(text, format.font),
    ...(format.bold && { bold: true }),
    ...(format.italic && { italic: true }),
    ...(format.isStruck && { struck: true }),
    ...(format.size !== undefined && { size: format.size }),
    ...around(inline),
  });
}

/** The link, comments and changes of a place. */
function around({ story, href, marks }: ParagraphPlace): Partial<SourceRun> {
  const comments = story.comments.take();
  const target = href ?? story.fields.href;
  return {
    ...(target !== undefined && { href: target }),
    ...(comments.length > 0 && { comments }),
    ...story.file.changes.idsOf(marks),
  };
}

function addNote(inline: ParagraphPlace, { name, attributes }: Element): void {
  if (!inline.story.fields.isPrinted) return;
  const note = `${name === 'w:footnoteReference' ? 'footnote' : 'endnote'}-${attributes.get('w:id') ?? ''}`;
  inline.story.file.notes.add(note);
  inline.runs.add({ text: '', note, ...around(inline) });
}

/** A comment that is on no text is at a place. */
function placeComment(inline: ParagraphPlace, id: string): void {
  const { story, runs } = inline;
  const { placed } = story.comments;
  if (placed.has(id) || !story.file.hasComment(id)) return;
  placed.add(id);
  const others = around(inline);
  runs.add({ text: '', ...others, comments: [...new Set([...(others.comments ?? []), id])] });
}

/** The text of boxes in a drawing comes after the paragraph; its picture is lost. */
function readDrawing(inline: ParagraphPlace, drawing: Element): void {
  const { story, boxes, marks } = inline;
  const contents = textBoxesIn(drawing);
  for (const content of contents) boxes.push({ content, marks });
  if (contents.length === 0) story.file.losses.add('picture');
}

function textBoxesIn(element: Element): readonly Element[] {
  return contentOf(element).flatMap((node) => (node.name === 'w:txbxContent' ? [node] : textBoxesIn(node)));
}
