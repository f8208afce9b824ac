import { messagesOf } from '../../../text/messages';
import { span } from '../../../text/span';
import { excerpt, inflect, quoted } from '../../../text/words';
import { type FoundSlip, mostRead } from '../slip';
import type { MarkdownView } from '../view';
import { codeSpans } from './backticks';

const messages = messagesOf({
  tags: (tags: readonly string[]) =>
    `Delete ${quoted(tags)}. ${inflect(tags.length, 'It is', 'They are')} printed as ordinary text.`,
  manyTags: (first: string) =>
    `Delete “${first}” and the other HTML tags. They are printed as ordinary text.`,
});

const elements =
  'a|abbr|article|aside|audio|b|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|legend|li|link|main|mark|meta|nav|object|ol|option|p|picture|pre|q|s|samp|script|select|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|tr|tt|u|ul|var|video|wbr';
const tag = new RegExp(
  `</?(?:${elements})(?=[\\s/>])[^<>\\r\\n]{0,300}>|<(?:!DOCTYPE|\\?xml|!\\[CDATA\\[)[^<>\\r\\n]{0,300}>?`,
  'gi',
);

/** Tags of HTML, which are printed as they are written: one slip for each line. */
export function htmlSlips({ text, lines, fenced, indented }: MarkdownView): FoundSlip[] {
  if (!text.includes('<')) return [];
  const byLine = new Map<number, RegExpExecArray[]>();
  for (const match of text.matchAll(tag)) {
    if (byLine.size >= mostRead) break;
    const line = lines.line(match.index);
    if (fenced.has(line) || indented.has(line)) continue;
    const matches = byLine.get(line);
    if (matches) matches.push(match);
    else byLine.set(line, [match]);
  }
  return [...byLine].flatMap(([line, matches]) => {
    const code = codeSpans(lines.text(line));
    const inCode = (offset: number) => code.some(({ start, end }) => start <= offset && offset < end);
    return slipOfTags(matches.filter(({ index }) => !inCode(index - lines.start(line)))) ?? [];
  });
}

function slipOfTags(tags: readonly RegExpExecArray[]): FoundSlip | undefined {
  const [first] = tags;
  if (!first) return undefined;
  const names = [...new Set(tags.map(([written]) => excerpt(written)))];
  const named = names.length > 3 ? messages.manyTags(names[0] ?? '') : messages.tags(names);
  const edits = tags.map(({ 0: written, index }) => ({
    span: span(index, index + written.length),
    text: '',
  }));
  const title = `Delete ${names.length > 3 ? 'the tags' : quoted(names)}`;
  return {
    code: 'block',
    span: span(first.index, first.index + first[0].length),
    ...named,
    doubtful: true,
    fixes: [{ title, kind: 'suggestion', edits }],
    repair: [],
  };
}
