import { type Inspector, leadInspectors, signatoriesOf } from '../../report/inspectors';
import { type Composer, text } from '../composer';
import type { Inline, PublishedBlock } from '../document';
import type { Ordered } from '../order';

const closings = /^Yours (?:sincerely|faithfully)\b/i;

/**
 * The end of a letter: its closing, and the names and roles of those who sign it. A letter of one inspectorate is signed by
 * its lead inspector if the draft names nobody else. Nothing if the draft has written it.
 */
export function signatories(composer: Composer, { labels, lines = [] }: Ordered): PublishedBlock[] {
  const { data, draft, report } = composer;
  const isWritten = draft.passages.some(({ blocks }) =>
    blocks.some((block) => closings.test(block.text.text)),
  );
  if (isWritten) return [];
  const own = signatoriesOf(data);
  const signing = own.length > 0 || report?.likelyKind?.joint ? own : leadInspectors(data);
  if (signing.length === 0) return [];
  const start = report?.start ?? '';
  const roles = own.length > 0 ? [] : lines.filter(({ from = '' }) => from <= start).map((line) => line.text);
  const closing: PublishedBlock[] = labels?.closing
    ? [{ type: 'paragraph', inlines: text(labels.closing) }]
    : [];
  return [...closing, ...signing.map((inspector) => signature(composer, inspector, roles))];
}

/** A name with the role under it. */
function signature(composer: Composer, { name, role }: Inspector, usual: readonly string[]): PublishedBlock {
  const under = role ? [composer.plain(role)] : usual.map((line) => text(line));
  const inlines = under.flatMap((line): Inline[] => [{ type: 'break' }, ...line]);
  return { type: 'paragraph', inlines: [...composer.plain(name), ...inlines], source: name.span };
}
