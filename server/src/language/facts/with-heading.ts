import { withBreaksOf } from '../../lint/apply-edits';
import type { Checked } from '../../lint/check';
import { tryEdits } from '../../lint/guard';
import type { Edit } from '../../rules/finding';
import { headingFollows } from '../headings/heading-grades';

/**
 * The edit of a judgement with that of its heading, which is to have the same grade. As one change of the draft, undo takes back
 * both, and nothing comes between them.
 */
export function withHeading(checked: Checked, edits: readonly Edit[]): readonly Edit[] {
  const [edit, ...others] = withBreaksOf(checked.draft.text, edits);
  const after = edit && others.length === 0 ? tryEdits(checked, [edit]) : undefined;
  if (!edit || !after) return edits;
  const { span, text } = edit;
  const longer = text.length - (span.end - span.start);
  const headings = headingFollows(after, span.start + text.trimEnd().length)
    .filter((heading) => heading.span.start >= span.start + text.length)
    .map((heading) => ({
      ...heading,
      span: { start: heading.span.start - longer, end: heading.span.end - longer },
    }));
  return [edit, ...headings];
}
