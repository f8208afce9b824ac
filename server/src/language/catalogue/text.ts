import type { FactSource } from '../../knowledge/frameworks/fact';
import { nameOf } from '../../knowledge/frameworks/terms';
import type { Framework, Kind, Setting } from '../../knowledge/frameworks/types';
import { plural } from '../../text/words';
import { period } from '../new-draft/request';
import { frameworkFacts, type InspectionFacts } from './catalogue';
import { improvementCell, instrumentsCell, marked, wordingCell } from './cells';

/** Rows with their columns aligned, the last one as long as it is. */
export function columns(rows: readonly (readonly string[])[], indent = '  '): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) => {
      const cells = row.map((cell, at) => (at < row.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell));
      return `${indent}${cells.join('  ').trimEnd()}\n`;
    })
    .join('');
}

const plain = (text: string): string => text.replaceAll('`', '');
const from = (...keys: string[]): string => `[${[...new Set(keys)].join(', ')}]`;

/** The frameworks, one a line. */
export function listTable(all: readonly Framework[]): string {
  const rows = all.map((framework) => {
    const { editions, settings, kinds } = framework;
    const when = period({ ...pickFrom(editions[0]), ...pickUntil(editions.at(-1)) }) ?? 'all times';
    const parts = settings ? `${settings.length} settings` : 'no settings';
    return [
      framework.id,
      framework.name,
      when,
      parts,
      plural(kinds.length, 'kind of inspection', 'kinds of inspection'),
    ];
  });
  return `${columns(rows, '')}\n"inspection-report frameworks ID" tells all that is known of one.\n`;
}

const pickFrom = (one: { readonly from?: string } | undefined) =>
  one?.from === undefined ? {} : { from: one.from };
const pickUntil = (one: { readonly until?: string } | undefined) =>
  one?.until === undefined ? {} : { until: one.until };

/** All that is known of a framework, in sections of aligned lines. */
export function frameworkTable(framework: Framework): string {
  const { elsewhere = [], settings = [], sources } = framework;
  const { inspections } = frameworkFacts(framework);
  const sections: [string, string][] = [
    ['Editions', columns(editionRows(framework))],
    ['Kinds of inspection', columns(framework.kinds.map(kindRow))],
    ...settings.map((setting): [string, string] => [
      `Setting ${setting.id}: ${setting.name}`,
      columns(settingRows(framework, setting, inspections)),
    ]),
    ['Judgements', columns(framework.judgements.map((one) => [one.id, wordingCell(one), from(one.source)]))],
    [
      'Rules on grades',
      columns(
        framework.combinations.map(({ id, text, certainty, source }) => [
          id,
          `${marked(text, certainty)} ${from(source)}`,
        ]),
      ),
    ],
    [
      'Not inspected under it',
      columns(elsewhere.map(({ id, explanation, source }) => [id, `${explanation} ${from(source)}`])),
    ],
    ['Sources', columns(Object.entries(sources).map(([key, source]) => [key, sourceText(source)]))],
  ];
  const told = sections.map(([title, text]) => `${title}\n${text || '  none known\n'}`);
  return `${framework.short} (${framework.id}): ${framework.name}\n\n${told.join('\n')}`;
}

function editionRows({ editions, grades }: Framework): string[][] {
  return editions.map((edition) => [
    edition.id,
    edition.name,
    period(edition) ?? 'all times',
    marked(
      (edition.grades ?? grades).map(({ label }) => label).join(' · ') || 'gives no grades',
      edition.certainty,
    ),
    from(edition.source),
  ]);
}

function kindRow(kind: Kind): string[] {
  const key = kind['judgement-key'];
  const values = kind['judgement-values']?.join(' · ') ?? 'any words';
  const gives = kind.graded
    ? 'gives grades'
    : key
      ? `gives one judgement, in “${key}”: ${values}`
      : `gives no grades${kind.letter ? ', published as a letter' : ''}`;
  return [
    kind.id,
    kind.name,
    marked(period(kind) ?? 'all times', kind.certainty),
    marked(gives, kind['grades-certainty']),
    from(kind.source),
  ];
}

function settingRows(
  framework: Framework,
  setting: Setting,
  inspections: readonly InspectionFacts[],
): string[][] {
  const own = inspections.filter((one) => one.setting?.id === setting.id);
  const judgements = own.findLast(({ graded }) => graded)?.judgements ?? [];
  const { outcome } = setting;
  const given = outcome
    ? [`one, in “${outcome.key}”: ${outcome.values.join(' · ')}`]
    : judgements.map((one) =>
        one.wording === null ? `${one.id}: ${wordingCell(one)}` : marked(nameOf(one), one.certainty),
      );
  return [
    ['kinds', setting.kinds.join(', ')],
    ...given.map((text, at) => [at === 0 ? 'judgements' : '', text]),
    ['improvement', improvementCell(framework, setting)],
    ['instruments', plain(instrumentsCell(setting.instruments))],
    ['sources', [...new Set(own.flatMap(({ sources }) => sources))].join(', ')],
  ];
}

const sourceText = ({ title, url, measured }: FactSource): string =>
  [title, measured && `measured: ${measured}`, url].filter(Boolean).join('; ');
