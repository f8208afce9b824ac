import { DidChangeConfigurationNotification, type InlayHint } from 'vscode-languageserver';
import { hints } from '../../language/citations/hints';
import type { Context, Feature } from './feature';

const section = 'inspectionReport';

/**
 * The heading of a provision beside its number, off until it is asked for: by the setting
 * `inspectionReport.inlayHints.enabled` where the client has settings, or by the option `inlayHints` at the start.
 */
export const inlayHints: Feature = {
  capabilities: { inlayHintProvider: true },
  register({ connection, onDraft, ...context }) {
    connection.languages.inlayHint.on(async ({ textDocument, range }) => {
      if (!(await isOn({ connection, onDraft, ...context }))) return [];
      return onDraft(textDocument.uri, (checked) => {
        const { lines } = checked.draft;
        const part = { start: lines.offset(range.start), end: lines.offset(range.end) };
        return hints(checked, part).map(
          ({ at, label, tooltip }): InlayHint => ({
            position: lines.position(at),
            label,
            tooltip,
            paddingLeft: true,
          }),
        );
      });
    });
    context.onSettings(() => {
      if (context.client().workspace?.inlayHint?.refreshSupport)
        void connection.languages.inlayHint.refresh();
    });
  },
  initialized({ connection, client }) {
    if (client().workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section });
    }
  },
};

/** Asked each time: a setting is with the client, and to ask costs less than to show what was just switched off. */
async function isOn({ connection, client, workspace }: Context): Promise<boolean> {
  const { inlayHints: option = false } = workspace().options;
  if (option || !client().workspace?.configuration) return option;
  const given: unknown = await connection.workspace
    .getConfiguration(`${section}.inlayHints`)
    .catch(() => undefined);
  return typeof given === 'object' && given !== null && 'enabled' in given && given.enabled === true;
}
