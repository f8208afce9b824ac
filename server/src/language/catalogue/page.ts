import type { Framework } from '../../knowledge/frameworks/types';
import { period } from '../new-draft/request';
import { frameworkFacts, type InspectionFacts } from './catalogue';
import { improvementCell, instrumentsCell, judgementCells, marked, rulesCell, scaleCell } from './cells';

const head = '<!-- Made from knowledge/frameworks by `npm run docs`; change it there. -->';

/** docs/frameworks.md: every framework, setting, kind and edition with what is known of it. */
export function frameworksPage(all: readonly Framework[]): string {
  return `${head}

# Frameworks

What the product knows of each framework, setting and kind of inspection, and what it does not. Checks, completion and
new drafts rest on this and on nothing else. What is marked “uncertain” could not be confirmed, and makes a warning at
the most; what is marked “observed” was seen in published reports or data and is nobody’s rule. Where wording is not
known, nothing checks it. \`inspection-report frameworks ID\` prints the same at a terminal, and with
\`--format json\` for programs.

${all.map(({ id, name, short }) => `- [${short}](#${anchor(`${short}: ${name}`)}): ${name} (\`framework: ${id}\`)`).join('\n')}

${all.map(frameworkPart).join('\n')}`;
}

function frameworkPart(framework: Framework): string {
  const { name, short, combinations, elsewhere = [], sources } = framework;
  const known = frameworkFacts(framework);
  return `## ${short}: ${name}

${table(
  [
    'setting',
    'kind of inspection',
    'edition',
    'judgements',
    'scale',
    'rules on grades',
    'improvement',
    'instruments',
    'certainty',
    'sources',
  ],
  known.inspections.map((one) => row(framework, one)),
)}
${part('Rules on grades', combinations, ({ id, text, certainty, source }) => `\`${id}\`: ${marked(text, certainty)} [${source}]`)}
${part('Not inspected under it', elsewhere, (one) => `${one.name} (\`${one.id}\`): ${one.explanation}${one.use ? `; \`${one.use}\` is meant` : ''} [${one.source}]`)}
${part('Sources', Object.entries(sources), ([key, { title, url, measured }]) => `[${key}] ${url ? `[${title}](${url})` : title}${measured ? ` (measured: ${measured})` : ''}`)}`;
}

function part<T>(title: string, items: readonly T[], line: (item: T) => string): string {
  const text = items.length > 0 ? items.map((item) => `- ${line(item)}`).join('\n') : 'None known.';
  return `### ${title}\n\n${text}\n`;
}

function row(framework: Framework, one: InspectionFacts): string[] {
  const setting = framework.settings?.find(({ id }) => id === one.setting?.id);
  const days = period(one.kind);
  return [
    setting ? `${setting.name} (\`${setting.id}\`)` : 'this framework has none',
    `${one.kind.name} (\`${one.kind.id}\`)${days ? `, ${days}` : ''}`,
    one.editions.map(({ name }) => name).join('; ') || 'not known',
    judgementCells(one).join('<br>'),
    scaleCell(one),
    rulesCell(one),
    improvementCell(framework, setting),
    instrumentsCell(one.instruments),
    one.certainty,
    one.sources.map((key) => `[${key}]`).join(' '),
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
