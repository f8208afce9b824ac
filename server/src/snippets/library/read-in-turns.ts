import type { Draft } from '../../draft/draft';
import { entryOf, isEmpty, type MapValue, type Value } from '../../draft/yaml/value';
import { readYaml } from '../../draft/yaml/yaml';
import { LineIndex, type Span, span } from '../../text/span';
import { hasRightShape, readSnippetFile, type SnippetFile, snippetShape, snippetsIn } from './read';

/** A shorter file is read at once, which takes a few milliseconds. */
const short = 4000;
/** So many snippets are compared with the schema at once. */
const group = 20;

/**
 * Reads a file of snippets one snippet after the other, with the result of `readSnippetFile`: a long file would keep a
 * server from answering. A file that is not a plain list of snippets is read at once.
 * @param pause waited for between snippets, so that others get their turn
 */
export async function readSnippetFileInTurns(
  uri: string,
  text: string,
  pause: () => Promise<void>,
): Promise<SnippetFile> {
  const data = text.length > short ? await dataInTurns(text, pause) : undefined;
  if (!data) return readSnippetFile(uri, text);
  const lines = new LineIndex(text);
  const yaml = span(0, text.length);
  const draft: Draft = {
    ...{ text, lines, surface: 'yaml', data, yaml },
    // Only keys of drafts have text of the report.
    ...{
      passages: [],
      suppressions: [],
      evidence: [],
      problems: [],
      slips: [],
      isIncomplete: false,
      isYamlIncomplete: false,
    },
  };
  const snippets = [];
  let isRight = true;
  for (const part of groupsOf(data)) {
    await pause();
    isRight &&= hasRightShape(part);
    snippets.push(...snippetsIn(uri, part));
  }
  return { uri, draft, lines, snippets, shape: isRight ? [] : snippetShape(draft) };
}

const plainKeys = new Set(['description', 'defaults', 'snippets']);

// Merges, suppressions, anchors and documents have a meaning beyond the snippet that they are in; a carriage return alone
// and a mark at the start are left to the reader of the whole.
const unusual =
  /^(?:<{7}|={7}|>{7}|---|\.\.\.|%)|inspection-report-|(?:^|[\s[{,:-])[&*!]\S|\r(?!\n)|^\uFEFF/m;

/** The data of a plain list of snippets; undefined for any other file. */
async function dataInTurns(text: string, pause: () => Promise<void>): Promise<MapValue | undefined> {
  const spans = unusual.test(text) ? undefined : itemSpans(text);
  const first = spans?.[0];
  if (!spans || !first) return undefined;
  const head = readYaml(text, 0, first.start);
  const list = entryOf(head.value, 'snippets');
  const isPlain =
    head.problems.length === 0 &&
    head.value?.kind === 'map' &&
    !head.value.flow &&
    head.value.entries.at(-1) === list &&
    isEmpty(list?.value) &&
    head.value.entries.every(({ key }) => plainKeys.has(key));
  if (!isPlain || !list || head.value?.kind !== 'map') return undefined;
  const items: Value[] = [];
  for (const place of spans) {
    await pause();
    const { value, problems } = readYaml(text, place.start, place.end);
    const item = value?.kind === 'list' && value.items.length === 1 ? value.items[0] : undefined;
    if (problems.length > 0 || !item) return undefined;
    items.push(item);
  }
  const start = first.start + (/^ */.exec(text.slice(first.start, first.end))?.[0].length ?? 0);
  const value = {
    kind: 'list',
    items,
    span: span(start, items.at(-1)?.span.end ?? start),
    flow: false,
  } as const;
  const entries = head.value.entries.map((entry) => (entry === list ? { ...entry, value } : entry));
  return { ...head.value, entries, span: span(head.value.span.start, value.span.end) };
}

/** The lines of each item of the list that ends the file; undefined if the lines after its key are anything else. */
function itemSpans(text: string): Span[] | undefined {
  const key = /^snippets:[ \t]*(?:#.*)?\r?\n/m.exec(text);
  if (!key) return undefined;
  const from = key.index + key[0].length;
  const indent = /^ *(?=- )/m.exec(text.slice(from))?.[0];
  if (indent === undefined) return undefined;
  const starts: number[] = [];
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    if (text.startsWith(`${indent}- `, at)) starts.push(at);
    // A line that begins further left, other than an empty one or a comment, is not part of the list.
    else if (!text.startsWith(`${indent} `, at) && !/[ \t]*(?:#|\r?\n|$)/y.test(text.slice(at, at + 200)))
      return undefined;
  }
  return starts.map((start, index) => span(start, starts[index + 1] ?? text.length));
}

const nextLine = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};

/** The data with some of its snippets at a time. */
function* groupsOf(data: MapValue): Generator<MapValue> {
  const list = entryOf(data, 'snippets');
  if (list?.value.kind !== 'list') return;
  const { value } = list;
  for (let from = 0; from < value.items.length; from += group) {
    const part = { ...value, items: value.items.slice(from, from + group) };
    yield {
      ...data,
      entries: data.entries.map((entry) => (entry === list ? { ...entry, value: part } : entry)),
    };
  }
}
