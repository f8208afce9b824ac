import type { MappedText } from '../../text/mapped';
import type { FrameworkCitation, Target, TargetForm, TargetKind } from './citation';
import { numberWords } from './units';

// Citations of the national framework, in the forms that 64 published reports use and near them.
const number = `\\d{1,2}|${numberWords.join('|')}`;
const kinds = 'outcome|enabler|principle';
const framework = "(?:the )?(?:children[’']s social care:? )?national framework";
const separator = '\\s*(?:[,:;–-]\\s*)?';

const bracketed = /([([])([^()[\]]{3,160})[)\]]/g;
const numberedTarget = `(?:${kinds})s? (?:${number})(?:(?:,|,? and|,? or| &| to) (?:${number})\\b){0,6}`;
const bare = new RegExp(
  `\\b(?:${numberedTarget}\\s*(?:[:,]\\s*)?(?:of |in )?${framework}|${framework}(?:[’']s)?\\s*(?:[:,]\\s*)?${numberedTarget})\\b`,
  'gi',
);
const frameworkFirst = new RegExp(`^(${framework})((?:[’']s\\b)?${separator})(?=\\S)`, 'i');
const frameworkLast = new RegExp(`(?<!\\s)(${separator}(?:(?:of|in) )?)\\b(${framework})$`, 'i');
const otherNumbers = `((?:\\s*(?:,|and|&|or)\\s*(?:${number})\\b)*)`;
const singleTarget = new RegExp(
  `^(${kinds})(s?)(?:\\s*(${number})\\b${otherNumbers})?(?:(\\s*[:,–-]\\s*)(\\S.*))?$`,
  'is',
);
const firstNumber = new RegExp(`^(?:${kinds})s?\\s*(${number})\\b`, 'i');
const everyNumber = new RegExp(`\\b(?:${number})\\b`, 'gi');
const nextTarget = new RegExp(
  `(?<!\\s)\\s*(?:,(?:\\s*and(?= ))?|;|\\band\\b|&)\\s*(?=(?:${kinds})s?\\b)`,
  'gi',
);

/** A part of a text that may be a citation: offsets of the whole, and of the text inside its brackets. */
interface TargetCandidate {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly bracket: TargetForm['bracket'];
}

/** The citations of the national framework in a text. */
export function frameworkCitations(text: MappedText): FrameworkCitation[] {
  const found: { start: number; citation: FrameworkCitation }[] = [];
  for (const candidate of candidates(text.text)) {
    const { start } = candidate;
    const citation = read(text, candidate);
    const inside = found.some(
      (earlier) => earlier.citation.span.end > text.source(start) && earlier.start <= start,
    );
    if (citation && !inside) found.push({ start, citation });
  }
  return found.sort((a, b) => a.start - b.start).map(({ citation }) => citation);
}

/** The brackets in a text, then the numbered targets without any. */
function* candidates(text: string): Generator<TargetCandidate> {
  for (const { index: start, 0: whole, 1: open } of text.matchAll(bracketed)) {
    const end = start + whole.length;
    yield { start, end, from: start + 1, to: end - 1, bracket: open === '[' ? 'square' : 'round' };
  }
  for (const { index: from, 0: whole } of text.matchAll(bare)) {
    const to = from + whole.length;
    // A bracket without its partner belongs to the citation: the text that replaces it has both.
    const before = /[([]\s*$/.exec(text.slice(Math.max(0, from - 40), from))?.[0].length ?? 0;
    const after = /^\s*[)\]]/.exec(text.slice(to))?.[0].length ?? 0;
    yield { start: from - before, end: to + after, from, to, bracket: 'none' };
  }
}

const brackets: Readonly<Record<string, TargetForm['bracket']>> = { '[': 'square', '(': 'round', '': 'none' };

/** A text that is nothing but a citation of the national framework, with or without brackets. */
export function frameworkCitation(text: MappedText): FrameworkCitation | undefined {
  const end = text.text.trimEnd().length;
  const start = end === 0 ? -1 : text.text.search(/\S/);
  const open = /^[([]?/.exec(text.text.slice(Math.max(0, start), end))?.[0] ?? '';
  const from = start + open.length;
  const to = end - (/[)\]]?[.;]?$/.exec(text.text.slice(Math.max(from, end - 2), end))?.[0].length ?? 0);
  return read(text, { start, end, from, to, bracket: brackets[open] ?? 'none' });
}

/** Reads the text inside brackets; undefined if it is something else. */
function read(
  text: MappedText,
  { start, end, from, to, bracket }: TargetCandidate,
): FrameworkCitation | undefined {
  let inner = text.text.slice(from, to);
  let at = from + inner.length - inner.trimStart().length;
  inner = inner.trim().replace(/[.;]$/, '');
  const last = frameworkLast.exec(inner);
  const first = last ? null : frameworkFirst.exec(inner);
  if (last) inner = inner.slice(0, last.index);
  if (first) {
    at += first[0].length;
    inner = inner.slice(first[0].length);
  }
  const targets = readTargets(inner, { text, at, frameworkNamed: Boolean(last ?? first) });
  if (targets.length === 0) return undefined;
  const numeral = firstNumber.exec(inner)?.[1] ?? '';
  const form: TargetForm = {
    bracket,
    letters: lettersOf(inner, last?.[2] ?? first?.[1] ?? '', numeral),
    number: targets[0]?.number === undefined ? 'none' : numberForm(numeral),
    framework: frameworkPlace(last, first),
    separator: (last?.[1] ?? first?.[2] ?? '').replace(/\b(?:of|in)\b|^[’']s/, '').trim(),
  };
  return {
    kind: 'framework-target',
    targets,
    form,
    span: text.span(start, end),
    text: text.text.slice(start, end),
  };
}

/** @param framework the name of the framework as written */
function lettersOf(targets: string, framework: string, numeral: string): TargetForm['letters'] {
  if (/[A-Z]/.test(framework.replace(/^the /i, '')) || /^[A-Z]/.test(numeral)) return 'title';
  const [firstWord = ''] = /^\S+/.exec(targets) ?? [];
  return /[A-Z]/.test(firstWord) ? 'target' : 'lower';
}

const numberForm = (numeral: string): TargetForm['number'] => (/\d/.test(numeral) ? 'digit' : 'word');

function frameworkPlace(last: unknown, first: unknown): TargetForm['framework'] {
  if (last) return 'last';
  return first ? 'first' : 'none';
}

/** The text that targets are in. */
interface TargetContext {
  readonly text: MappedText;
  /** Offset of the targets in the text. */
  readonly at: number;
  /** The national framework is named next to them. */
  readonly frameworkNamed: boolean;
}

/** The targets that a text lists; none if it is not such a list. */
function readTargets(list: string, context: TargetContext): Target[] {
  const targets: Target[] = [];
  let from = 0;
  const ends = [...list.matchAll(nextTarget)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  for (const [end, next] of [...ends, [list.length, list.length] as const]) {
    const found = readTarget(list.slice(from, end), { ...context, at: context.at + from });
    if (found.length === 0) return [];
    targets.push(...found);
    from = next;
  }
  return targets;
}

function readTarget(written: string, { text, at, frameworkNamed }: TargetContext): Target[] {
  const found = singleTarget.exec(written.trimEnd());
  if (!found) return [];
  const [whole, kind = '', plural, first, others = '', divider = '', name] = found;
  const target = kind.toLowerCase() as TargetKind;
  const span = text.span(at, at + whole.length);
  if (first === undefined) {
    // “(outcome: he went home)” is prose: without a number only enablers and principles are cited, by their name.
    const byName = name && !plural && target !== 'outcome' && divider.includes(':');
    return frameworkNamed || byName ? [{ target, ...(name && { name }), span }] : [];
  }
  const beforeName = whole.slice(0, whole.length - divider.length - (name?.length ?? 0));
  return [...beforeName.matchAll(everyNumber)].map(({ index, 0: numeral }) => ({
    target,
    number: /\d/.test(numeral) ? Number(numeral) : numberWords.indexOf(numeral.toLowerCase()) + 1,
    ...(name && others === '' && { name }),
    numberSpan: text.span(at + index, at + index + numeral.length),
    span,
  }));
}
