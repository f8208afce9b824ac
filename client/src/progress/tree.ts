import * as vscode from 'vscode';
import type { LeftItem, Progress, ProgressRow, SectionRow } from '../../../server/src/lsp/requests';
import { rangeOf } from '../ui/locations';
import type { DraftProgress } from './draft-progress';
import { goToCommand, goToLeftCommand } from './go-to';
import { progressTexts, stateOf } from './texts';

type GroupName = keyof typeof progressTexts.groups;

/** A row of the tree. */
export type InspectionRow =
  | { readonly kind: 'group'; readonly name: GroupName; readonly rows: readonly InspectionRow[] }
  | { readonly kind: 'part'; readonly id: string; readonly part: ProgressRow | SectionRow }
  | { readonly kind: 'left'; readonly id: string; readonly item: LeftItem };

/** The id of the view, as in the manifest. */
const viewId = 'inspectionReport.progress';

/** The view “Inspection”: the parts of the draft in front, with everything left to do. */
export class InspectionTree implements vscode.TreeDataProvider<InspectionRow>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<InspectionRow>;
  readonly #subscription: vscode.Disposable;

  constructor(private readonly progress: DraftProgress) {
    this.#view = vscode.window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.#subscription = progress.onDidChange(() => this.#update());
    this.#update();
  }

  getChildren(row?: InspectionRow): InspectionRow[] {
    if (!row) return this.progress.inFront ? groupsOf(this.progress.inFront.progress) : [];
    return row.kind === 'group' ? [...row.rows] : [];
  }

  getTreeItem(row: InspectionRow): vscode.TreeItem {
    if (row.kind === 'group') return groupItem(row.name, row.rows);
    const item = row.kind === 'left' ? leftItem(row.item) : partItem(row.part);
    item.id = row.id;
    const uri = this.progress.inFront?.uri;
    item.command =
      row.kind === 'left'
        ? { command: goToLeftCommand, title: progressTexts.goTo, arguments: [uri, row.item] }
        : { command: goToCommand, title: progressTexts.goTo, arguments: [uri, rangeOf(row.part.range)] };
    return item;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }

  #update(): void {
    const { inFront } = this.progress;
    this.#view.description = inFront ? progressTexts.stages[inFront.progress.stage] : '';
    this.#changed.fire(undefined);
  }
}

/** Groups that such a report does not have are left out. */
function groupsOf(progress: Progress): InspectionRow[] {
  const { left, facts, judgements, sections, requirements, recommendations, areas } = progress;
  const parts = { facts, judgements, sections, requirements, recommendations, areas };
  return [
    {
      kind: 'group',
      name: 'left',
      rows: left.map((item, index) => ({ kind: 'left', id: `left ${index}`, item })),
    },
    ...Object.entries(parts).flatMap(([name, rows]): InspectionRow[] => {
      if (!rows || (rows.length === 0 && alwaysNeeded.has(name))) return [];
      const below = rows.map(
        (part, index): InspectionRow => ({ kind: 'part', id: `${name} ${index}`, part }),
      );
      return [{ kind: 'group', name: name as GroupName, rows: below }];
    }),
  ];
}

/** Groups that are not shown empty: a letter has no judgements. */
const alwaysNeeded: ReadonlySet<string> = new Set(['facts', 'judgements', 'sections']);

function groupItem(name: GroupName, rows: readonly InspectionRow[]): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const label = progressTexts.groups[name];
  const filled = name === 'left' || name === 'sections' ? Expanded : Collapsed;
  const item = new vscode.TreeItem(label, rows.length === 0 ? None : filled);
  item.id = name;
  item.description = countOf(name, rows);
  item.accessibilityInformation = { label: `${label}, ${item.description}` };
  return item;
}

function countOf(name: GroupName, rows: readonly InspectionRow[]): string {
  if (name === 'left') return rows.length === 0 ? progressTexts.none : String(rows.length);
  if (rows.length === 0) return progressTexts.none;
  const states = rows.flatMap((row) => (row.kind === 'part' ? [row.part.state] : []));
  const done = states.filter((state) => state === 'done').length;
  // A report can be final without those that are empty, so they do not count.
  const wanted = states.filter((state) => state !== 'empty').length;
  return progressTexts.done(done, wanted);
}

function partItem(part: ProgressRow | SectionRow): vscode.TreeItem {
  const { label, wording = label, state } = part;
  const item = new vscode.TreeItem(label);
  const length = 'words' in part && part.words > 0 ? progressTexts.length(part.words, part.paragraphs) : '';
  const shown = [part.detail, length, stateOf(part)].filter(Boolean);
  item.description = shown.join(' · ');
  item.iconPath = icons[state];
  item.tooltip = [wording, ...shown].join('\n');
  const spoken = state === 'done' ? [...shown, progressTexts.complete] : shown;
  item.accessibilityInformation = { label: [wording, ...spoken].join(', ') };
  return item;
}

function leftItem({ kind, message, range }: LeftItem): vscode.TreeItem {
  const item = new vscode.TreeItem(message);
  item.description = progressTexts.line(range.start.line + 1);
  item.iconPath = leftIcons[kind];
  item.tooltip = `${progressTexts.kinds[kind]}\n${message}`;
  item.accessibilityInformation = { label: `${progressTexts.kinds[kind]}: ${message}, ${item.description}` };
  return item;
}

const icon = (name: string, color?: string): vscode.ThemeIcon =>
  new vscode.ThemeIcon(name, color === undefined ? undefined : new vscode.ThemeColor(color));

const icons: Record<ProgressRow['state'], vscode.ThemeIcon> = {
  done: icon('pass', 'testing.iconPassed'),
  missing: icon('circle-large-outline', 'list.warningForeground'),
  empty: icon('dash'),
  gaps: icon('edit', 'list.warningForeground'),
};

const leftIcons: Record<LeftItem['kind'], vscode.ThemeIcon> = {
  missing: icon('circle-large-outline', 'list.warningForeground'),
  unfinished: icon('edit', 'list.warningForeground'),
  wrong: icon('error', 'list.errorForeground'),
};
