import type { Draft } from '../../draft/draft';
import { evidenceOf } from '../../draft/evidence/evidence';
import { type Completion, order } from '../completion-item';
import type { TextCursor } from '../cursor/text-cursor';
import { describeEvidence, evidenceDetail } from './describe';

const open = /\{[ \t]{0,9}([eE]?\d{0,9})$/;

/** The listed evidence after a “{” in a text, in the order of the list; none anywhere else. */
export function completeEvidence(draft: Draft, { before, after }: TextCursor, offset: number): Completion[] {
  const typed = open.exec(before)?.[1];
  if (typed === undefined) return [];
  const tail = /^[eE]?\d{0,9}/.exec(after)?.[0].length ?? 0;
  const isClosed = /^[ \t]*\}/.test(after.slice(tail));
  const ids = new Set<string>();
  return evidenceOf(draft.data).flatMap((entry, index): Completion[] => {
    const { id } = entry;
    if (id === undefined || ids.has(id)) return [];
    ids.add(id);
    const detail = evidenceDetail(entry);
    return [
      {
        label: id,
        kind: 'value',
        ...(detail !== '' && { detail }),
        documentation: describeEvidence(draft, id),
        replace: { start: offset - typed.length, end: offset + tail },
        text: isClosed ? id : `${id}}`,
        filter: id,
        order: order(index),
      },
    ];
  });
}
