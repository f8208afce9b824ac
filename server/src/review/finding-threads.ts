// Findings as comments in a Word file, for readers who have only Word.

import type { Checked } from '../lint/check';
import type { Published } from '../render/document';
import type { CommentThread } from '../render/review/comment-thread';
import type { Finding } from '../rules/finding';
import { metaOf } from '../rules/index';
import { guardsIdentity } from '../rules/rule-ids';
import { generator } from '../text/file-kind';
import { capital } from '../text/words';
import { DraftView } from './draft-view';

/** The findings of a draft as threads for a Word file. Hints are left out, and findings on identity name nobody. */
export function findingThreads(checked: Checked, published: Published): CommentThread[] {
  const view = new DraftView(checked, published);
  return checked.findings
    .filter(({ severity }) => severity !== 'hint')
    .flatMap((finding): CommentThread[] => {
      const { leaf, start, end } = placeOf(finding, view);
      const owner = view.paragraphs[leaf]?.owner;
      return owner ? [{ owner, start, end, author: generator, text: textOf(finding), replies: [] }] : [];
    });
}

/** A message may quote a name, which a file to share must not. */
function textOf({ rule, severity, message }: Finding): string {
  const words = guardsIdentity(rule) ? `${metaOf(rule)?.title.replace(/\.$/, '') ?? 'Check this'}.` : message;
  return `${capital(severity)}: ${words}`;
}

interface ModelPlace {
  readonly leaf: number;
  readonly start: number;
  readonly end: number;
}

/** The printed words of a finding; else its paragraph, or the title. */
function placeOf({ span }: Finding, view: DraftView): ModelPlace {
  let smallest: { readonly leaf: number; readonly length: number } | undefined;
  for (const [leaf, { source, kind }] of view.paragraphs.entries()) {
    if (!source || kind === 'note' || span.start < source.start || span.start > source.end) continue;
    const length = source.end - source.start;
    if (!smallest || length < smallest.length) smallest = { leaf, length };
    const found = wordsIn(leaf, span, view);
    if (found) return found;
  }
  const leaf = smallest?.leaf ?? 0;
  const end = view.texts[leaf]?.length ?? 0;
  return smallest ? { leaf, start: 0, end: view.modelOffset(leaf, end) } : { leaf, start: 0, end: 0 };
}

function wordsIn(leaf: number, span: Finding['span'], view: DraftView): ModelPlace | undefined {
  const length = view.texts[leaf]?.length ?? 0;
  let [first, last]: [number | undefined, number] = [undefined, 0];
  for (let at = 0; at < length; at++) {
    const [start, end] = [view.startAt(leaf, at), view.endAt(leaf, at + 1)];
    if (start === undefined || end === undefined || end <= span.start || start >= span.end) continue;
    first ??= at;
    last = at + 1;
  }
  if (first === undefined) return undefined;
  return { leaf, start: view.modelOffset(leaf, first), end: view.modelOffset(leaf, last) };
}
