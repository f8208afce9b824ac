import type { Inline } from '../document';

/** The text of inlines as it is counted here: without the numbers of footnotes, and a line break is one character. */
export const inlineText = (inlines: readonly Inline[]): string => inlines.map(textOf).join('');

function textOf(inline: Inline): string {
  if (inline.type === 'break') return '\n';
  if (inline.type === 'footnote') return '';
  return 'inlines' in inline ? inlineText(inline.inlines) : inline.text;
}

/** Inlines divided at an offset into their text. A mark such as a footnote stays with the words before it. */
export function splitInlines(inlines: readonly Inline[], offset: number): [Inline[], Inline[]] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let at = 0;
  for (const inline of inlines) {
    const { length } = textOf(inline);
    const end = at + length;
    if (end <= offset) before.push(inline);
    else if (at >= offset) after.push(inline);
    else {
      const [first, second] = split(inline, offset - at);
      before.push(first);
      after.push(second);
    }
    at = end;
  }
  return [before, after];
}

function split(inline: Inline, offset: number): [Inline, Inline] {
  if ('inlines' in inline) {
    const [before, after] = splitInlines(inline.inlines, offset);
    return [
      { ...inline, inlines: before },
      { ...inline, inlines: after },
    ];
  }
  if (!('text' in inline)) return [inline, { type: 'text', text: '' }];
  return [
    { ...inline, text: inline.text.slice(0, offset) },
    { ...inline, text: inline.text.slice(offset) },
  ];
}
