import { entryOf, isEmpty, textAt, type Value, valueAt } from '../../draft/yaml/value';
import { plain } from '../../text/plain';
import { capital } from '../../text/words';
import { type Composer, filled, scalars, text } from '../composer';
import { type Inline, type ListItem, type PublishedBlock, type PublishedRow, plainText } from '../document';
import type { Ordered } from '../order';
import { printed } from '../words';
import { withMark } from './requirement-mark';

/** A list of areas, for improvement or for priority action: items are texts, or texts with a citation. */
export function areas(composer: Composer, key: string): PublishedBlock[] {
  const entry = entryOf(composer.data, key);
  if (!entry || isEmpty(entry.value)) return [];
  const { value } = entry;
  if (value.kind === 'scalar') return composer.markdown(value);
  const items = value.kind === 'list' ? value.items : [value];
  const listItems = items.map((item): ListItem => ({ blocks: area(composer, item), source: item.span }));
  return [{ type: 'list', ordered: false, start: 1, tight: true, items: listItems, source: value.span }];
}

function area(composer: Composer, item: Value): PublishedBlock[] {
  const written = filled(item.kind === 'map' ? valueAt(item, 'text') : item);
  const citation = item.kind === 'map' ? filled(valueAt(item, 'citation')) : undefined;
  const blocks = written
    ? composer.markdown(written)
    : [
        composer.missing(
          { text: 'Nothing written yet', message: 'Write this item, or remove it.' },
          item.span,
          'empty',
        ),
      ];
  return cited(blocks, citation ? composer.plain(citation) : []);
}

/** Adds a citation in brackets at the end of a text, unless there is none or the text has it already. */
function cited(blocks: readonly PublishedBlock[], citation: readonly Inline[]): PublishedBlock[] {
  if (citation.length === 0) return [...blocks];
  const last = blocks.at(-1);
  const before = blocks.slice(0, -1);
  const brackets = (lead: string): Inline[] => [...text(`${lead}(`), ...citation, ...text(')')];
  if (last?.type === 'paragraph') {
    const has = squashed(plainText(last.inlines)).endsWith(squashed(`${plainText(citation)})`));
    return has ? [...blocks] : [...before, { ...last, inlines: [...last.inlines, ...brackets(' ')] }];
  }
  const item = last?.type === 'list' ? last.items.at(-1) : undefined;
  if (last?.type === 'list' && item) {
    const items = [...last.items.slice(0, -1), { ...item, blocks: cited(item.blocks, citation) }];
    return [...before, { ...last, items }];
  }
  return [...blocks, { type: 'paragraph', inlines: brackets('') }];
}

/** A text as it is compared with another, whatever its spaces, stops and quotation marks. */
const squashed = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}()]/gu, '');

/** The words that a report prints with requirements and recommendations, where its data has none. */
const usualLabels = {
  requirements: 'Requirements',
  recommendations: 'Recommendations',
  recommendation: 'Recommendation',
  regulation: 'Regulation',
  'unmet-standards': 'National minimum standards that are not met',
  standard: 'NMS',
} as const;

/** The words that the report prints with requirements and recommendations. */
export const improvementLabels = ({ labels }: Ordered): Record<keyof typeof usualLabels, string> => ({
  ...usualLabels,
  ...labels,
});

/** The lists that the section on improvement is made of. */
export const improvementLists = ['requirements', 'unmet-standards', 'recommendations'] as const;
export type ImprovementList = (typeof improvementLists)[number];

/** A list with its heading; nothing if the draft has none. */
export function improvementList(composer: Composer, part: Ordered, list: ImprovementList): PublishedBlock[] {
  const items = itemsOf(composer.at(list));
  if (items.length === 0) return [];
  const labels = improvementLabels(part);
  const words = list === 'recommendations' && items.length === 1 ? labels.recommendation : labels[list];
  return [heading(composer, words), ...composer.standardText(list), ...listBlocks(composer, part, list)];
}

/** The items of a list, without its heading. */
export function listBlocks(composer: Composer, part: Ordered, list: ImprovementList): PublishedBlock[] {
  if (list === 'requirements') return requirementTable(composer, part);
  const citationOf =
    list === 'recommendations'
      ? (item: Value) => sourceOf(composer, item)
      : (item: Value) => standardOf(composer, item, improvementLabels(part).standard);
  return citedList(composer, list, citationOf);
}

const itemsOf = (value: Value | undefined): readonly Value[] => {
  if (value?.kind === 'list') return value.items;
  return value && !isEmpty(value) ? [value] : [];
};

/** Requirements with their due dates; the regulation is in brackets at the end of the text. */
function requirementTable(composer: Composer, part: Ordered): PublishedBlock[] {
  const value = composer.at('requirements');
  const items = itemsOf(value);
  if (items.length === 0) return [];
  const labels = improvementLabels(part);
  const rows = items.map((item): PublishedRow => {
    const due = filled(valueAt(item, 'due'));
    // In the order of the columns, in which their marks are counted.
    const what = written(composer, item, 'requirement');
    const blocks = [
      ...inBuilding(composer, item, cited(what, regulationOf(composer, item, labels.regulation))),
      ...flags.flatMap((flag) => (textAt(item, flag) === 'true' ? composer.standardText(flag) : [])),
    ];
    const dueBlocks: PublishedBlock[] = due
      ? [composer.paragraph(due, printed)]
      : [
          composer.missing(
            { text: 'No due date yet', message: 'Add the date by which this requirement must be met.' },
            placeIn(item, 'due'),
          ),
        ];
    return { cells: [{ blocks }, { blocks: dueBlocks }], source: item.span };
  });
  return [
    {
      type: 'table',
      caption: labels.requirements,
      captionHidden: true,
      holds: 'requirements',
      columns: [{ heading: text('Requirement'), width: 72 }, { heading: text('Due date') }],
      rows,
      ...(value && { source: value.span }),
    },
  ];
}

/** The regulations of a requirement as they are printed: “Regulation 44 (1) (7)(a)”. */
function regulationOf(composer: Composer, item: Value, word: string): readonly Inline[] {
  const regulations = scalars(valueAt(item, 'regulation'));
  if (regulations.length === 0) {
    const message = 'Add the regulation for this requirement.';
    return [
      composer.counters.marker(
        'missing',
        { text: 'No regulation yet', message },
        placeIn(item, 'regulation'),
      ),
    ];
  }
  let last: string | undefined;
  return regulations.flatMap((regulation, at) => {
    const [number] = /^\d+[A-Z]*/.exec(regulation.text.text.trim()) ?? [];
    // Paragraphs of the regulation before go on with it.
    const more = number !== undefined && number === last;
    last = number;
    const lead = at === 0 ? [] : text(more ? ' ' : ', ');
    return [...lead, ...composer.plain(regulation, (cited) => printedRegulation(cited, word, more))];
  });
}

function printedRegulation(written: string, word: string, more: boolean): string {
  const spaced = paragraphsTogether(written.trim())
    .replace(/(\d[A-Z]{0,2})\(/, '$1 (')
    .replace(/\)\((?=\d)/g, ') (');
  if (!/^\d/.test(spaced)) return capital(spaced);
  return more ? spaced.replace(/^\w+\s*/, '') : `${word} ${spaced}`;
}

/** The paragraphs of one regulation in a row, which names it once: “12(1), 12(2)(a)” is “12(1) (2)(a)”. */
function paragraphsTogether(written: string): string {
  const [first = '', ...others] = written.split(/(?:[,;]|,? and) (?=\d)/);
  const number = /^\d+[A-Z]*/.exec(first)?.[0] ?? '';
  const start = `${number}(`;
  const same = first.startsWith(start) && others.every((other) => other.startsWith(start));
  return same ? [first, ...others.map((other) => other.slice(number.length))].join(' ') : written;
}

/** Marks of a requirement whose words are a team's. */
const flags = ['compliance-notice', 'made-again'] as const;

/** Adds the buildings that an item is about, in brackets at its end. */
function inBuilding(composer: Composer, item: Value, blocks: readonly PublishedBlock[]): PublishedBlock[] {
  const names = scalars(valueAt(item, 'building'));
  const own = textAt(item, 'text') ?? '';
  // A text may name them already.
  if (names.every(({ text: name }) => own.includes(`(${name.text.trim()})`))) return [...blocks];
  const last = names.length - 1;
  const inlines = names.flatMap((name, at) => [...separator(at, last), ...composer.plain(name)]);
  return cited(blocks, inlines);
}

function separator(at: number, last: number): Inline[] {
  if (at === 0) return [];
  return text(at === last ? ' and ' : ', ');
}

/** Recommendations or standards, each with what it rests on in brackets at its end. */
function citedList(
  composer: Composer,
  list: Exclude<ImprovementList, 'requirements'>,
  citationOf: (item: Value) => readonly Inline[],
): PublishedBlock[] {
  const value = composer.at(list);
  const items = itemsOf(value);
  if (items.length === 0) return [];
  const listItems = items.map((item): ListItem => {
    const blocks = written(composer, item, list === 'recommendations' ? 'recommendation' : 'standard');
    return { blocks: inBuilding(composer, item, cited(blocks, citationOf(item))), source: item.span };
  });
  return [
    {
      type: 'list',
      ordered: false,
      start: 1,
      tight: false,
      items: listItems,
      ...(value && { source: value.span }),
    },
  ];
}

/** The number of a standard as it is printed: “NMS 20.1”. */
function standardOf(composer: Composer, item: Value, label: string): readonly Inline[] {
  return scalars(valueAt(item, 'standard')).flatMap((standard, at) => [
    ...(at > 0 ? text(', ') : []),
    ...composer.plain(standard, (number) => (/^\d/.test(number) ? `${label} ${number}` : number)),
  ]);
}

function sourceOf(composer: Composer, item: Value): readonly Inline[] {
  const sources = scalars(valueAt(item, 'source'));
  if (sources.length === 0) {
    const words = { text: 'No source yet', message: 'Add the source of this recommendation.' };
    return composer.wanting(words, placeIn(item, 'source')).flatMap(({ inlines }) => inlines);
  }
  const print = (source: string): string => printedSource(composer, source);
  return sources.flatMap((source, at) => [...(at > 0 ? text('; ') : []), ...composer.plain(source, print)]);
}

/** A source with the title that reports print instead of the short name at its head: “‘Guide to …’, page 45”. */
function printedSource({ report }: Composer, source: string): string {
  const { title, short = [] } = report?.setting?.recommendations?.printed ?? {};
  const [head = '', named = ''] = /^(?:the\s+)?([^,;]*)/i.exec(source.trim()) ?? [];
  const isShort = title !== undefined && short.some((name) => plain(name) === plain(named));
  // A title with a comma in it is longer than its head.
  const longer = short.find((name) => name.includes(',') && plain(source).startsWith(plain(name)));
  if (title !== undefined && longer) return `${title}${source.trim().slice(longer.length)}`;
  return isShort ? `${title}${source.trim().slice(head.length)}` : source.trim();
}

function written(composer: Composer, item: Value, what: string): PublishedBlock[] {
  const scalar = filled(item.kind === 'map' ? valueAt(item, 'text') : item);
  if (scalar) return withMark(scalar, composer.markdown(scalar));
  const message = `Write the text of this ${what}.`;
  return [composer.missing({ text: 'Nothing written yet', message }, placeIn(item, 'text'), 'empty')];
}

const heading = (composer: Composer, words: string): PublishedBlock => ({
  type: 'heading',
  level: 3,
  id: composer.counters.id(words),
  inlines: text(words),
});

/** The place to write a key of an item. */
function placeIn(item: Value, key: string) {
  const entry = entryOf(item, key);
  return entry ? entry.value.span : item.span;
}
