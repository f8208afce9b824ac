import type { Token } from 'markdown-it';
import { messagesOf } from '../../../text/messages';
import { span } from '../../../text/span';
import { excerpt } from '../../../text/words';
import { type FoundSlip, type MarkFix, repairedBy } from '../slip';
import type { MarkdownView } from '../view';

const messages = messagesOf({
  inQuotation: (marks: string) =>
    `This heading is inside a quotation, so it does not start a section. Delete “${marks}”.`,
  inList: (marks: string) =>
    `This heading is inside a list item, so it does not start a section. Delete “${marks}”.`,
  indentedInList: () =>
    'This heading is inside a list item, so it does not start a section. Delete the spaces before it.',
  dashesBelow: (line: string) =>
    `“${line}” right below this text makes it a heading. Add an empty line above “${line}”.`,
  lineBelow: (line: string) => `“${line}” right below this text makes it a heading. Delete “${line}”.`,
});

const beforeMark = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)]|\[\^[^\]\r\n]*\]:)[ \t]*)*(?=#{1,6}(?:[ \t]|$))/;

/** A heading in a quotation, a list item or a footnote, which cannot begin a section. */
export function nestedHeading({ lines }: MarkdownView, line: number): FoundSlip | undefined {
  const written = lines.text(line);
  const before = beforeMark.exec(written)?.[0];
  if (!before) return undefined;
  const start = lines.start(line);
  const edits = [{ span: span(start, start + before.length), text: '' }];
  const marks = before.trim();
  const title = marks === '' ? 'Delete the spaces' : `Delete “${marks}”`;
  const inList = marks === '' ? messages.indentedInList() : messages.inList(marks);
  const named = marks.startsWith('>') ? messages.inQuotation(marks) : inList;
  const words = span(start + before.length, start + written.trimEnd().length);
  const kind = marks === '' ? 'safe' : 'suggestion';
  return repairedBy({ code: 'heading', span: words, ...named }, { title, kind, edits });
}

const sentenceEnd = /[.,;:!?…][’”'")\]*_]*$/;

/** A text that a line below makes a heading: a rule, or the dashes of front matter. */
export function underlinedHeading(view: MarkdownView, heading: Token, words: string): FoundSlip | undefined {
  if (!heading.map) return undefined;
  const { lines } = view;
  const [from, to] = heading.map;
  const line = lines.text(to - 1).trim();
  const title = to - from === 2 && words.length <= 100 && heading.level === 0;
  const dashes = line.startsWith('-');
  // A line of the heading's length, or of equals signs, belongs to it.
  if (title && (!dashes || line.length > 3) && !/[.,;:]$/.test(words)) return undefined;
  const first = lines.text(from);
  const at = lines.start(from) + first.length - first.trimStart().length;
  const end = lines.end(to - 2);
  const doubtful = title && !sentenceEnd.test(words);
  const apart: MarkFix = dashes
    ? {
        title: `Add an empty line above “${excerpt(line)}”`,
        kind: doubtful ? 'suggestion' : 'safe',
        edits: [{ span: span(end, end), text: '\n' }],
      }
    : {
        title: `Delete “${excerpt(line)}”`,
        kind: 'suggestion',
        edits: [{ span: span(end, lines.end(to - 1)), text: '' }],
      };
  const named = messages[dashes ? 'dashesBelow' : 'lineBelow'](excerpt(line));
  const place = span(at, end);
  if (!doubtful) return repairedBy({ code: 'heading', span: place, ...named }, apart);
  const edits = [
    { span: span(at, at), text: '## ' },
    { span: span(end, lines.end(to - 1)), text: '' },
  ];
  const asHeading: MarkFix = { title: 'Write it as “## ”', kind: 'suggestion', edits };
  return { code: 'heading', span: place, ...named, doubtful, fixes: [apart, asHeading], repair: [] };
}
