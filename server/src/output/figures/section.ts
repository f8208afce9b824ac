import { plural } from '../../text/words';
import { markup } from '../formats/escape';
import { wideRegion, wideTable } from '../formats/page/html-table';
import { chartKey, chartOf } from './charts';
import type { FigureTable } from './tables';

/** The part of a page with a table and its chart, under a heading of a level. */
export const tableSection = (table: FigureTable, level: 2 | 3): string => `<section>
<h${level} id="${table.id}">${markup(table.caption)}</h${level}>
${wideRegion(`Chart: ${table.caption}`, chartOf(table))}
${chartKey(table)}
${wideTable({ ...table, captionHidden: true })}
</section>`;

/** The figures in a report of findings; empty if there are none. */
export const figuresSection = (tables: readonly FigureTable[], drafts: number): string =>
  tables.length === 0
    ? ''
    : `<section>
<h2 id="figures">Figures</h2>
<p class="meta">${plural(drafts, 'draft')} counted. Drafts without a known framework are left out.</p>
${tables.map((table) => tableSection(table, 3)).join('\n')}
</section>`;
