// Puts the text of a paragraph together: white space as a browser shows it, and the label of a list that is only text.

import type { SourceItem, SourceParagraph, SourceRun } from '../document';
import type { Format } from './format';
import { itemOf, typedLabel } from './labels';

/** What an element says of the paragraph that begins in it. */
export type ParagraphKind = Pick<SourceParagraph, 'level' | 'style' | 'item'>;

/** The text of one paragraph while it is read. */
export class ParagraphText {
  readonly #runs: SourceRun[] = [];

  add(text: string, { isPreformatted, ...format }: Format): void {
    const plain = isPreformatted ? text.replace(/\r\n?/g, '\n') : text.replace(/[ \t\r\n\f]+/g, ' ');
    if (plain !== '') this.#runs.push({ text: plain, ...format });
  }

  /** Adds a line break or a tab, which stay. */
  addSign(sign: '\n' | '\t', { isPreformatted, ...format }: Format): void {
    this.#runs.push({ text: sign, ...format });
  }

  addNote(note: string): void {
    this.#runs.push({ text: '', note });
  }

  /**
   * The paragraph; undefined if it has no text.
   * @param depth of nesting, for a label that is part of the text
   */
  paragraph(kind: ParagraphKind, depth = 0): SourceParagraph | undefined {
    const all = kind.level === undefined ? this.#runs : this.#runs.map(withoutBold);
    const found = kind.item || kind.level !== undefined ? undefined : typedItem(all, depth);
    const runs = trimmed(joined(found?.runs ?? all));
    if (runs.length === 0) return undefined;
    return { type: 'paragraph', ...kind, ...(found && { item: found.item }), runs };
  }
}

/** Headings are bold in most styles, which says nothing more than that they are headings. */
const withoutBold = ({ bold, ...run }: SourceRun): SourceRun => run;

/** Neighbours with one formatting as one run, with single spaces. */
function joined(runs: readonly SourceRun[]): SourceRun[] {
  const result: SourceRun[] = [];
  let isAfterSpace = true;
  for (const run of runs) {
    // Word writes several spaces as no-break spaces next to a space.
    const single = run.text.replace(/[ \u00a0]{2,}/g, ' ');
    const text = isAfterSpace ? single.replace(/^ /, '') : single;
    if (text === '' && run.note === undefined) continue;
    if (run.note === undefined) isAfterSpace = /[ \n\t]$/.test(text);
    else isAfterSpace = false;
    const last = result.at(-1);
    if (last && last.note === undefined && run.note === undefined && isAlike(last, run)) {
      result[result.length - 1] = { ...last, text: last.text + text };
    } else result.push({ ...run, text });
  }
  return result;
}

function isAlike({ text: _a, ...a }: SourceRun, { text: _b, ...b }: SourceRun): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof typeof a>;
  return [...names].every((name) => a[name] === b[name]);
}

/** Without white space at the ends, and without runs that have no more text; empty if nothing but white space is left. */
function trimmed(runs: readonly SourceRun[]): SourceRun[] {
  const rest = [...runs];
  for (let last = rest.pop(); last; last = rest.pop()) {
    const text = last.note === undefined ? last.text.trimEnd() : '';
    if (last.note === undefined && text === '') continue;
    rest.push({ ...last, text });
    break;
  }
  while (rest[0] && rest[0].note === undefined && rest[0].text.trim() === '') rest.shift();
  const [first, ...others] = rest;
  return first ? [{ ...first, text: first.text.trimStart() }, ...others] : [];
}

/** Reads a label that is part of the text: a list that somebody typed, or that lost its marks on the way. */
function typedItem(
  runs: readonly SourceRun[],
  depth: number,
): { item: SourceItem; runs: SourceRun[] } | undefined {
  // The label and its space may be in several runs.
  const text = runs
    .slice(0, 8)
    .map((run) => run.text)
    .join('');
  const start = text.trimStart().slice(0, 40);
  const label = typedLabel(start);
  if (!label) return undefined;
  let left = text.length - text.trimStart().length + label.length;
  const rest = runs.flatMap((run) => {
    const text = run.text.slice(Math.min(left, run.text.length));
    left -= run.text.length - text.length;
    return text === '' && run.note === undefined ? [] : [{ ...run, text }];
  });
  return rest.length === 0 ? undefined : { item: itemOf(depth, label.label), runs: rest };
}
