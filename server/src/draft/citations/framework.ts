import type { MappedText } from '../../text/mapped';
import type { FrameworkCitation, Target, TargetForm, TargetKind } from './citation';

// Citations of the national framework, in the forms that 64 published reports use and near them.
const words = 'one two three four five six seven eight nine ten'.split(' ');
const number = `\\d{1,2}|${words.join('|')}`;
const kinds = 'outcome|enabler|principle';
const framework = "(?:the )?(?:children[’']s social care:? )?national framework";

const bracketed = /([([])([^()[\]]{3,160})[)\]]/g;
const bare = new RegExp(
  `\\b(?:(?:${kinds})s? (?:${number})\\s*[:,]?\\s*(?:of |in )?${framework}|${framework}\\s*[,:]?\\s*(?:${kinds})s? (?:${number}))\\b`,
  'gi',
);
const frameworkFirst = new RegExp(`^(${framework})(\\s*[,:;–-]?\\s*)(?=\\S)`, 'i');
const frameworkLast = new RegExp(`(\\s*[,:;–-]?\\s*(?:(?:of|in) )?)\\b(${framework})$`, 'i');
const oneTarget = new RegExp(
  `^(${kinds})(s?)(?:\\s*(${number})\\b((?:\\s*(?:,|and|&|or)\\s*(?:${number})\\b)*))?(?:(\\s*[:,–-]\\s*)(\\S.*))?$`,
  'is',
);
const firstNumber = new RegExp(`^(?:${kinds})s?\\s*(${number})\\b`, 'i');
const nextTarget = new RegExp(`\\s*(?:,\\s*(?:and )?|;|\\band\\b|&)\\s*(?=(?:${kinds})s?\\b)`, 'gi');

/** The citations of the national framework in a text. */
export function frameworkCitations(text: MappedText): FrameworkCitation[] {
  const found: { start: number; citation: FrameworkCitation }[] = [];
  const add = (start: number, end: number, inner: [number, number], bracket: TargetForm['bracket']): void => {
    const citation = read(text, start, end, inner, bracket);
    const inside = found.some((one) => one.citation.span.end > text.source(start) && one.start <= start);
    if (citation && !inside) found.push({ start, citation });
  };
  for (const { index, 0: whole, 1: open } of text.text.matchAll(bracketed)) {
    const end = index + whole.length;
    add(index, end, [index + 1, end - 1], open === '[' ? 'square' : 'round');
  }
  for (const { index, 0: whole } of text.text.matchAll(bare)) {
    const end = index + whole.length;
    // A bracket without its partner belongs to the citation: what is written in its place has both.
    const before = /[([]\s*$/.exec(text.text.slice(0, index))?.[0].length ?? 0;
    const after = /^\s*[)\]]/.exec(text.text.slice(end))?.[0].length ?? 0;
    add(index - before, end + after, [index, end], 'none');
  }
  return found.sort((a, b) => a.start - b.start).map(({ citation }) => citation);
}

/** A text that is nothing but a citation of the national framework, with or without brackets. */
export function frameworkCitation(text: MappedText): FrameworkCitation | undefined {
  const whole = /^\s*([([]?)(.*?)[)\]]?[.;]?\s*$/s.exec(text.text);
  if (!whole) return undefined;
  const start = text.text.search(/\S/);
  const [, open = '', inner = ''] = whole;
  const at = start + open.length;
  const end = text.text.trimEnd().length;
  const bracket = open === '[' ? 'square' : open === '(' ? 'round' : 'none';
  return read(text, start, end, [at, at + inner.length], bracket);
}

/** Reads what stands between brackets; undefined where it is something else. */
function read(
  text: MappedText,
  start: number,
  end: number,
  [from, to]: [number, number],
  bracket: TargetForm['bracket'],
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
  const targets = readTargets(text, inner, at, Boolean(last ?? first));
  if (targets.length === 0) return undefined;
  const named = last?.[2] ?? first?.[1] ?? '';
  const head = inner.match(/^\S+/)?.[0] ?? '';
  const numeral = firstNumber.exec(inner)?.[1] ?? '';
  const title = /[A-Z]/.test(named.replace(/^the /i, '')) || /^[A-Z]/.test(numeral);
  const form: TargetForm = {
    bracket,
    letters: title ? 'title' : /[A-Z]/.test(head) ? 'target' : 'lower',
    number: targets[0]?.number === undefined ? 'none' : /\d/.test(numeral) ? 'digit' : 'word',
    framework: last ? 'last' : first ? 'first' : 'none',
    separator: (last?.[1] ?? first?.[2] ?? '').replace(/\b(?:of|in)\b/, '').trim(),
  };
  return {
    kind: 'framework-target',
    targets,
    form,
    span: text.span(start, end),
    text: text.text.slice(start, end),
  };
}

/** The targets that a text lists; none where it is not such a list. */
function readTargets(text: MappedText, list: string, at: number, named: boolean): Target[] {
  const targets: Target[] = [];
  let from = 0;
  const ends = [...list.matchAll(nextTarget)].map((one) => [one.index, one.index + one[0].length] as const);
  for (const [end, next] of [...ends, [list.length, list.length] as const]) {
    const found = readTarget(text, list.slice(from, end), at + from, named);
    if (found.length === 0) return [];
    targets.push(...found);
    from = next;
  }
  return targets;
}

function readTarget(text: MappedText, written: string, at: number, named: boolean): Target[] {
  const found = oneTarget.exec(written.trimEnd());
  if (!found) return [];
  const [whole, kind = '', plural, first, more = '', separator = '', name] = found;
  const target = kind.toLowerCase() as TargetKind;
  // “(outcome: he went home)” is prose; enablers and principles are cited by name, outcomes never without a number.
  if (
    first === undefined &&
    !named &&
    (!name || plural || target === 'outcome' || !separator.includes(':'))
  ) {
    return [];
  }
  const span = text.span(at, at + whole.length);
  if (first === undefined) return [{ target, ...(name && { name }), span }];
  const numbers = [
    ...whole
      .slice(0, whole.length - separator.length - (name?.length ?? 0))
      .matchAll(new RegExp(`\\b(?:${number})\\b`, 'gi')),
  ];
  return numbers.map(({ index, 0: written }) => ({
    target,
    number: /\d/.test(written) ? Number(written) : words.indexOf(written.toLowerCase()) + 1,
    ...(name && more === '' && { name }),
    numberSpan: text.span(at + index, at + index + written.length),
    span,
  }));
}
