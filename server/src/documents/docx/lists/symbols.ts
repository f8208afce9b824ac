// Characters of the fonts Symbol and Wingdings, which have other signs in the places of letters.

const symbol =
  '\u0020!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
/** From 0xA1. */
const symbolHigh = 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑';

const wingdings: ReadonlyMap<number, string> = new Map([
  [0x4a, '☺'],
  [0x4c, '☹'],
  [0x6c, '●'],
  [0x6d, '❍'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x70, '□'],
  [0x71, '❑'],
  [0x72, '❒'],
  [0x73, '◆'],
  [0x74, '◆'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x77, '◆'],
  [0x9e, '·'],
  [0x9f, '•'],
  [0xa0, '▪'],
  [0xa1, '○'],
  [0xa4, '◉'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0xab, '★'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe1, '↑'],
  [0xe2, '↓'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);
const wingdings2: ReadonlyMap<number, string> = new Map([
  [0x4f, '✗'],
  [0x50, '✓'],
  [0x51, '☒'],
  [0x52, '☑'],
  [0x53, '☒'],
  [0x54, '☒'],
  [0x95, '•'],
  [0x96, '•'],
  [0x97, '●'],
  [0xa3, '□'],
]);

/** A sign of a font by its code; undefined if the font is another one, or the sign is not known. */
function signOf(code: number, font: string): string | undefined {
  if (/^symbol$/i.test(font)) return code < 0xa1 ? symbol[code - 0x20] : symbolHigh[code - 0xa1];
  if (/^wingdings$/i.test(font)) return wingdings.get(code);
  if (/^wingdings 2$/i.test(font)) return wingdings2.get(code);
  return undefined;
}

/** A text with the signs of its font. Codes from 0xF000, which such fonts use, become a bullet if their sign is not known. */
export function symbolsIn(text: string, font: string | undefined): string {
  const isSymbolFont = /^(?:symbol|wingdings(?: [23])?|webdings)$/i.test(font ?? '');
  if (!isSymbolFont && !/[\uF020-\uF0FF]/.test(text)) return text;
  return text.replace(/[\u0020-\u00FF\uF020-\uF0FF]/g, (letter) => {
    const code = letter.charCodeAt(0);
    const isPrivate = code >= 0xf000;
    if (!isPrivate && !isSymbolFont) return letter;
    const sign = signOf(code & 0xff, font ?? '') ?? (isPrivate ? signOf(code & 0xff, 'Symbol') : undefined);
    return sign ?? (isPrivate ? '•' : letter);
  });
}

const superscripts = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];

/** Raised digits, such as the mark of a footnote that somebody typed: they must not join the word before them. */
export const raisedDigits = (text: string): string =>
  /^\s*\d[\d\s]*$/.test(text) ? text.replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit) : text;
