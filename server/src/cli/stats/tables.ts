import type { Frequencies } from '../../output/figures/counts';
import {
  compareNames,
  daysTable,
  type FigureTable,
  gradeTable,
  isFilled,
  judgementTable,
  settingTable,
  spreadHeads,
  type TableNames,
  teamTable,
} from '../../output/figures/tables';
import type { StatsCollector } from './collector';
import { publishedSpread, type SectionSpread } from './spread';

/** The most rows of a table of frequencies. */
const mostRows = 20;

/** The tables of some drafts, without those that are empty. */
export function tablesOf(
  stats: StatsCollector,
  { byInspector }: { readonly byInspector: boolean },
): FigureTable[] {
  const { figures, gradesBy, sections } = stats;
  const all: FigureTable[] = [
    judgementTable(figures),
    gradeTable({ id: 'grades-by-setting', of: 'setting', head: 'Setting' }, gradesBy.setting),
    teamTable(figures),
    gradeTable({ id: 'grades-by-month', of: 'month', head: 'Month' }, gradesBy.month),
    ...(byInspector ? [inspectorTable(stats)] : []),
    frequencyTable(
      { id: 'requirements', caption: 'Requirements by paragraph of the regulation', head: 'Paragraph' },
      stats.provisions,
    ),
    frequencyTable(
      { id: 'regulations', caption: 'Requirements by regulation', head: 'Regulation' },
      stats.regulations,
    ),
    frequencyTable(
      { id: 'areas-for-improvement', caption: 'Areas for improvement by citation', head: 'Citation' },
      stats.areas,
    ),
    frequencyTable({ id: 'findings', caption: 'Findings by rule', head: 'Rule' }, stats.rules),
    settingTable(figures),
    daysTable(figures),
    lengthTable('words', 'Words by section, and in published reports', sections),
    lengthTable('paragraphs', 'Paragraphs by section, and in published reports', sections),
  ];
  return all.filter(isFilled);
}

const inspectorTable = ({ gradesBy }: StatsCollector): FigureTable =>
  gradeTable(
    { id: 'grades-by-lead-inspector', of: 'lead inspector', head: 'Lead inspector' },
    gradesBy.inspector,
  );

function frequencyTable(
  { id, caption, head }: TableNames & Pick<FigureTable, 'caption'>,
  found: Frequencies,
): FigureTable {
  const rows = found.most(mostRows).map(({ name, count, drafts }) => [name, drafts, count]);
  return {
    id,
    caption,
    heads: [head, 'Drafts', 'Total'],
    texts: 1,
    rows,
    chart: { kind: 'bars', column: 1 },
  };
}

function lengthTable(
  measure: 'words' | 'paragraphs',
  caption: string,
  sections: readonly SectionSpread[],
): FigureTable {
  const byFramework = [...sections].sort((a, b) => compareNames(a.framework, b.framework));
  const rows = byFramework.map((section) => {
    const { low, middle, high } = section[measure];
    const known = publishedSpread(section.framework, section.section);
    const published = known
      ? [known.reports, known[measure].low, known[measure].middle, known[measure].high]
      : ['', '', '', ''];
    return [section.framework, section.name, section.reports, low, middle, high, ...published];
  });
  const heads = [
    ...['Framework', 'Section', 'Drafts', ...spreadHeads],
    ...['Published reports', 'Published lower quartile', 'Published median', 'Published upper quartile'],
  ];
  return { id: `section-${measure}`, caption, heads, texts: 2, rows, chart: { kind: 'spread' } };
}
