import { DidChangeConfigurationNotification, type InlayHint } from 'vscode-languageserver';
import { hints } from '../../language/citations/hints';
import type { Feature } from '../feature';
import { isSwitchedOn, settingsSection } from '../settings';

/**
 * The heading of a provision next to its number, off until it is switched on: by the setting
 * `inspectionReport.inlayHints.enabled` where the client has settings, or by the option `inlayHints` at the start.
 */
export const inlayHints: Feature = {
  register(context) {
    const { connection, client } = context;
    connection.languages.inlayHint.on(async ({ textDocument, range }) => {
      if (!(await isSwitchedOn(context, 'inlayHints', false))) return [];
      const checked = context.draft(textDocument.uri)?.checked;
      if (!checked) return null;
      const { lines } = checked.draft;
      const shown = { start: lines.offset(range.start), end: lines.offset(range.end) };
      return hints(checked, shown).map(
        ({ at, label, tooltip }): InlayHint => ({
          position: lines.position(at),
          label,
          tooltip,
          paddingLeft: true,
        }),
      );
    });
    context.onSettings(() => {
      if (client.workspace?.inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh();
    });
  },
  initialized({ connection, client }) {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    }
  },
};
