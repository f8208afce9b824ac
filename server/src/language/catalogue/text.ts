import type { FactSource } from '../../knowledge/frameworks/fact';
import { everyScope } from '../../knowledge/frameworks/scopes';
import { allCombinations, nameOf, structureOf } from '../../knowledge/frameworks/terms';
import type { Edition, Framework, Kind, Setting } from '../../knowledge/frameworks/types';
import { standingOf } from '../../report/standing';
import { listed, plural } from '../../text/words';
import { period } from '../new-draft/request';
import { columns } from '../table';
import { frameworkFacts, type InspectionFacts } from './catalogue';
import { datedName, improvementCell, instrumentsCell, marked, wordingCell } from './cells';

const withoutMarks = (text: string): string => text.replaceAll('`', '');
const sourceKey = (key: string): string => `[${key}]`;

/** The frameworks, one on each line. */
export function listTable(all: readonly Framework[]): string {
  const rows = all.map((framework) => {
    const { editions, settings, kinds } = framework;
    const when = period({ ...pickFrom(editions[0]), ...pickUntil(editions.at(-1)) }) ?? 'all times';
    const parts = settings ? plural(settings.length, 'setting', 'settings') : 'no settings';
    return [
      framework.id,
      framework.name,
      when,
      parts,
      plural(kinds.length, 'type of inspection', 'types of inspection'),
    ];
  });
  return `${columns(rows, '')}\nFor everything about a framework, run "inspection-report frameworks ID".\n`;
}

const pickFrom = (edition: { readonly from?: string } | undefined) =>
  edition?.from === undefined ? {} : { from: edition.from };
const pickUntil = (edition: { readonly until?: string } | undefined) =>
  edition?.until === undefined ? {} : { until: edition.until };

/** Everything known of a framework, in sections of aligned lines. */
export function frameworkTable(framework: Framework): string {
  const { elsewhere = [], process: steps = [], settings = [], sources } = framework;
  const { inspections } = frameworkFacts(framework);
  const sections: [string, string][] = [
    ['Editions', columns(editionRows(framework))],
    ['Last check and expected changes', columns(framework.editions.flatMap(standingRows))],
    ['Announced', columns(framework.editions.flatMap(announcedRows))],
    ['Types of inspection', columns(framework.kinds.map(kindRow))],
    ...settings.map((setting): [string, string] => [
      `Setting ${setting.id}: ${setting.name}`,
      columns(settingRows(framework, setting, inspections)),
    ]),
    [
      'Judgements',
      columns(
        framework.judgements.map((judgement) => [
          judgement.id,
          wordingCell(judgement),
          editionsWith(framework, judgement.id),
          sourceKey(judgement.source),
        ]),
      ),
    ],
    [
      'Rules on grades',
      columns(
        allCombinations(framework).map(({ id, text, certainty, source }) => [
          id,
          `${marked(text, certainty)} ${sourceKey(source)}`,
        ]),
      ),
    ],
    ['From inspection to report', columns(steps.map(({ text, source }) => [`${text} ${sourceKey(source)}`]))],
    [
      'Not inspected under this framework',
      columns(
        elsewhere.map(({ id, explanation, framework: instead, limits, source }) => [
          id,
          [explanation, instead && `(framework ${instead})`, sourceKey(source), limits]
            .filter(Boolean)
            .join(' '),
        ]),
      ),
    ],
    ['Sources', columns(Object.entries(sources).map(([key, source]) => [key, sourceText(source)]))],
  ];
  const parts = sections.map(([title, text]) => `${title}\n${text || '  none known\n'}`);
  return `${framework.short} (${framework.id}): ${framework.name}\n\n${parts.join('\n')}`;
}

function editionRows({ editions, grades }: Framework): string[][] {
  return editions.map((edition) => [
    edition.id,
    edition.name,
    period(edition) ?? 'all times',
    marked(
      (edition.grades ?? grades).map(({ label }) => label).join(' · ') || 'no grades',
      edition.certainty,
    ),
    sourceKey(edition.source),
  ]);
}

const standingRows = (edition: Edition): string[][] =>
  standingOf(edition).map((sentence, index) => [index === 0 ? edition.id : '', sentence]);

const announcedRows = ({ id, announced }: Edition): string[][] =>
  announced
    ? [
        [id, `${announced.text} ${sourceKey(announced.source)}`],
        ...(announced.unknown ? [['', `Not known: ${announced.unknown}`]] : []),
      ]
    : [];

/** The ids of the editions in which some inspection gives a judgement. */
function editionsWith(framework: Framework, judgement: string): string {
  const scopes = everyScope(framework).filter((scope) => {
    const { judgements, optional } = structureOf(framework, scope);
    return judgements.includes(judgement) || optional.includes(judgement);
  });
  const ids = new Set(scopes.map(({ edition }) => edition.id));
  if (ids.size === framework.editions.length) return 'all editions';
  if (ids.size === 0) return 'no edition';
  return `${ids.size === 1 ? 'edition' : 'editions'} ${listed([...ids])}`;
}

function kindRow(kind: Kind): string[] {
  return [
    kind.id,
    kind.name,
    marked(period(kind) ?? 'all times', kind.certainty),
    marked(judgementText(kind), kind['grades-certainty']),
    sourceKey(kind.source),
  ];
}

function judgementText(kind: Kind): string {
  if (kind.graded) return 'grades';
  const key = kind['judgement-key'];
  const values = kind['judgement-values']?.join(' · ') ?? 'any words';
  if (key) return `one judgement, under “${key}”: ${values}`;
  const after = kind['new-judgement']?.after;
  if (after) return `new grades, only if the last overall grade was ${listed(after, 'or')}`;
  return `no grades${kind.letter ? ', published as a letter' : ''}`;
}

function settingRows(
  framework: Framework,
  setting: Setting,
  inspections: readonly InspectionFacts[],
): string[][] {
  const own = inspections.filter((inspection) => inspection.setting?.id === setting.id);
  const { judgements = [], editions = [] } = own.findLast(({ graded }) => graded) ?? {};
  const { outcome } = setting;
  const texts = outcome
    ? [`one, under “${outcome.key}”: ${outcome.values.join(' · ')}`]
    : [
        ...editions.map(datedName),
        ...judgements.map((judgement) =>
          judgement.wording === null
            ? `${judgement.id}: ${wordingCell(judgement)}`
            : marked(nameOf(judgement), judgement.certainty),
        ),
      ];
  return [
    ['kinds', setting.kinds.join(', ')],
    ...texts.map((text, index) => [index === 0 ? 'judgements' : '', text]),
    ['improvement', improvementCell(framework, setting)],
    ['instruments', withoutMarks(instrumentsCell(setting.instruments))],
    ['sources', [...new Set(own.flatMap(({ sources }) => sources))].join(', ')],
  ];
}

const sourceText = ({ title, url, measured }: FactSource): string =>
  [title, measured && `measured: ${measured}`, url].filter(Boolean).join('; ');
