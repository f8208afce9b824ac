import { messagesOf } from '../../../text/messages';
import { isDraftKey } from '../../format-keys';
import { indentOf, isBlank, type RepairContext } from './context';
import { plainKey } from './scan';
import type { Slip } from './slip';

const messages = messagesOf({
  noColon: (word: string) => `Add a colon and a value after “${word}”, or remove the line.`,
  value: (key: string) => `Indent this line by two more spaces, to make it the value of “${key}”.`,
  item: () => 'Begin this list item with a dash, or indent it if it belongs to the text above.',
  html: () => 'Remove this line. HTML cannot be used here.',
  noName: () => 'Remove this line. It does not begin with a name and a colon.',
  notIndented: (key: string) =>
    `Remove this line, or indent it if it is part of “${key}”. It does not begin with a name and a colon.`,
});

/**
 * Finds the meaning of a line without a key among keys: a key without its colon, the value of the key above it, or
 * nothing that belongs there.
 * @param text the line after its indentation
 */
export function strayLine(text: string, at: number, context: RepairContext): Slip {
  return (
    wordAlone(text, at, context) ??
    itemAlone(text, at, context) ??
    valueAlone(text, at, context) ??
    stray(text, context)
  );
}

function wordAlone(text: string, at: number, context: RepairContext): Slip | undefined {
  const word = /^([A-Za-z][\w-]*)[ \t]*$/.exec(text)?.[1];
  if (word === undefined) return undefined;
  const { outline, lines } = context;
  const indent = indentOf(lines[at]?.raw ?? '');
  const next = nextLine(at, context);
  const above = outline.at(indent);
  const isFirst = above?.kind === 'key' && !above.filled;
  // The first line below a key is its value, unless keys follow that are lined up with it.
  const leads =
    next && (indentOf(next) > indent || (indentOf(next) === indent && above && above.column < indent));
  if (isFirst && !isDraftKey(word) && !leads) return undefined;
  const beside = above?.column === indent && above.kind === 'key';
  if (!beside && !(next && indentOf(next) === indent && plainKey.test(next.trimStart()))) return undefined;
  return {
    ...messages.noColon(word),
    title: 'Add “:”',
    at: [0, word.length],
    changes: [{ start: word.length, end: word.length, text: ':' }],
  };
}

/** A value on the line below its key that is not indented. */
function valueAlone(text: string, at: number, { outline, lines }: RepairContext): Slip | undefined {
  const indent = indentOf(lines[at]?.raw ?? '');
  const above = outline.top;
  if (above?.kind !== 'key' || above.filled || above.column !== indent || /^[<}\]]/.test(text))
    return undefined;
  return {
    ...messages.value(above.key),
    title: `Indent the value of “${above.key}”`,
    at: [0, text.trimEnd().length],
    changes: [{ start: 0, end: 0, text: '  ' }],
  };
}

/** A line of a list without its dash. */
function itemAlone(text: string, at: number, { outline, lines }: RepairContext): Slip | undefined {
  const indent = indentOf(lines[at]?.raw ?? '');
  if (indent === 0 || !outline.find(indent, 'item') || /^[<}\]]/.test(text)) return undefined;
  return {
    ...messages.item(),
    title: 'Begin with a dash',
    at: [0, text.trimEnd().length],
    changes: [{ start: 0, end: 0, text: '- ' }],
  };
}

/** A line that has no meaning where it is. */
export function stray(text: string, { outline }: RepairContext): Slip {
  const { top } = outline;
  const isHtml = /^<[!/A-Za-z]/.test(text);
  const own = top?.filled && top.kind === 'key' ? messages.notIndented(top.key) : messages.noName();
  return {
    ...(isHtml ? messages.html() : own),
    title: 'Remove the line',
    at: [0, text.trimEnd().length],
    changes: [{ start: 0, end: text.length, text: '' }],
  };
}

/** Tells whether a line has only dashes, outside a list. */
export function isStrayDash(text: string, indent: number, { outline }: RepairContext): boolean {
  const level = outline.at(indent);
  return /^(?:- *)+$/.test(text.slice(indent)) && level?.kind === 'key' && level.filled;
}

function nextLine(at: number, { lines }: RepairContext): string | undefined {
  for (let index = at + 1; index < lines.length; index++) {
    const raw = lines[index]?.raw;
    if (!isBlank(raw)) return raw;
  }
  return undefined;
}
