import { entryOf, isEmpty, type Value, valueAt } from '../../draft/yaml/value';
import { type Composer, filled, scalars, text } from '../composer';
import type { Cell, Inline, ListItem, PublishedBlock, PublishedRow } from '../document';
import { printed } from '../words';

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
          { text: 'Nothing written yet', message: 'This item is empty; write it or take it out.' },
          item.span,
          'empty',
        ),
      ];
  return citation ? cited(blocks, composer.plain(citation)) : blocks;
}

/** Adds a citation in brackets after a text, as in the areas of published reports. */
function cited(blocks: readonly PublishedBlock[], citation: readonly Inline[]): PublishedBlock[] {
  const last = blocks.at(-1);
  const brackets = (lead: string): Inline[] => [...text(`${lead}(`), ...citation, ...text(')')];
  return last?.type === 'paragraph'
    ? [...blocks.slice(0, -1), { ...last, inlines: [...last.inlines, ...brackets(' ')] }]
    : [...blocks, { type: 'paragraph', inlines: brackets('') }];
}

/** Requirements and recommendations, a table each. */
export const requirements = (composer: Composer): PublishedBlock[] => [
  ...requirementTable(composer),
  ...recommendationTable(composer),
];

const itemsOf = (value: Value | undefined): readonly Value[] => {
  if (value?.kind === 'list') return value.items;
  return value && !isEmpty(value) ? [value] : [];
};

function requirementTable(composer: Composer): PublishedBlock[] {
  const value = composer.at('requirements');
  const items = itemsOf(value);
  if (items.length === 0) return [];
  const rows = items.map((item): PublishedRow => {
    const due = filled(valueAt(item, 'due'));
    const regulations = scalars(valueAt(item, 'regulation'));
    // In the order of the columns, in which their marks are counted.
    const what = cell(composer, item, 'requirement');
    const which: PublishedBlock[] =
      regulations.length > 0
        ? regulations.map((regulation) => composer.paragraph(regulation))
        : [
            composer.missing(
              {
                text: 'No regulation yet',
                message: 'Give the regulation that this requirement is made under.',
              },
              placeIn(item, 'regulation'),
            ),
          ];
    const dueBlocks: PublishedBlock[] = due
      ? [composer.paragraph(due, printed)]
      : [
          composer.missing(
            { text: 'No due date yet', message: 'Give the day by which this requirement is to be met.' },
            placeIn(item, 'due'),
          ),
        ];
    return { cells: [what, { blocks: which }, { blocks: dueBlocks }], source: item.span };
  });
  return [
    heading(composer, 'Requirements'),
    {
      type: 'table',
      caption: 'Requirements',
      captionHidden: true,
      holds: 'requirements',
      columns: [
        { heading: text('Requirement'), width: 56 },
        { heading: text('Regulation'), width: 20 },
        { heading: text('Due date') },
      ],
      rows,
      ...(value && { source: value.span }),
    },
  ];
}

function recommendationTable(composer: Composer): PublishedBlock[] {
  const value = composer.at('recommendations');
  const items = itemsOf(value);
  if (items.length === 0) return [];
  const rows = items.map((item): PublishedRow => {
    const what = cell(composer, item, 'recommendation');
    const source = scalars(valueAt(item, 'source'));
    const from: PublishedBlock[] =
      source.length > 0
        ? source.map((scalar) => composer.paragraph(scalar))
        : composer.wanting(
            { text: 'No source yet', message: 'Give what this recommendation rests on.' },
            placeIn(item, 'source'),
          );
    return { cells: [what, { blocks: from }], source: item.span };
  });
  return [
    heading(composer, 'Recommendations'),
    {
      type: 'table',
      caption: 'Recommendations',
      captionHidden: true,
      holds: 'recommendations',
      columns: [{ heading: text('Recommendation'), width: 68 }, { heading: text('Source') }],
      rows,
      ...(value && { source: value.span }),
    },
  ];
}

function cell(composer: Composer, item: Value, what: string): Cell {
  const written = filled(item.kind === 'map' ? valueAt(item, 'text') : item);
  if (written) return { blocks: composer.markdown(written), source: written.span };
  const message = `Write what this ${what} says.`;
  return {
    blocks: [composer.missing({ text: 'Nothing written yet', message }, placeIn(item, 'text'), 'empty')],
  };
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
