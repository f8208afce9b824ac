// The drafts that are measured: one of 37 KB for each surface, and large ones.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const size = 37_000;
const paragraph =
  'Leaders know the children well. Social workers visit them often and write plans that families understand.';

/** A draft in YAML with paragraphs added at its end, until it is long enough. */
export function yamlDraft(text) {
  let out = text.trimEnd();
  const indent = / *$/.exec(/\n( *)\S[^\n]*$/.exec(out)?.[1] ?? '')?.[0] ?? '';
  for (let at = 0; out.length < size; at++) out += `\n\n${indent}${paragraph} ${at}`;
  return `${out}\n`;
}

/** A Markdown draft with its numbered paragraphs repeated, until it is as long as is asked for. */
export function markdownDraft(text, length = size) {
  const paragraphs = text.match(/^\d+\. .*$/gm) ?? [`1. ${paragraph}`];
  const parts = [text.trimEnd()];
  let written = parts[0].length;
  for (let at = 0; written < length; at++) {
    const next = `\n\n${paragraphs[at % paragraphs.length].replace(/^\d+/, String(paragraphs.length + at + 1))}`;
    parts.push(next);
    written += next.length;
  }
  return `${parts.join('')}\n`;
}

/** Writes drafts of 0.6, 2.4 and 9.6 MB to a folder; gives their names. */
export function writeLarge(folder, text) {
  mkdirSync(folder, { recursive: true });
  return [0.6, 2.4, 9.6].map((megabytes) => {
    const name = `${megabytes}.report.md`;
    writeFileSync(join(folder, name), markdownDraft(text, megabytes * 1_000_000));
    return { megabytes, name };
  });
}

/** Where a letter can be typed into prose, and where a key is completed. */
export function places(text, languageId) {
  const lines = text.split('\n');
  const isProse = languageId === 'yaml' ? /^ {4,}\S.{60}/ : /^\d+\. .{60}/;
  const line = lines.findIndex((each) => isProse.test(each));
  const judgements = lines.findIndex((each) => each.startsWith('judgements:'));
  return { at: { line, character: 20 }, complete: { line: judgements + 1, character: 4 } };
}
