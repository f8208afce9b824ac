import { allCombinations } from '../../knowledge/frameworks/terms';
import type { Edition, Framework } from '../../knowledge/frameworks/types';
import { standingOf } from '../../report/standing';
import { period } from '../new-draft/request';
import { frameworkFacts, type InspectionFacts } from './catalogue';
import {
  datedName,
  improvementCell,
  instrumentsCell,
  judgementCells,
  marked,
  rulesCell,
  scaleCell,
} from './cells';

const head = '<!-- Made from knowledge/frameworks by `npm run docs`; change it there. -->';

/** The text of docs/frameworks.md: every framework, setting, kind and edition with all that is known of it. */
export function frameworksPage(all: readonly Framework[]): string {
  return `${head}

# Frameworks

The facts in the product about each framework, setting and type of inspection, and what is not known. Checks, completion
and new drafts use these facts alone. “Uncertain” facts could not be confirmed, so findings that depend on them are at most
warnings, unless a config sets the severity of the rule by name. “Observed” facts were seen in published reports or data,
but no framework requires them. Wording that is not known is not checked. \`inspection-report frameworks ID\` prints the same at a terminal, and with
\`--format json\` for programs.

${all.map(({ id, name, short }) => `- [${short}](#${anchor(`${short}: ${name}`)}): ${name} (\`framework: ${id}\`)`).join('\n')}

${all.map(frameworkPart).join('\n')}`;
}

function frameworkPart(framework: Framework): string {
  const { name, short, elsewhere = [], process: steps = [], sources } = framework;
  const combinations = allCombinations(framework);
  const facts = frameworkFacts(framework);
  return `## ${short}: ${name}

${table(
  [
    'setting',
    'type of inspection',
    'edition',
    'judgements',
    'scale',
    'rules on grades',
    'improvement',
    'instruments',
    'certainty',
    'sources',
  ],
  facts.inspections.map((inspection) => row(framework, inspection)),
)}
${part('Last check and expected changes', framework.editions.flatMap(standingLines), (line) => line)}
${part('Rules on grades', combinations, ({ id, text, certainty, source }) => `\`${id}\`: ${marked(text, certainty)} [${source}]`)}
${part('From inspection to report', steps, ({ text, source }) => `${text} [${source}]`)}
${part('Not inspected under this framework', elsewhere, ({ name: other, id, explanation, use, framework: instead, limits, source }) => `${other} (\`${id}\`): ${explanation}${adviceOn(use, instead)} [${source}]${limits ? `. ${limits}` : ''}`)}
${part('Sources', Object.entries(sources), ([key, { title, url, measured }]) => `[${key}] ${url ? `[${title}](${url})` : title}${measured ? `. Measured: ${measured}` : ''}`)}`;
}

/** The setting and the framework to use instead, if there are any. */
function adviceOn(use: string | undefined, framework: string | undefined): string {
  const parts = [use && `\`${use}\``, framework && `\`framework: ${framework}\``].filter(Boolean);
  return parts.length > 0 ? `. Use ${parts.join(', ')}` : '';
}

function standingLines(edition: Edition): string[] {
  const { name, announced } = edition;
  const sentences = standingOf(edition).map((sentence) => `${sentence}.`);
  return [
    ...(sentences.length > 0 ? [`${name}: ${sentences.join(' ')}`] : []),
    ...(announced ? [`Announced: ${announced.text} [${announced.source}]`] : []),
    ...(announced?.unknown ? [`Not known: ${announced.unknown}`] : []),
  ];
}

function part<T>(title: string, items: readonly T[], line: (item: T) => string): string {
  const text = items.length > 0 ? items.map((item) => `- ${line(item)}`).join('\n') : 'None known.';
  return `### ${title}\n\n${text}\n`;
}

function row(framework: Framework, inspection: InspectionFacts): string[] {
  const setting = framework.settings?.find(({ id }) => id === inspection.setting?.id);
  const days = period(inspection.kind);
  return [
    setting ? `${setting.name} (\`${setting.id}\`)` : 'none',
    `${inspection.kind.name} (\`${inspection.kind.id}\`)${days ? `, ${days}` : ''}`,
    inspection.editions.map(datedName).join('; ') || 'not known',
    judgementCells(inspection).join('<br>'),
    scaleCell(inspection),
    rulesCell(inspection),
    improvementCell(framework, setting, inspection.kind),
    instrumentsCell(inspection.instruments),
    inspection.certainty,
    inspection.sources.map((key) => `[${key}]`).join(' '),
  ];
}

function table(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(names), `|${'---|'.repeat(names.length)}`, ...rows.map(line), ''].join('\n');
}

const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');
