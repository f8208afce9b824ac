// The styles of a Word file, with what they take from the styles that they are based on.
import type { Element } from '../../text/xml';
import { child, elementsOf, numberOf, switchOf, valueIn } from './elements';

/** Formatting of letters; undefined is what others decide. */
export interface LetterFormat {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly isHidden?: boolean | undefined;
  readonly isStruck?: boolean | undefined;
  /** Superscript. */
  readonly isRaised?: boolean | undefined;
  /** In points. */
  readonly size?: number | undefined;
  readonly font?: string | undefined;
}

/** The list and level that a paragraph or style names. */
export interface ListReference {
  readonly list?: string | undefined;
  readonly depth?: number | undefined;
  /** The style that names the list, if a style does. */
  readonly style?: string | undefined;
}

export interface WordStyle {
  readonly id: string;
  /** As people see it, such as “Heading 1”. */
  readonly name: string;
  /** 1 to 9 for headings. */
  readonly level?: number | undefined;
  readonly letters: LetterFormat;
  readonly item: ListReference;
}

export interface WordStyles {
  /** A style by its id: the default one for paragraphs if there is no id; undefined if there is no such style. */
  readonly paragraph: (id: string | undefined) => WordStyle | undefined;
  readonly letters: (id: string | undefined) => WordStyle | undefined;
  /** The list that a style of lists names. */
  readonly list: (id: string) => string | undefined;
  readonly defaults: LetterFormat;
}

/** More than anybody bases on each other. A style can also be based on itself, by mistake. */
const longestChain = 50;

/** Reads the styles. A file can be without. */
export function readStyles(root: Element | undefined): WordStyles {
  const elements = elementsOf(root).filter(({ name }) => name === 'w:style');
  const byId = new Map(elements.map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  const known = new Map<string, WordStyle>();
  const read = (id: string, rest = longestChain): WordStyle | undefined => {
    const element = byId.get(id);
    if (!element || rest === 0) return undefined;
    const found = known.get(id);
    if (found) return found;
    const base = valueIn(element, 'w:basedOn');
    const style = styleFrom(id, element, base === undefined ? undefined : read(base, rest - 1));
    known.set(id, style);
    return style;
  };
  const defaultId = elements
    .find(
      ({ attributes }) =>
        attributes.get('w:type') === 'paragraph' && /^(?:1|true|on)$/.test(attributes.get('w:default') ?? ''),
    )
    ?.attributes.get('w:styleId');
  const fallback = (id: string): WordStyle | undefined => {
    const base = read(defaultId ?? '');
    const level = levelInName(id);
    // Files can name Word's own headings without having their styles.
    return level === undefined
      ? base
      : { letters: {}, item: {}, ...base, id, name: `Heading ${level}`, level };
  };
  return {
    paragraph: (id) => (id === undefined ? read(defaultId ?? '') : (read(id) ?? fallback(id))),
    letters: (id) => (id === undefined ? undefined : read(id)),
    list: (id) => read(id)?.item.list,
    defaults: lettersOf(child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')),
  };
}

function styleFrom(id: string, element: Element, base: WordStyle | undefined): WordStyle {
  const name = shownName(valueIn(element, 'w:name') ?? id);
  const properties = child(element, 'w:pPr');
  const own = itemOf(properties);
  return {
    id,
    name,
    level: levelOf(properties) ?? levelInName(name) ?? base?.level,
    letters: over(lettersOf(child(element, 'w:rPr')), base?.letters ?? {}),
    item:
      own.list === undefined
        ? { ...base?.item, depth: own.depth ?? base?.item.depth }
        : { list: own.list, depth: own.depth, style: id },
  };
}

/** Word stores the names of its own styles in small letters, and shows them with a capital. */
const shownName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Its level from a heading's name, where its style does not have it otherwise. */
function levelInName(name: string): number | undefined {
  const level = /^heading ?([1-9])$/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** The level of a heading, from the properties of a paragraph or style: 0 if it says that it is body text. */
export function levelOf(properties: Element | undefined): number | undefined {
  const outline = numberOf(properties, 'w:outlineLvl');
  if (outline === undefined) return undefined;
  return outline >= 0 && outline <= 8 ? outline + 1 : 0;
}

/** The list that the properties of a paragraph or style name. */
export function itemOf(properties: Element | undefined): ListReference {
  const numbering = child(properties, 'w:numPr');
  return { list: valueIn(numbering, 'w:numId'), depth: numberOf(numbering, 'w:ilvl') };
}

/** The formatting of letters that properties set. */
export function lettersOf(properties: Element | undefined): LetterFormat {
  if (!properties) return {};
  const fonts = child(properties, 'w:rFonts')?.attributes;
  const halves = numberOf(properties, 'w:sz');
  const raised = valueIn(properties, 'w:vertAlign');
  return {
    bold: switchOf(properties, 'w:b'),
    italic: switchOf(properties, 'w:i'),
    isHidden: switchOf(properties, 'w:vanish'),
    isStruck: switchOf(properties, 'w:dstrike') || switchOf(properties, 'w:strike'),
    isRaised: raised === undefined ? undefined : raised === 'superscript',
    size: halves === undefined ? undefined : halves / 2,
    font: fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi'),
  };
}

/** A format over another one, which holds where the first does not decide. */
export function over(first: LetterFormat, second: LetterFormat): LetterFormat {
  return {
    bold: first.bold ?? second.bold,
    italic: first.italic ?? second.italic,
    isHidden: first.isHidden ?? second.isHidden,
    isStruck: first.isStruck ?? second.isStruck,
    isRaised: first.isRaised ?? second.isRaised,
    size: first.size ?? second.size,
    font: first.font ?? second.font,
  };
}

/**
 * The format of letters from the style of their paragraph, their own style, and their own properties. Bold, italic and
 * hidden are switches: a style of letters that is bold in a bold paragraph makes them plain.
 */
export function combined(paragraph: LetterFormat, letters: LetterFormat, own: LetterFormat): LetterFormat {
  const either = (name: 'bold' | 'italic' | 'isHidden'): boolean =>
    own[name] ?? (paragraph[name] ?? false) !== (letters[name] ?? false);
  return {
    ...over(own, over(letters, paragraph)),
    bold: either('bold'),
    italic: either('italic'),
    isHidden: either('isHidden'),
  };
}
