// Tries edits of a draft: an edit is right if the draft then prints what the reviewer’s copy has, and nothing else changes.

import { withBreaksOf } from '../lint/apply-edits';
import { type Checked, check } from '../lint/check';
import { compose } from '../render/compose';
import { comparable, paragraphBreak } from '../render/review/comparable';
import { fullText, type PrintedParagraph, printedParagraphs } from '../render/review/printed-paragraphs';
import type { Edit } from '../rules/finding';
import { draftRules } from '../rules/index';
import { encodingRule, gapRule } from '../rules/rule-ids';
import type { CopyChange } from './changes';
import type { DraftView } from './draft-view';
import { edited, type TextEdit } from './word-edits';

/** A change, or two that belong together, with the edits to try. */
export interface Proposal {
  readonly changes: readonly CopyChange[];
  /** Edits of the draft that make the change together; one choice after the other is tried. */
  readonly choices: readonly (readonly Edit[])[];
}

export interface TriedProposal {
  readonly proposal: Proposal;
  readonly edits: readonly Edit[];
}

const everyKind: readonly PrintedParagraph['kind'][] = [
  'heading',
  'text',
  'item',
  'cell',
  'details',
  'note',
  'code',
];

/** The most checks of a draft for one review. */
const mostTrials = 400;

/** The proposals that can be made, each with the edits that make it. Those that were tried in vain are left out. */
export function triedProposals(proposals: readonly Proposal[], view: DraftView): TriedProposal[] {
  const bench = new Bench(view);
  const first = proposals.flatMap((proposal): TriedProposal[] => {
    const [edits] = proposal.choices;
    return edits ? [{ proposal, edits }] : [];
  });
  const right = new Set(bench.together(first));
  const done = first.filter((trial) => right.has(trial));
  for (const { proposal } of first.filter((trial) => !right.has(trial))) {
    const edits = proposal.choices.find((choice) => bench.isRight([{ proposal, edits: choice }]));
    if (edits) done.push({ proposal, edits });
  }
  return done;
}

class Bench {
  #trials = 0;

  constructor(readonly view: DraftView) {}

  /** The trials that are right. All are tried at once, and in halves where something is wrong. */
  together(trials: readonly TriedProposal[]): readonly TriedProposal[] {
    if (trials.length === 0) return [];
    if (this.isRight(trials)) return trials;
    if (trials.length === 1) return [];
    const middle = trials.length >> 1;
    return [...this.together(trials.slice(0, middle)), ...this.together(trials.slice(middle))];
  }

  isRight(trials: readonly TriedProposal[]): boolean {
    if (this.#trials >= mostTrials) return false;
    this.#trials++;
    const { view } = this;
    const { checked, paragraphs } = view;
    const edits = trials.flatMap((trial) => trial.edits);
    const changes = trials.flatMap(({ proposal }) => proposal.changes);
    const text = applied(checked.draft.text, edits);
    if (text === undefined) return false;
    const result = again(checked, text);
    // What can no longer be read may be printed all the same.
    if (result.draft.problems.length > checked.draft.problems.length) return false;
    const printed = printedParagraphs(compose(result));
    const isInNotes = ({ leaves }: CopyChange): boolean => paragraphs[leaves[0] ?? -1]?.kind === 'note';
    return (
      [true, false].every((ofNotes) => {
        const touched = changes.filter((change) => isInNotes(change) === ofNotes);
        // A note whose reference has gone is printed elsewhere.
        if (touched.length === 0 && ofNotes) return true;
        return this.#agrees(expectedTexts(touched, view, ofNotes), textsOf(printed, ofNotes), edits);
      }) && this.#keepsKinds(printed, changes)
    );
  }

  /** True if what is not changed stays what it is: text after a deleted row could become a cell. */
  #keepsKinds(printed: readonly PrintedParagraph[], changes: readonly CopyChange[]): boolean {
    const { paragraphs, texts } = this.view;
    const changed = new Set(changes.flatMap(({ leaves, movedFrom }) => [...leaves, movedFrom]));
    const kinds = new Map<string, Set<PrintedParagraph['kind']>>();
    for (const [leaf, { kind }] of paragraphs.entries()) {
      const text = texts[leaf] ?? '';
      const own = kinds.get(text) ?? new Set(changed.has(leaf) ? everyKind : []);
      kinds.set(text, own.add(kind));
    }
    return printed.every(
      (paragraph) => kinds.get(comparable(fullText(paragraph)).text)?.has(paragraph.kind) ?? true,
    );
  }

  /** True if two lists of paragraphs agree, but for facts that are printed in several places. */
  #agrees(expected: readonly string[], printed: readonly string[], edits: readonly Edit[]): boolean {
    if (expected.length !== printed.length) return false;
    return expected.every((text, at) => text === printed[at] || this.#isFree(text, edits));
  }

  #isFree(text: string, edits: readonly Edit[]): boolean {
    const { texts, paragraphs } = this.view;
    const leaf = texts.indexOf(text);
    if (leaf < 0) return false;
    const { source } = paragraphs[leaf] as PrintedParagraph;
    if (!source) return true;
    const { yaml } = this.view.checked.draft;
    const isFact = yaml !== undefined && yaml.start <= source.start && source.end <= yaml.end;
    return isFact && edits.some(({ span }) => span.start < source.end && source.start < span.end);
  }
}

/** The rules whose findings are printed as marks. All others would take most of the time of a trial. */
const printedRules = draftRules.filter(({ meta }) => meta.id === gapRule || meta.id === encodingRule);

/** Reads a text as the draft was read, as far as it matters for what is printed. */
function again({ draft, knowledge, report, texts }: Checked, text: string): Checked {
  const name = draft.surface === 'yaml' ? 'draft.report.yaml' : 'draft.report.md';
  return check(text, name, {
    knowledge,
    rules: printedRules,
    stage: report?.stage,
    like: draft,
    ...(texts && { texts }),
  });
}

const textsOf = (printed: readonly PrintedParagraph[], ofNotes: boolean): string[] =>
  printed
    .filter(({ kind }) => (kind === 'note') === ofNotes)
    .map((paragraph) => comparable(fullText(paragraph)).text)
    .filter((text) => text !== '');

/** The texts that a report prints with changes. */
function expectedTexts(changes: readonly CopyChange[], view: DraftView, ofNotes: boolean): string[] {
  const starts = new Map<number, number>();
  let whole = '';
  for (const [leaf, { kind }] of view.paragraphs.entries()) {
    if ((kind === 'note') !== ofNotes) continue;
    if (whole !== '' || starts.size > 0) whole += paragraphBreak;
    starts.set(leaf, whole.length);
    whole += view.texts[leaf];
  }
  const edits = changes
    .map(({ leaves, edit }): TextEdit => {
      const from = starts.get(leaves[0] ?? -1) ?? 0;
      return { start: from + edit.start, end: from + edit.end, text: edit.text };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return edited(whole, edits)
    .split(paragraphBreak)
    .map((text) => comparable(text).text)
    .filter((text) => text !== '');
}

/** A text with edits; undefined if two of them overlap. */
export function applied(text: string, edits: readonly Edit[]): string | undefined {
  const sorted = [...withBreaksOf(text, edits)].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
  let at = 0;
  let result = '';
  for (const { span, text: words } of sorted) {
    if (span.start < at) return undefined;
    result += text.slice(at, span.start) + words;
    at = span.end;
  }
  return result + text.slice(at);
}
