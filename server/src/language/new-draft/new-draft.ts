import { quoted as quotedValue, scalar, type YamlValue, yamlLines } from '../../draft/yaml/write';
import { actionListsOf } from '../../knowledge/frameworks/action-lists';
import { editionOn, latestEdition } from '../../knowledge/frameworks/frameworks';
import type { CitationRules } from '../../knowledge/frameworks/report-form';
import { nameOf, type Terms, termsOf } from '../../knowledge/frameworks/terms';
import type { Framework, Kind, Setting } from '../../knowledge/frameworks/types';
import { type Day, readDay } from '../../report/days';
import { providerDetails } from '../../report/provider-details';
import { capital, listed, quoted, typeset } from '../../text/words';

/** An inspector with a role, or without one. */
export interface NamedInspector {
  readonly name: string;
  readonly role?: string;
}

/** The inspection that a new draft is for. Fields left out are empty in the draft. */
export interface NewDraft {
  readonly framework: Framework;
  readonly setting?: Setting | undefined;
  readonly kind?: Kind | undefined;
  /** First and last day; a text that is not a date is left out. */
  readonly start?: Day | undefined;
  readonly end?: Day | undefined;
  /** The name of the authority, or of the registered provider. */
  readonly inspected?: string | undefined;
  readonly urn?: string | undefined;
  readonly leadInspector?: NamedInspector | undefined;
  /** The other inspectors. */
  readonly team?: readonly NamedInspector[] | undefined;
  readonly surface?: 'markdown' | 'yaml' | undefined;
}

/**
 * A draft with every key and heading of such an inspection's report, all of them empty. At stage `drafting` nothing in it
 * is wrong, only missing. Headings have no grade, because it comes with the judgement.
 */
export function newDraft(asked: NewDraft): string {
  const { framework, setting } = asked;
  const [only, ...others] = framework.kinds;
  const kind = asked.kind ?? (others.length === 0 ? only : undefined);
  const inspection = { ...asked, kind };
  const start = readDay(inspection.start);
  const edition = start ? editionOn(framework, start) : latestEdition(framework);
  const terms = termsOf(framework, { edition, setting, kind });
  const rules = framework.citations;
  const cites = terms.graded && rules?.id === edition.citations ? rules : undefined;
  const keys = [
    ...frontKeys(inspection, terms),
    ...judgementKeys(inspection, terms),
    ...listKeys(inspection),
  ];
  if (inspection.surface === 'yaml') return lines([...keys, ...yamlText(inspection, terms)]);
  return lines(['---', ...keys, '---', '', ...body(inspection, terms, cites)]);
}

/** A key ends in a space, so that the value can be typed at once. */
const key = (name: string, value = ''): string => `${name}: ${value}`;
const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;

function frontKeys(asked: NewDraft, terms: Terms): string[] {
  const { framework, setting, kind } = asked;
  const [start, end] = [readDay(asked.start), readDay(asked.end)];
  return [
    key('framework', framework.id),
    ...(framework.settings ? [key('setting', setting?.id)] : []),
    ...(setting?.['combined-with'] ?? []).map(
      (id) => `# If this service was inspected together with another, add “combined-with: ${id}”.`,
    ),
    ...whoKeys(asked, terms),
    `# ${capital(framework.urn.shape)}, such as ${framework.urn.example}.`,
    key('urn', quotedValue(asked.urn ?? '')),
    key('stage', 'drafting'),
    'inspection:',
    // Only the draft of a graded inspection may leave out its type.
    ...(kind || framework.settings || !terms.graded ? [key('  type', kind?.id)] : []),
    key('  start', start),
    key('  end', end),
    ...inspectorKeys(asked),
  ];
}

/** The key of who is inspected, with the details that its report prints below it. */
function whoKeys({ framework: { who }, setting, inspected = '' }: NewDraft, { published }: Terms): string[] {
  const rows = published?.parts.flatMap((part) => part.rows ?? []) ?? [];
  // Reports print the usual sub-type of a setting by themselves.
  const isKnown = (detail: string) =>
    detail === 'provision-sub-type' && setting?.['in-reports']?.['sub-type'] !== undefined;
  const details = rows
    .filter(({ key: detail }) => providerDetails[detail] === 'printed' && !isKnown(detail))
    .sort((a, b) => Number(b.key === 'name') - Number(a.key === 'name'));
  const name = inspected === '' ? '' : scalar(inspected);
  if (details.length === 0) return [key(who, name)];
  const below = details.flatMap(({ key: detail, vacant }) => [
    ...(vacant ? [`  # A name, or “${vacant}”.`] : []),
    key(`  ${detail}`, detail === 'name' ? name : ''),
  ]);
  return [`${who}:`, ...below];
}

/** The inspectors. Joint letters name their inspectorates instead, and no lead inspector. */
function inspectorKeys({ kind, leadInspector, team = [] }: NewDraft): string[] {
  if (kind?.joint) return ['  inspectorates: []', key('  theme')];
  const value = ({ name, role }: NamedInspector): YamlValue => (role ? { name, role } : name);
  return yamlLines(
    [
      ['lead-inspector', leadInspector && value(leadInspector)],
      ...(team.length > 0 ? [['team', team.map(value)] as const] : []),
    ],
    '  ',
  );
}

/** The judgements to be graded, or the key instead of them. */
function judgementKeys({ setting, kind }: NewDraft, terms: Terms): string[] {
  if (terms.graded) {
    const optional = terms.optional.filter((id) => !terms.expected.includes(id));
    return [
      `# Grades: ${listed(
        terms.scale.grades.map(({ label }) => label),
        'or',
      )}.`,
      'judgements:',
      ...terms.expected.map((id) => key(`  ${id}`)),
      ...optional.map((id) => `  # Add “${id}” if that judgement was made too.`),
      ...sentenceKey(terms),
    ];
  }
  const single = kind?.['judgement-key'];
  if (single) {
    const values = kind['judgement-values'];
    const none = kind['no-judgement'];
    return [
      values ? `# Write ${quoted(values, 'or')}.` : '# The judgement, in words.',
      ...(none ? [`# Or write “${none.key}: true”, which means: ${none.text}.`] : []),
      key(single),
    ];
  }
  const outcome = kind?.graded === false ? undefined : setting?.outcome;
  return outcome ? [`# Write ${quoted(outcome.values, 'or')}.`, key(outcome.key)] : [];
}

/** The key of the standard sentence, where reports print one. */
const sentenceKey = ({ published }: Terms): string[] =>
  published?.parts.some(({ id }) => id === 'standard-sentence')
    ? ['# Leave empty to use your team’s standard sentence, if it has one.', key('standard-sentence')]
    : [];

/** The keys with lists, which are empty. */
function listKeys({ framework, setting, kind }: NewDraft): string[] {
  const may = actionListsOf(framework, setting);
  return [
    ...(kind?.letter
      ? [
          '# The date of the letter, printed above the addressee. Leave empty until you know it.',
          key('letter-date'),
        ]
      : []),
    ...(kind?.joint ? ['# One line for each recipient: “Name, post, organisation”.'] : []),
    ...(kind?.letter
      ? [kind.joint ? 'addressee: []' : key('addressee'), 'areas-for-priority-action: []']
      : []),
    ...(kind?.joint
      ? ['# Add the name and role of the person who signs for each inspectorate.', 'signatories: []']
      : []),
    ...(may.requirements ? ['requirements: []'] : []),
    ...(setting?.['unmet-standards'] ? ['unmet-standards: []'] : []),
    ...(may.recommendations ? ['recommendations: []'] : []),
    ...(setting?.registered ? ['enforcement: []'] : []),
    'previous: []',
  ];
}

/** The body of a Markdown draft: the title, and the headings in the order of the report. */
function body(
  { framework, setting, kind }: NewDraft,
  terms: Terms,
  cites: CitationRules | undefined,
): string[] {
  const { improvement, numbering } = framework;
  const around = bodyHeadings(terms, kind);
  const listed = terms.report?.sections.some(({ from }) => from === areasKey) === true;
  const headings = terms.sections.map((id) => wordingOf(terms, id));
  const sections = headings.flatMap((heading, index) => [
    `## ${heading}`,
    '',
    // Paragraphs are numbered through the report, so that only the first number is needed.
    ...(numbering.paragraphs && index === 0 ? ['1. ', ''] : []),
  ]);
  return [
    ...(beginsWithNumber(terms) ? [] : [`# ${title(setting, kind)}`, '']),
    ...(terms.published?.parts.some(({ id }) => id === 'salutation') ? ['Dear …', ''] : []),
    ...around.before.flatMap(headed),
    ...(improvement && !listed ? [`## ${improvement.heading}${cites ? '[^1]' : ''}`, '', '- ', ''] : []),
    ...sections,
    ...around.after.flatMap(headed),
    ...(cites ? [`[^1]: ${cites.footnote}`, ''] : []),
  ].slice(0, -1);
}

/** The keys of a YAML draft that have texts. */
function yamlText({ framework, kind }: NewDraft, terms: Terms): string[] {
  // Drafts about an authority have the key even if the framework's own heading is unknown.
  const areas = framework.improvement?.id ?? (framework.who === 'authority' ? areasKey : undefined);
  const letter = kind?.letter ? (terms.report?.sections ?? []) : [];
  const ids = [
    ...terms.sections,
    ...letter.flatMap(({ id, from, optional, skeleton }) => (!from && (!optional || skeleton) ? id : [])),
  ];
  return [
    'summary: |',
    ...(areas ? [`${areas}: []`] : []),
    ...(ids.length > 0 ? ['sections:', ...ids.map((id) => `  ${id}: |`)] : []),
  ];
}

/** The key of the areas for improvement of a local authority. */
const areasKey = 'areas-for-improvement';

/** A heading of a new body. */
interface NewHeading {
  readonly heading: string;
  /** Its section is a list. */
  readonly list?: boolean;
}

const headed = ({ heading, list }: NewHeading): string[] => [
  `## ${heading}`,
  '',
  ...(list ? ['- ', ''] : []),
];

/** Headings of the sections that are in a new body, before and after those of the judgements. */
function bodyHeadings(
  { report, published, sections }: Terms,
  kind: Kind | undefined,
): { before: NewHeading[]; after: NewHeading[] } {
  const isFull = kind === undefined || kind.graded || kind.letter || kind['judgement-key'] !== undefined;
  // What else the report of another visit has is not known.
  const all = (report?.sections ?? []).filter(({ from }) => isFull || from === 'summary');
  const index = all.findIndex(({ id }) => id === 'judgements');
  const written = (some: typeof all): NewHeading[] =>
    some
      .filter(
        ({ id, from, skeleton, optional }) =>
          id !== 'judgements' && ((!from && !optional) || from === 'summary' || skeleton),
      )
      .map(({ heading, from }) => ({ heading: typeset(heading), list: from === areasKey }));
  if (index < 0) return { before: written(all), after: [] };
  const above = published?.parts.find(({ id }) => id === 'judgements-heading')?.heading;
  return {
    before: [
      ...written(all.slice(0, index)),
      ...(above !== undefined && sections.length > 0 ? [{ heading: typeset(above) }] : []),
    ],
    after: written(all.slice(index)),
  };
}

/** True if the title of the report is the reference number, which is among the keys. */
const beginsWithNumber = ({ published }: Terms): boolean =>
  published?.parts.find(({ id }) => id === 'cover')?.lines?.[0]?.text === '{urn}';

function title(setting: Setting | undefined, kind: Kind | undefined): string {
  const name = capital(kind?.name ?? 'inspection');
  if (setting) return typeset(`${name}: ${setting.name}`);
  return typeset(`${name} ${/\bvisit\b/i.test(name) ? 'to' : 'of'} …`);
}

function wordingOf({ judgements }: Terms, id: string): string {
  const judgement = judgements.find((item) => item.id === id);
  return judgement ? nameOf(judgement) : id;
}
