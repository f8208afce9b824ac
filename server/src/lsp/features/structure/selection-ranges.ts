import type { SelectionRange } from 'vscode-languageserver';
import { selectionsAt } from '../../../language/outline/selection';
import type { LineIndex, Span } from '../../../text/span';
import type { Feature } from '../../feature';

/** Grows and shrinks a selection: word, sentence, paragraph, section, body. */
export const selectionRanges: Feature = {
  register(context) {
    context.connection.onSelectionRanges(({ textDocument: { uri }, positions }) => {
      const checked = context.draft(uri)?.checked;
      if (!checked) return null;
      const { lines } = checked.draft;
      return positions.map((position) => nested(selectionsAt(checked, lines.offset(position)), lines));
    });
  },
};

/** @param spans from the inside out, at least one */
function nested(spans: readonly Span[], lines: LineIndex): SelectionRange {
  const [first = { start: 0, end: 0 }, ...around] = spans;
  const range = lines.range(first);
  return around.length > 0 ? { range, parent: nested(around, lines) } : { range };
}
