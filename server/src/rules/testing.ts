import { parseDraft } from '../draft/draft';
import { builtIn, withLaw } from '../knowledge/knowledge';
import { lawPackFormat } from '../knowledge/law/law-pack';
import { type CheckOptions, check } from '../lint/check';
import { applyEdits } from '../lint/fix';
import { copySearch, draftSketch, memoryIndex } from '../report/across/copied/copied';
import type { CopySearch } from '../report/across/copied/copies';
import type { CopySource } from '../report/across/copied/copy-index';
import { DraftCollection, type OtherDrafts } from '../report/across/other-drafts';
import { readReport } from '../report/report';
import { exampleDraft } from './examples';
import type { Finding } from './finding';
import type { Example } from './rule';

/** The product's knowledge with a law pack for the examples of rules. Its words are invented. */
export const exampleKnowledge = withLaw(builtIn, [
  {
    format: lawPackFormat,
    instrument: 'chr-2015',
    title: 'The Lamp Keepers Regulations 2015',
    text: { date: '2026-06-29', basis: 'revised' },
    provisions: [
      {
        number: '12',
        heading: 'The lamp standard',
        words: [
          { at: '(1)', text: 'The lamp standard is that children have light.' },
          { at: '(2)', text: 'In particular, the registered person must ensure—' },
          { at: '(2)(a)', text: 'that staff—' },
          { at: '(2)(a)(i)', text: 'trim the wick of every lamp each morning; and' },
          { at: '(2)(a)(ii)', text: 'keep the glass clean;' },
          { at: '(2)(b)', text: 'that each lamp in the home is clean and lit before it is dark; and' },
          { at: '(2)(c)', text: 'that oil is stored outside the home.' },
        ],
      },
      {
        number: '13',
        words: [
          { at: '', text: 'A keeper must have—', end: 'and must carry them.' },
          { at: '(a)', text: 'a key;' },
          { at: '(b)', text: 'a bell,' },
        ],
      },
      {
        number: 'Schedule 2',
        heading: 'Oil',
        words: [
          { at: '2', text: 'Either—' },
          { at: '2(a)', text: 'whale oil; or' },
        ],
      },
      { number: '51', status: 'prospective', words: [{ at: '', text: 'Lamps must be electric.' }] },
    ],
  },
]);

/** The only draft that the examples of rules are compared with. */
export const exampleOthers: OtherDrafts = new DraftCollection([
  {
    uri: 'file:///drafts/harbour.report.md',
    path: 'harbour.report.md',
    facts: {
      framework: 'sccif',
      number: '888888',
      name: 'example care ltd',
      kind: 'full',
      first: '2025-06-10',
      last: '2025-06-11',
      overall: 'good',
      graded: true,
      place: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    },
  },
]).except('');

const harbourText =
  'Lanterns hang in every window of the house. Each child is taught by a keeper how to fill, trim and light one safely.';

/** The only text that the examples of rules may have copied from. */
export const exampleCopied: CopySearch = copySearch('', {
  indexes: [memoryIndex([sourceOf(`## Overall experiences: good\n\n${harbourText}\n`)])],
});

function sourceOf(body: string): CopySource {
  const draft = parseDraft(exampleDraft({ framework: 'sccif', front: 'urn: SC888888\n', body }), 'markdown');
  const report = readReport(draft, builtIn);
  if (!report) throw new Error('The example has no framework.');
  return { uri: 'file:///drafts/harbour.report.md', path: 'harbour.report.md', ...draftSketch(report) };
}

interface BriefOptions extends CheckOptions {
  /** The name of the draft's file, which tells Markdown from YAML. */
  readonly name?: string;
}

/**
 * The findings of a rule (`group/name`) or of a group of rules (`group/`) in a draft, each in one line for tables of tests:
 * severity, text at its place, lines that each fix takes away (`-`) and puts (`+`), and related places:
 * “error outsanding | suggestion -leaders: outsanding +leaders: outstanding | see good”.
 */
export function findingsIn(draft: Example | string, rules: string, options: BriefOptions = {}): string[] {
  const text = typeof draft === 'string' ? draft : exampleDraft(draft);
  return check(text, options.name ?? 'draft.report.md', options)
    .findings.filter(({ rule }) => rule === rules || (rules.endsWith('/') && rule.startsWith(rules)))
    .map((finding) => inBrief(finding, rules, text));
}

function inBrief(
  { rule, severity, span, fixes = [], related = [] }: Finding,
  rules: string,
  text: string,
): string {
  const name = rules.endsWith('/') ? `${rule.slice(rules.length)} ` : '';
  return [
    `${name}${severity} ${text.slice(span.start, span.end)}`.trimEnd(),
    ...fixes.map(({ kind, edits }) => `${kind} ${changedLines(text, applyEdits(text, edits).text)}`),
    ...related.map((place) => `see ${text.slice(place.span.start, place.span.end)}`),
  ].join(' | ');
}

function changedLines(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const shortest = Math.min(old.length, now.length);
  let top = 0;
  while (top < shortest && old[top] === now[top]) top++;
  let bottom = 0;
  while (bottom < shortest - top && old.at(-1 - bottom) === now.at(-1 - bottom)) bottom++;
  const lines = (all: readonly string[], sign: string) =>
    all.slice(top, all.length - bottom).map((line) => sign + line);
  return [...lines(old, '-'), ...lines(now, '+')].join(' ');
}
