import { parseCitation } from '../../draft/citations/citations';
import { type Draft, parseDraft } from '../../draft/draft';
import { type Entry, entryOf, isEmpty, type ListValue, valueAt } from '../../draft/yaml/value';
import { writePlace } from '../../knowledge/instruments/writing';
import type { Checked } from '../../lint/check';
import { ownInstruments } from '../../report/citations/resolve';
import type { Edit } from '../../rules/finding';
import { addTopKeys } from '../../rules/places';
import { span } from '../../text/span';
import { sentenceAt } from '../cursor/sentence';
import { isDeclared } from './definition';
import { bracketed } from './describe/labels';
import {
  type CitationOccurrence,
  citationOccurrenceAt,
  citationOccurrences,
  verdictOnOccurrence,
} from './occurrences';
import { covers } from './target';

/**
 * Adds the regulation that a text cites at an offset as a requirement: with the sentence as the beginning of its text, and
 * without a day, which only the inspector can set.
 * @returns undefined where the setting has no requirements, the citation is no regulation of its own, there is a
 * requirement on it already, or `requirements` is written in a way that nothing can be added to
 */
export function addRequirement({ draft, report, knowledge }: Checked, offset: number): Edit | undefined {
  const mention = report && citationOccurrenceAt(report, knowledge.instruments, offset);
  if (!report || !mention?.found || mention.place !== 'prose' || mention.under === 'requirements')
    return undefined;
  if (!report.setting?.requirements?.possible || verdictOnOccurrence(report, mention)?.is !== 'holds')
    return undefined;
  const own = ownInstruments(report, knowledge.instruments).some(({ id }) => id === mention.instrument?.id);
  if (!own || mention.found.kind !== 'regulation' || mention.by === 'custom') return undefined;
  const regulation = regulationOf(mention);
  if (regulation === undefined || isRequired(mention, citationOccurrences(report, knowledge.instruments)))
    return undefined;
  const edit = addItem(draft, [
    'text: |',
    `  ${sentenceAt(mention.text, mention.span.start)}`,
    `regulation: ${regulation}`,
    'due: ',
  ]);
  return edit && holds(draft, edit) ? edit : undefined;
}

/** So many lines behind an item that cannot be read, it may be that item which goes on there. */
const near = 2;

/** Whether a draft has one requirement more and is no worse YAML with an edit: what is half-typed may end anywhere. */
function holds(draft: Draft, { span: { start, end }, text }: Edit): boolean {
  const breaksOff = draft.problems.some(({ code, span: at }) => {
    const below = draft.lines.line(at.start) - draft.lines.line(start);
    return code === 'yaml' && below >= 0 && below <= near;
  });
  if (breaksOff) return false;
  const after = parseDraft(draft.text.slice(0, start) + text + draft.text.slice(end), draft.surface);
  const count = ({ data }: Draft) => {
    const list = valueAt(data, 'requirements');
    return list?.kind === 'list' ? list.items.length : 0;
  };
  return after.problems.length <= draft.problems.length && count(after) === count(draft) + 1;
}

/** The number as `regulation` takes it; undefined where it would be read as another. */
function regulationOf({ provision }: CitationOccurrence): string | undefined {
  if (!provision) return undefined;
  const { number, to } = provision;
  const last = to ? ` to ${to.number === number ? bracketed(to.path) : writePlace(to)}` : '';
  const text = `${writePlace(provision)}${last}`;
  const [read, ...more] = parseCitation(text, 'regulation');
  return read?.kind === 'provision' && more.length === 0 && read.provisions.length === 1 ? text : undefined;
}

/** Whether a requirement rests on exactly this. */
const isRequired = ({ target }: CitationOccurrence, all: readonly CitationOccurrence[]): boolean =>
  all.some(
    (one) =>
      isDeclared(one) &&
      one.under === 'requirements' &&
      one.target &&
      target &&
      covers(one.target, target) &&
      covers(target, one.target),
  );

/** Adds an item to `requirements`, which is made where it is not there. */
function addItem(draft: Draft, lines: readonly string[]): Edit | undefined {
  const item = lines.map((line, at) => `${at === 0 ? '- ' : '  '}${line}`);
  const entry = entryOf(draft.data, 'requirements');
  if (!entry) return addTopKeys(draft, ['requirements:', ...item.map((line) => `  ${line}`)]);
  if (isEmpty(entry.value)) return fill(draft, entry, item);
  return entry.value.kind === 'list' ? append(draft, entry.value, item) : undefined;
}

/** Writes the first item behind a key that holds nothing, or an empty list; a comment behind it stays where it is. */
function fill(draft: Draft, { keySpan, value }: Entry, item: readonly string[]): Edit | undefined {
  if (draft.data?.kind !== 'map' || draft.data.flow || (value.kind === 'scalar' && value.style !== 'plain')) {
    return undefined;
  }
  const { line, character } = draft.lines.position(keySpan.start);
  const end = draft.lines.end(line);
  const rest = draft.text.slice(keySpan.end, end);
  const comment = /^\s*:\s*(?:\[\s*\]|~|null)?(\s+#.*)?\s*$/.exec(rest);
  if (!comment) return undefined;
  const indent = ' '.repeat(character + 2);
  const text = `:${comment[1] ?? ''}${item.map((one) => `\n${indent}${one}`).join('')}`;
  return { span: span(keySpan.end, end), text };
}

/** Writes an item behind the last of a list that has one on each line. */
function append(draft: Draft, list: ListValue, item: readonly string[]): Edit | undefined {
  const { start, end } = list.span;
  if (list.flow || draft.text[start] !== '-') return undefined;
  const { character } = draft.lines.position(start);
  const last = start + draft.text.slice(start, end).trimEnd().length;
  const at = draft.lines.end(draft.lines.line(last));
  return { span: span(at, at), text: item.map((line) => `\n${' '.repeat(character)}${line}`).join('') };
}
