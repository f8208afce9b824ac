import type { FeatureContext } from './feature';
import { fieldsOf } from './params';

/** The section of the client’s settings. */
export const settingsSection = 'inspectionReport';

/** What a person can switch on or off: the setting `inspectionReport.NAME.enabled`, or the option of that name at the start. */
export type Switch = 'inlayHints' | 'codeLens' | 'semanticHighlighting';

/**
 * Tells if something is switched on. Asks the client each time: that costs less than an answer after it was switched off.
 * @param usual what it is if nobody has set it
 */
export async function isSwitchedOn(
  { connection, client, workspace }: FeatureContext,
  name: Switch,
  usual: boolean,
): Promise<boolean> {
  const option = workspace.options[name] ?? usual;
  if (option !== usual || !client.workspace?.configuration) return option;
  const settings: unknown = await connection.workspace
    .getConfiguration(`${settingsSection}.${name}`)
    .catch(() => undefined);
  const { enabled } = fieldsOf(settings);
  return typeof enabled === 'boolean' ? enabled : usual;
}
