import type { Draft } from '../draft/draft';
import type { Entry, Value } from '../draft/yaml/value';
import type { Checked } from '../lint/check';
import { onlyRemoves, tryEdits } from '../lint/guard';
import type { Edit, Finding, Fix } from '../rules/finding';
import { suppressible } from '../rules/rule-ids';
import { placeholderReason } from '../rules/suppression/reason';
import { lineBreakOf, span } from '../text/span';

/**
 * Writes a comment that suppresses a finding at its place, or else in the whole file, with a placeholder for the reason.
 * Undefined if the rule cannot be suppressed, or no comment would do it: half-typed YAML may read one as text.
 */
export function suppressHere(checked: Checked, finding: Finding): Fix | undefined {
  const { rule, span: place } = finding;
  if (!suppressible(rule)) return undefined;
  const { draft } = checked;
  const here = commentFor(rule, draft, place.start);
  if (suppresses(checked, finding, here))
    return {
      title: `Suppress this finding here (“${rule}”), and add a reason`,
      kind: 'suggestion',
      edits: [here],
    };
  const file = commentForFile(rule, draft);
  if (!suppresses(checked, finding, file)) return undefined;
  return {
    title: `Suppress “${rule}” findings in this file, and add a reason`,
    kind: 'suggestion',
    edits: [file],
  };
}

/** Tells whether a comment does its work and leads to no other finding than that it has no reason yet. */
function suppresses(checked: Checked, { rule }: Finding, comment: Edit): boolean {
  const after = tryEdits(checked, [comment]);
  return after !== undefined && onlyRemoves(after, checked, { rules: [rule], allowed: 'suppression/reason' });
}

function commentFor(rule: string, draft: Draft, offset: number): Edit {
  const { lines, yaml, passages } = draft;
  const passage = passages.find(({ markdown: { whole } }) => whole.start <= offset && offset <= whole.end);
  const inYaml = yaml !== undefined && yaml.start <= offset && offset < Math.max(yaml.end, yaml.start + 1);
  if (!passage || (inYaml && !isBlockText(passage.entry))) {
    if (!inYaml) return commentForFile(rule, draft);
    const line = lines.line(startOfValue(draft.data, offset));
    return lineAbove(draft, line, yamlComment('disable-next-line', rule));
  }
  const block = passage.blocks.find((item) => item.span.start <= offset && offset <= item.span.end);
  if (block?.kind === 'code') return commentForFile(rule, draft);
  const hasLineAbove =
    block?.kind === 'heading' ||
    (block?.kind === 'paragraph' && !block.item && !block.aside && !block.number);
  if (hasLineAbove)
    return lineAbove(draft, lines.line(block.span.start), markdownComment('disable-next-line', rule));
  // A line between the items of a list or the rows of a table would divide it.
  const end = lines.end(lines.line(offset));
  return { span: span(end, end), text: ` ${markdownComment('disable-line', rule)}` };
}

const markdownComment = (command: string, rule: string): string =>
  `<!-- inspection-report-${command} ${rule} -- ${placeholderReason} -->`;

const yamlComment = (command: string, rule: string): string =>
  `# inspection-report-${command} ${rule} -- ${placeholderReason}`;

function commentForFile(rule: string, draft: Draft): Edit {
  const start = draft.yaml?.start ?? 0;
  const comment = draft.yaml ? yamlComment('disable-file', rule) : markdownComment('disable-file', rule);
  return { span: span(start, start), text: `${comment}${lineBreakOf(draft.text)}` };
}

/** A new line above another, with the same indent. */
function lineAbove(draft: Draft, line: number, comment: string): Edit {
  const { lines, text } = draft;
  // A byte order mark has to stay at the beginning.
  const start = lines.start(line) + (line === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const indent = /^[ \t]*/.exec(text.slice(start, lines.end(line)))?.[0] ?? '';
  return { span: span(start, start), text: `${indent}${comment}${lineBreakOf(draft.text)}` };
}

/** Tells a text in lines, which may contain a Markdown comment. */
const isBlockText = (entry: Entry | undefined): boolean =>
  entry?.value.kind === 'scalar' && (entry.value.style === 'literal' || entry.value.style === 'folded');

/** The start of the value around an offset, with its key: a comment within a value would be part of it. */
function startOfValue(value: Value | undefined, offset: number): number {
  if (!value || value.kind === 'scalar') return value?.span.start ?? offset;
  if (value.kind === 'list') {
    const item = value.items.find(({ span: place }) => place.start <= offset && offset <= place.end);
    return item ? startOfValue(item, offset) : offset;
  }
  for (const { keySpan, value: below } of value.entries) {
    if (keySpan.start <= offset && offset <= keySpan.end) return keySpan.start;
    if (below.span.start > offset || offset > below.span.end) continue;
    return below.kind === 'scalar' ? keySpan.start : startOfValue(below, offset);
  }
  return offset;
}
