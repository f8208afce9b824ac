/** A text without characters that hide a detail from a pattern, and the place of each of its characters before. */
export interface FoldedText {
  readonly text: string;
  /** The offset in the original of a character of the folded text, or of its end. */
  readonly original: (offset: number) => number;
}

// Characters that are not seen: soft hyphens, joiners, marks of direction.
const unseen = '\\u00ad\\u034f\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufe0f\\ufeff';
const unseenHere = new RegExp(`[${unseen}]`);
// Signs that look like those of ASCII, and Cyrillic and Greek letters that look like Latin ones.
const spaces = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const hyphens = '\\u2010-\\u2012\\u2212\\ufe58\\ufe63';
const fullWidth = '\\uff01-\\uff5e\\ufe50-\\ufe6b\\u2024\\u3002';
const special = new RegExp(`[${unseen}${spaces}${hyphens}${fullWidth}\\u00c0-\\u024f\\u0370-\\u052f]`);

/** Quicker to look for than what is special, and in few texts. */
const unusual = /[^\t\n\r -~“”‘’–—…£]/;

const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['АВСЕНІЈКМОРЅТХУ', 'ABCEHIJKMOPSTXY'],
    ['асеіјорѕхуԁԛԝ', 'aceijopsxydqw'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['οα', 'oa'],
  ].flatMap(([from = '', to = '']) => [...from].map((character, at) => [character, to[at] ?? character])),
);

/**
 * Reads look-alikes as the characters that they look like, accented letters as plain ones, and leaves out invisible
 * characters. Most texts have none of these and are not copied.
 */
export function fold(text: string): FoldedText {
  if (!unusual.test(text) || !special.test(text)) return { text, original: (offset) => offset };
  let folded = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (unseenHere.test(character)) continue;
    folded += plain(character);
    places.push(at);
  }
  const end = text.length;
  return { text: folded, original: (offset) => places[offset] ?? end };
}

const isSpace = new RegExp(`[${spaces}]`);
const isHyphen = new RegExp(`[${hyphens}]`);

/** One character for one, so that offsets stay. */
function plain(character: string): string {
  if (character < '\u00a0') return character;
  if (isSpace.test(character)) return ' ';
  if (isHyphen.test(character)) return '-';
  const alike = lookAlikes[character];
  if (alike !== undefined) return alike;
  if (character === '\u3002') return '.';
  const [base = character] = character.normalize('NFKD');
  return base;
}
