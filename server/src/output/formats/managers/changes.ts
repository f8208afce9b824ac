import { plural } from '../../../text/words';
import { noAmounts, type PreviousRun } from '../../previous';
import type { Summary } from '../../summary';
import { change, sumOf } from '../report';
import { changeHead, ruleCell, wideTable } from './markup';

/** The part of the page on what has changed since an earlier run. */
export function changesSection(
  { counts, rules }: Summary,
  previous: PreviousRun,
  titleOf: (rule: string) => string,
): string {
  const now = new Map(rules.map((row) => [row.name, sumOf(row)]));
  const names = [...new Set([...now.keys(), ...previous.rules.keys()])];
  const rows = names
    .map((name) => {
      const before = sumOf(previous.rules.get(name) ?? noAmounts);
      const after = now.get(name) ?? 0;
      return { name, before, after, difference: after - before };
    })
    .filter(({ difference }) => difference !== 0)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.name < b.name ? -1 : 1));
  const before = `The earlier results are on ${plural(previous.drafts, 'draft')} with ${plural(sumOf(previous), 'finding')}.`;
  const after = `There are now ${plural(sumOf(counts), 'finding')} in ${plural(counts.files, 'draft')}.`;
  const table = wideTable({
    caption: 'Rules with more or fewer findings, the largest change first',
    heads: ['What is checked', 'Before', 'Now', changeHead],
    rows: rows.map((row) => [
      ruleCell(row.name, titleOf(row.name)),
      row.before,
      row.after,
      change(row.difference),
    ]),
  });
  return `<section>
<h2 id="changes">What has changed</h2>
<p>${before} ${after}</p>
${rows.length > 0 ? table : '<p>Every rule has as many findings as before.</p>'}
</section>`;
}
