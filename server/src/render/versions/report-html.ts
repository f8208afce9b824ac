import { plural } from '../../text/words';
import { attribute, escaped } from '../html/escape';
import type { VersionEntry } from './align';
import { isChange } from './changes';
import { cellHtml, idOf, tagHtml } from './entry-html';
import type { ReportUnit } from './units';

/** An entry with its index among all of them. */
interface Placed {
  readonly entry: VersionEntry;
  readonly at: number;
  readonly unit: ReportUnit;
}

/** At least so many unchanged parts in a row are folded away. */
const leastFolded = 3;

/** The later version with what was removed, in HTML. Long stretches without a change are folded away. */
export function reportHtml(entries: readonly VersionEntry[]): string {
  const placed = entries.map((entry, at): Placed => ({ entry, at, unit: shownUnit(entry) }));
  const writer = new ReportWriter(partnersOf(entries));
  const shown = shownOf(groupsOf(placed));
  return shown
    .map(({ isFolded, groups }) => {
      const html = groups.map((group) => writer.group(group)).join('\n');
      if (!isFolded) return html;
      const count = groups.flat().length;
      return `<details class="unchanged">\n<summary>${plural(count, 'unchanged part')}</summary>\n${html}\n</details>`;
    })
    .join('\n');
}

/** The unit that an entry shows. */
const shownUnit = (entry: VersionEntry): ReportUnit =>
  entry.is === 'left' || !entry.after ? entry.before : entry.after;

/** The index of the other place of each moved unit. */
function partnersOf(entries: readonly VersionEntry[]): Map<number, number> {
  const old = new Map(
    [...entries.entries()].flatMap(([at, { is, before }]) => (is === 'left' ? [[before, at] as const] : [])),
  );
  const partners = new Map<number, number>();
  for (const [at, { is, before }] of entries.entries()) {
    const other = is === 'moved' ? old.get(before) : undefined;
    if (other === undefined) continue;
    partners.set(at, other);
    partners.set(other, at);
  }
  return partners;
}

/** Entries that are shown in one element: a table, a list, or one paragraph. */
type Group = readonly Placed[];

function groupsOf(placed: readonly Placed[]): Group[] {
  const groups: Placed[][] = [];
  for (const item of placed) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && areTogether(last, item)) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

function areTogether(last: Placed, next: Placed): boolean {
  if (last.entry.table || next.entry.table) return last.entry.table === next.entry.table;
  return last.unit.depth > 0 && next.unit.depth > 0;
}

interface Folding {
  readonly isFolded: boolean;
  readonly groups: readonly Group[];
}

/** Folds away what has not changed, except next to a change, and the heading above one. */
function shownOf(groups: readonly Group[]): Folding[] {
  const changed = groups.map((group) => group.some(({ entry }) => entry.is !== 'same'));
  const shown = groups.map((_, at) => changed[at - 1] || changed[at] || changed[at + 1] || false);
  let heading = -1;
  for (const [at, group] of groups.entries()) {
    if (changed[at] && heading >= 0) {
      shown[heading] = true;
      heading = -1;
    }
    if (group[0]?.unit.kind === 'heading') heading = at;
  }
  const stretches: { isFolded: boolean; groups: Group[] }[] = [];
  for (const [at, group] of groups.entries()) {
    const isFolded = !shown[at];
    const last = stretches.at(-1);
    if (last?.isFolded === isFolded) last.groups.push(group);
    else stretches.push({ isFolded, groups: [group] });
  }
  return stretches.map((stretch) =>
    stretch.groups.flat().length < leastFolded ? { ...stretch, isFolded: false } : stretch,
  );
}

class ReportWriter {
  constructor(readonly partners: ReadonlyMap<number, number>) {}

  group(group: Group): string {
    const [first] = group;
    if (!first) return '';
    const { table } = first.entry;
    if (table?.holds === 'details') {
      const lines = group.map(
        (item) =>
          `<div${this.#attributes(item)}><dt>${this.#tag(item)}${cellHtml(item.entry, 0)}</dt><dd>${cellHtml(item.entry, 1)}</dd></div>`,
      );
      return `<dl>\n${lines.join('\n')}\n</dl>`;
    }
    if (table) return this.#table(group, table);
    return first.unit.depth > 0 ? this.#list(group) : group.map((item) => this.#block(item)).join('\n');
  }

  #table(group: Group, { caption, hasRowHeaders, holds }: NonNullable<VersionEntry['table']>): string {
    const rowOf = (item: Placed, cellTag: (column: number) => string): string => {
      const cells = item.unit.cells.map((_, column) => {
        const tag = cellTag(column);
        const content = (column === 0 ? this.#tag(item) : '') + cellHtml(item.entry, column);
        return `<${tag}>${content}</${tag.split(' ')[0]}>`;
      });
      return `<tr${this.#attributes(item)}>${cells.join('')}</tr>`;
    };
    const isHead = ({ unit }: Placed): boolean => unit.isHead === true;
    const head = group.filter(isHead).map((item) => rowOf(item, () => 'th scope="col"'));
    const body = group
      .filter((item) => !isHead(item))
      .map((item) => rowOf(item, (column) => (hasRowHeaders && column === 0 ? 'th scope="row"' : 'td')));
    return [
      `<table class="${holds}">`,
      ...(caption ? [`<caption class="unseen">${escaped(caption)}</caption>`] : []),
      ...(head.length > 0 ? [`<thead>\n${head.join('\n')}\n</thead>`] : []),
      `<tbody>\n${body.join('\n')}\n</tbody>`,
      '</table>',
    ].join('\n');
  }

  /** A list with the lists in it. An item may have several blocks. */
  #list(group: Group): string {
    let html = '';
    const open: string[] = [];
    const close = (depth: number): void => {
      for (; open.length > depth; open.pop()) html += `</li>\n</${open.at(-1)}>\n`;
    };
    for (const item of group) {
      const { depth, item: begin } = item.unit;
      const tag = begin?.ordered ? 'ol' : 'ul';
      if (begin) {
        close(open.at(depth - 1) === tag ? depth : depth - 1);
        if (open.length === depth) html += '</li>\n';
      } else close(depth);
      const begins = begin !== undefined || open.length < depth;
      while (open.length < depth) {
        html += `<${tag}>\n`;
        open.push(tag);
        if (open.length < depth) html += '<li>';
      }
      if (begins) html += `<li${begin?.ordered ? attribute('value', begin.number) : ''}>`;
      html += this.#block(item);
    }
    close(0);
    return html;
  }

  #block(item: Placed): string {
    const { entry, unit } = item;
    const content = `${this.#tag(item)}${cellHtml(entry, 0)}`;
    const at = this.#attributes(item, unit.number !== undefined && unit.kind === 'text' ? 'numbered' : '');
    if (unit.kind === 'heading') {
      // The page has a heading of its own above those of the report.
      const level = Math.min(6, (unit.level ?? 1) + 1);
      return `<h${level}${at}>${content}</h${level}>`;
    }
    const number = unit.number === undefined ? '' : `<span class="number">${unit.number}. </span>`;
    if (unit.isPreformatted) return `<pre${at}><code>${content}</code></pre>`;
    const paragraph = `<p${at}>${number}${content}</p>`;
    return unit.isQuoted ? `<blockquote>${paragraph}</blockquote>` : paragraph;
  }

  #tag({ entry, at }: Placed): string {
    return tagHtml(entry, this.partners.get(at));
  }

  #attributes({ entry, at, unit }: Placed, name = ''): string {
    const classes = [name, entry.is === 'same' ? '' : entry.is].filter(Boolean).join(' ');
    const id = isChange(entry) || entry.is === 'left' ? idOf(at) : undefined;
    const source = entry.after && entry.is !== 'left' ? unit.source : undefined;
    const place = source ? attribute('data-start', source.start) + attribute('data-end', source.end) : '';
    return `${attribute('class', classes || undefined)}${attribute('id', id)}${place}`;
  }
}
