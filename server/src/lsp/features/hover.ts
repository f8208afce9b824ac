import type { Hover, HoverParams } from 'vscode-languageserver';
import { hover as explainDraft } from '../../language/hover';
import { explainConfig } from '../config-document';
import { toHover } from '../convert';
import type { Feature } from '../feature';
import { explainLibraryFile } from '../snippets/library-document';

/** Explains keys, judgements and citations of drafts, and the keys of configs and library files. */
export const hover: Feature = {
  register(context) {
    context.connection.onHover(
      context.byKind<HoverParams, Hover | null>({
        draft({ position }, { checked }) {
          const { lines } = checked.draft;
          return toHover(explainDraft(checked, lines.offset(position)), lines);
        },
        config: ({ position }, document) => explainConfig(document, position, context.workspace.files),
        library: ({ position }, file) => explainLibraryFile(file, position, context.today()),
      }),
    );
  },
};
