import { editionOn, latestEdition } from '../../knowledge/frameworks/frameworks';
import type { CitationRules } from '../../knowledge/frameworks/report-form';
import { nameOf, type Terms, termsOf } from '../../knowledge/frameworks/terms';
import type { Framework, Kind, Setting } from '../../knowledge/frameworks/types';
import { type Day, readDay } from '../../report/days';
import { capital, listed } from '../../text/words';

/** The inspection that a new draft is for. What is left out is left empty in the draft. */
export interface NewDraft {
  readonly framework: Framework;
  readonly setting?: Setting | undefined;
  readonly kind?: Kind | undefined;
  /** First and last day; what is no day is left out. */
  readonly start?: Day | undefined;
  readonly end?: Day | undefined;
  readonly surface?: 'markdown' | 'yaml' | undefined;
}

/**
 * A draft with every key and heading that such an inspection's report has, and nothing in them: at stage `drafting`
 * nothing in it is wrong, only missing. Headings have no grade yet: it comes with the judgement.
 */
export function newDraft(wanted: NewDraft): string {
  const { framework, setting, kind } = wanted;
  const start = readDay(wanted.start);
  const edition = start ? editionOn(framework, start) : latestEdition(framework);
  const terms = termsOf(framework, { edition, setting, kind });
  const rules = framework.citations;
  const cites = terms.graded && rules?.id === edition.citations ? rules : undefined;
  const keys = [...frontKeys(wanted, terms), ...judged(wanted, terms), ...listKeys(wanted)];
  if (wanted.surface === 'yaml') return lines([...keys, ...yamlText(wanted, terms)]);
  return lines(['---', ...keys, '---', '', ...body(wanted, terms, cites)]);
}

/** Keys end in a space, so that whoever writes behind one need not think of it. */
const key = (name: string, value = ''): string => `${name}: ${value}`;
const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;
/** The wording of the data has straight apostrophes here and there; headings in a report are typeset. */
const typeset = (text: string): string => text.replaceAll("'", '’');

function frontKeys({ framework, setting, kind, ...days }: NewDraft, terms: Terms): string[] {
  const [start, end] = [readDay(days.start), readDay(days.end)];
  const oneVisit = kind?.joint ? ['  inspectorates: []', key('  theme')] : [];
  return [
    key('framework', framework.id),
    ...(framework.settings ? [key('setting', setting?.id)] : []),
    ...(setting?.['combined-with'] ?? []).map(
      (id) => `# Inspected together with another service? Then: “combined-with: ${id}”.`,
    ),
    key(framework.who),
    `# ${capital(framework.urn.shape)}, such as ${framework.urn.example}.`,
    key('urn', "''"),
    key('stage', 'drafting'),
    'inspection:',
    // A draft of a graded inspection may do without its type; every other needs it.
    ...(kind || framework.settings || !terms.graded ? [key('  type', kind?.id)] : []),
    key('  start', start),
    key('  end', end),
    key('  lead-inspector'),
    ...oneVisit,
  ];
}

/** The judgements to be graded, or the key that stands in their place. */
function judged({ setting, kind }: NewDraft, terms: Terms): string[] {
  if (terms.graded) {
    const other = terms.optional.filter((id) => !terms.expected.includes(id));
    return [
      `# Grades: ${listed(
        terms.scale.grades.map(({ label }) => label),
        'or',
      )}.`,
      'judgements:',
      ...terms.expected.map((id) => key(`  ${id}`)),
      ...other.map((id) => `  # Judged too? Then add “${id}”.`),
    ];
  }
  const single = kind?.['judgement-key'];
  if (single) {
    const values = kind['judgement-values'];
    return [values ? `# ${capital(listed(values, 'or'))}.` : '# The judgement, in words.', key(single)];
  }
  const outcome = kind?.graded === false ? undefined : setting?.outcome;
  return outcome ? [`# ${capital(listed(outcome.values, 'or'))}.`, key(outcome.key)] : [];
}

/** What is told in lists: empty until there is something to tell. */
function listKeys({ framework, setting, kind }: NewDraft): string[] {
  const provider = framework.who === 'provider';
  const requirements = setting ? setting.requirements?.possible === true : provider;
  const recommendations = setting ? setting.recommendations !== undefined : provider;
  return [
    ...(kind?.letter ? [key('addressee'), 'areas-for-priority-action: []'] : []),
    ...(requirements ? ['requirements: []'] : []),
    ...(recommendations ? ['recommendations: []'] : []),
    ...(setting?.registered ? ['enforcement: []'] : []),
    'previous: []',
  ];
}

/** The narrative of a Markdown draft: the title, and the headings in the order of the report. */
function body(
  { framework, setting, kind }: NewDraft,
  terms: Terms,
  cites: CitationRules | undefined,
): string[] {
  const { improvement, numbering } = framework;
  const around = narrated(framework, kind);
  const headings = terms.sections.map((id) => wordingOf(terms, id));
  const sections = headings.flatMap((heading, index) => [
    `## ${heading}`,
    '',
    // Paragraphs are numbered through the report: the first number is there, the others follow from it.
    ...(numbering.paragraphs && index === 0 ? ['1. ', ''] : []),
  ]);
  return [
    `# ${title(setting, kind)}`,
    '',
    ...around.before.flatMap((heading) => [`## ${heading}`, '']),
    ...(improvement ? [`## ${improvement.heading}${cites ? '[^1]' : ''}`, '', '- ', ''] : []),
    ...sections,
    ...around.after.flatMap((heading) => [`## ${heading}`, '']),
    ...(cites ? [`[^1]: ${cites.footnote}`, ''] : []),
  ].slice(0, -1);
}

/** The narrative of a YAML draft. */
function yamlText({ framework }: NewDraft, terms: Terms): string[] {
  // Drafts about an authority have the key whether or not the framework's own heading is known.
  const areas =
    framework.improvement?.id ?? (framework.who === 'authority' ? 'areas-for-improvement' : undefined);
  return [
    'summary: |',
    ...(areas ? [`${areas}: []`] : []),
    ...(terms.sections.length > 0 ? ['sections:', ...terms.sections.map((id) => `  ${id}: |`)] : []),
  ];
}

/** Headings of the report's sections that are written and not composed of keys, before and after the judgements. */
function narrated({ report }: Framework, kind: Kind | undefined): { before: string[]; after: string[] } {
  const full = kind === undefined || kind.graded || kind['judgement-key'] !== undefined;
  const all = full ? (report?.sections ?? []) : [];
  const at = all.findIndex(({ id }) => id === 'judgements');
  const written = (part: typeof all) =>
    part
      .filter(({ id, from }) => id !== 'judgements' && (from === undefined || from === 'summary'))
      .map(({ heading }) => typeset(heading));
  return at < 0
    ? { before: written(all), after: [] }
    : { before: written(all.slice(0, at)), after: written(all.slice(at)) };
}

function title(setting: Setting | undefined, kind: Kind | undefined): string {
  const what = capital(kind?.name ?? 'inspection');
  if (setting) return typeset(`${what}: ${setting.name}`);
  return typeset(`${what} ${/\bvisit\b/i.test(what) ? 'to' : 'of'} …`);
}

function wordingOf({ judgements }: Terms, id: string): string {
  const judgement = judgements.find((one) => one.id === id);
  return judgement ? nameOf(judgement) : id;
}
