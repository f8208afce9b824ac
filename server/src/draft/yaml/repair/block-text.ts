import { messagesOf } from '../../../text/messages';
import { plural } from '../../../text/words';
import { isDraftKey } from '../../format-keys';
import { endsValue, indentOf, isBlank, type RepairContext, separator } from './context';
import { EditedLine } from './edited-line';
import { blockKey, bulletSlip, keySlip } from './key-slips';
import type { SourceLine } from './lines';
import { plainKey } from './scan';

const messages = messagesOf({
  tab: () => 'Indent this text with spaces. YAML does not allow tabs here.',
  indent: (spaces: number) => `Begin this line with ${plural(spaces, 'space')}.`,
  indentBelow: (key: string, spaces: number) =>
    `Begin this line with ${plural(spaces, 'space')}. It is part of the text of “${key}”.`,
});

/** A text of several lines below a key, or a dash. */
export interface BlockPlace {
  /** The line below the key. */
  readonly from: number;
  /** The column of the key or dash. */
  readonly column: number;
  /** The key; empty below a dash. */
  readonly key: string;
  /** The column of the text, where it is set. */
  readonly indent?: number | undefined;
}

/**
 * Adds the lines of a text, and indents those that are not indented like it.
 * @returns the line after the text
 */
export function blockText({ from, column, key, indent: set }: BlockPlace, context: RepairContext): number {
  const { lines, out, broken } = context;
  let indent = set;
  for (let at = from; at < lines.length; at++) {
    const { raw, start } = lines[at] as SourceLine;
    const spaces = /^ */.exec(raw)?.[0].length ?? 0;
    if (!isBlank(raw) && spaces < (indent ?? column + 1)) {
      if (!broken || endsText(at, { column, indent }, context)) return at;
      indent ??= column + 2;
      const line = new EditedLine(raw, start);
      indentLine(line, at, { indent, key, out });
      out.add(line, at);
      continue;
    }
    if (!isBlank(raw)) indent ??= spaces;
    out.copy(at);
  }
  return lines.length;
}

function indentLine(
  line: EditedLine,
  index: number,
  { indent, key, out }: { readonly indent: number; readonly key: string } & Pick<RepairContext, 'out'>,
): void {
  const lead = /^\s*/.exec(line.raw)?.[0] ?? '';
  const spaces = key === '' ? messages.indent(indent) : messages.indentBelow(key, indent);
  out.change(line, index, {
    offset: 0,
    slip: {
      ...(lead.includes('\t') ? messages.tab() : spaces),
      title: `Begin the line with ${plural(indent, 'space')}`,
      at: [0, Math.max(lead.length, line.raw.trimEnd().length)],
      changes: [{ start: 0, end: lead.length, text: ' '.repeat(indent) }],
      group: 'text',
    },
  });
}

/** Tells whether a line that is not indented enough for a text is not part of it. */
function endsText(
  index: number,
  { column, indent }: { readonly column: number; readonly indent: number | undefined },
  context: RepairContext,
): boolean {
  const { lines } = context;
  const { raw } = lines[index] as SourceLine;
  const content = raw.trimStart();
  // The text goes on below a line of dashes or a comment if what follows is indented like it.
  if (separator.test(raw) || raw.startsWith('#')) {
    const next = lines.slice(index + 1, index + 20).find((line) => !isBlank(line.raw));
    return !next || indent === undefined || indentOf(next.raw) < indent;
  }
  if (endsValue(raw, column, context) || plainKey.test(content) || blockKey.test(content)) return true;
  const indented = indentOf(raw);
  const inList = context.outline.find(indented, 'item') !== undefined;
  if (bulletSlip(content, false, 'draft-keys') || (inList && bulletSlip(content, true, 'any'))) return true;
  const [word = ''] = /^["']?[A-Za-z][\w-]*/.exec(content) ?? [];
  return isDraftKey(word.replace(/^["']/, '')) && keySlip(content, 'any') !== undefined;
}
