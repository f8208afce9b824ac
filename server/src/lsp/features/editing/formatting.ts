import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver';
import { formatEdits, formatEditsIn } from '../../../language/format/format';
import { editsOnEnter } from '../../../language/format/on-enter';
import { withBreaksOf } from '../../../lint/apply-edits';
import type { Checked } from '../../../lint/check';
import type { Edit } from '../../../rules/finding';
import { toTextEdits } from '../../convert';
import type { Feature } from '../../feature';
import { registersFormatting } from '../../start/capabilities';

/** Files that are named as drafts. */
const documentSelector = [
  { language: 'markdown', pattern: '**/*.report.{md,markdown}' },
  { language: 'yaml', pattern: '**/*.report.{yaml,yml}' },
];

/** Lays out a draft, or a part of it, without changing a word; continues lists and numbered paragraphs after Enter. */
export const formatting: Feature = {
  register(context) {
    const { connection } = context;
    const answer = (uri: string, edits: (checked: Checked) => readonly Edit[]): TextEdit[] | null => {
      const checked = context.draft(uri)?.checked;
      if (!checked) return null;
      return toTextEdits(withBreaksOf(checked.draft.text, edits(checked)), checked.draft.lines);
    };
    connection.onDocumentFormatting(({ textDocument: { uri } }) => answer(uri, formatEdits));
    connection.onDocumentRangeFormatting(({ textDocument: { uri }, range: { start, end } }) =>
      answer(uri, (checked) => {
        const { lines } = checked.draft;
        return formatEditsIn(checked, { start: lines.offset(start), end: lines.offset(end) });
      }),
    );
    connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position, ch }) =>
      ch === '\n'
        ? answer(uri, (checked) => editsOnEnter(checked, checked.draft.lines.offset(position)))
        : null,
    );
  },
  initialized({ client, connection }) {
    if (!registersFormatting(client)) return;
    void connection.client.register(DocumentFormattingRequest.type, { documentSelector });
    void connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector });
    void connection.client.register(DocumentOnTypeFormattingRequest.type, {
      documentSelector,
      firstTriggerCharacter: '\n',
    });
  },
};
