import type { Severity } from '../../rules/finding';
import type { RuleMeta } from '../../rules/rule';
import { inflect, plural } from '../../text/words';
import type { ReportTable, RunChanges } from '../report-table';
import type { FileResult } from '../result';
import type { FileChanges } from './file-changes';

/** Numbers of findings that are new, fixed and kept. */
interface ChangeRow {
  added: number;
  fixed: number;
  kept: number;
}

interface FileHistory {
  /** Says that the earlier run did not have the file. */
  readonly isNew: boolean;
  /** Its path in the earlier run, if that was another. */
  readonly before: string | undefined;
}

const weights: readonly (readonly [string, readonly Severity[]])[] = [
  ['Errors', ['error']],
  ['Warnings', ['warning']],
  ['Hints and info', ['info', 'hint']],
];
const unnamed = '(not named)';
const changeHeads = ['New', 'Fixed', 'Unchanged'];

/** Adds up the changes of drafts. It keeps numbers, places and names of rules, and no text. */
export class ChangeCounts {
  readonly #severities = new Map<Severity, ChangeRow>();
  readonly #drafts = new Map<string, ChangeRow>();
  readonly #rules = new Map<string, ChangeRow>();
  readonly #inspectors = new Map<string, ChangeRow>();
  readonly #teams = new Map<string, ChangeRow>();
  readonly #added: string[][] = [];
  readonly #fixed: string[][] = [];
  readonly #renamed: string[][] = [];
  readonly #titles: ReadonlyMap<string, string>;
  #hidden = 0;
  #newFiles = 0;

  constructor(rules: readonly RuleMeta[]) {
    this.#titles = new Map(rules.map(({ id, title }) => [id, title]));
  }

  add(result: FileResult, changes: FileChanges, { isNew, before }: FileHistory): void {
    const { path, people, checked, config } = result;
    this.#hidden += changes.hidden.length;
    if (isNew && !config) this.#newFiles++;
    if (before !== undefined) this.#renamed.push([path, before]);
    const groups = config
      ? []
      : [
          [this.#inspectors, people?.inspector?.trim() || unnamed] as const,
          [this.#teams, people?.team?.trim() || unnamed] as const,
        ];
    for (const kind of ['added', 'fixed', 'kept'] as const) {
      for (const { rule, severity } of changes[kind]) {
        count(this.#severities, severity, kind);
        count(this.#rules, rule, kind);
        count(this.#drafts, path, kind);
        for (const [rows, name] of groups) count(rows, name, kind);
      }
    }
    for (const { rule, span } of changes.added)
      this.#added.push([path, String((checked?.lines.line(span.start) ?? 0) + 1), rule, this.#titleOf(rule)]);
    for (const { rule, line } of changes.fixed)
      this.#fixed.push([path, String(line ?? ''), rule, this.#titleOf(rule)]);
  }

  /** The number of new findings of a severity. */
  added(severity: Severity): number {
    return this.#severities.get(severity)?.added ?? 0;
  }

  /** @param missing the number of earlier files that this run has not checked */
  end(missing: number): RunChanges {
    const total = (kind: keyof ChangeRow): number =>
      [...this.#severities.values()].reduce((sum, row) => sum + row[kind], 0);
    const findingHeads = ['Draft', 'Line', 'Rule', 'What is checked'];
    return {
      sentences: [
        `Since the earlier run: ${total('added')} new, ${total('fixed')} fixed and ${plural(total('kept'), 'unchanged finding')}.`,
        ...hiddenSentence(this.#hidden),
        ...sentence(this.#newFiles, ['file'], 'new'),
        ...sentence(this.#renamed.length, ['draft'], 'renamed'),
        ...missingSentence(missing),
      ],
      tables: [
        {
          caption: 'Changes since the earlier run',
          heads: ['', ...changeHeads],
          rows: weights.map(([name, severities]) => [name, ...cells(severities, this.#severities)]),
        },
        byName('Changes by draft', 'Draft', this.#drafts),
        byName('Changes by rule', 'Rule', this.#rules),
        byName('Changes by lead inspector', 'Lead inspector', this.#inspectors),
        byName('Changes by team', 'Team', this.#teams),
        { caption: 'New findings', heads: findingHeads, rows: this.#added },
        { caption: 'Fixed findings', heads: findingHeads, rows: this.#fixed },
        { caption: 'Renamed drafts', heads: ['Draft', 'Earlier name'], rows: this.#renamed },
      ],
    };
  }

  #titleOf(rule: string): string {
    return this.#titles.get(rule) ?? '';
  }
}

function count<Name>(rows: Map<Name, ChangeRow>, name: Name, kind: keyof ChangeRow): void {
  const row = rows.get(name) ?? { added: 0, fixed: 0, kept: 0 };
  row[kind]++;
  rows.set(name, row);
}

const cellsOf = ({ added, fixed, kept }: ChangeRow): string[] => [added, fixed, kept].map(String);

const cells = (severities: readonly Severity[], rows: ReadonlyMap<Severity, ChangeRow>): string[] => {
  const all = severities.flatMap((severity) => rows.get(severity) ?? []);
  const sum = (kind: keyof ChangeRow): number => all.reduce((total, row) => total + row[kind], 0);
  return cellsOf({ added: sum('added'), fixed: sum('fixed'), kept: sum('kept') });
};

/** A row for each name with changes, those with most new findings first; none if no draft has a name. */
function byName(caption: string, head: string, all: ReadonlyMap<string, ChangeRow>): ReportTable {
  const rows = [...all.keys()].every((name) => name === unnamed) ? [] : [...all];
  const changed = rows.filter(([, { added, fixed }]) => added + fixed > 0);
  changed.sort(([a, x], [b, y]) => y.added - x.added || y.fixed - x.fixed || (a < b ? -1 : 1));
  return {
    caption,
    heads: [head, ...changeHeads],
    rows: changed.map(([name, row]) => [name, ...cellsOf(row)]),
  };
}

const hiddenSentence = (amount: number): string[] => {
  const [are, they, their] = amount === 1 ? ['is', 'it is', 'its'] : ['are', 'they are', 'their'];
  return amount === 0
    ? []
    : [
        `${plural(amount, 'earlier finding')} ${are} no longer counted: ${they} suppressed or known, or ${their} rule is off.`,
      ];
};

const missingSentence = (amount: number): string[] =>
  amount === 0
    ? []
    : [
        `${plural(amount, 'file', 'files')} of the earlier run ${inflect(amount, 'was', 'were')} not checked this time.`,
      ];

const sentence = (amount: number, [noun, nouns]: readonly [string, string?], state: string): string[] =>
  amount === 0 ? [] : [`${plural(amount, noun, nouns)} ${inflect(amount, 'is', 'are')} ${state}.`];
