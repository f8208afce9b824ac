import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { foldingOf, mostImportant } from '../../../language/outline/folding';
import type { Feature } from '../../feature';

/** Folds sections, the front matter, keys, requirements, lists and comments. Ranges are whole lines, which every client can fold. */
export const foldingRanges: Feature = {
  register(context) {
    const limit = context.client.textDocument?.foldingRange?.rangeLimit;
    context.connection.onFoldingRanges(({ textDocument: { uri } }) => {
      const checked = context.draft(uri)?.checked;
      if (!checked) return null;
      return mostImportant(foldingOf(checked), limit).map(
        ({ from, to, kind }): FoldingRange => ({
          startLine: from,
          endLine: to,
          ...(kind && { kind: FoldingRangeKind.Comment }),
        }),
      );
    });
  },
};
