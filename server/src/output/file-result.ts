import { textAt } from '../draft/yaml/value';
import type { Checked } from '../lint/check';
import { leadInspectorName } from '../report/inspectors';
import type { Finding } from '../rules/finding';
import { guardsIdentity } from '../rules/rule-ids';
import type { FileResult } from './result';

/**
 * The result of a draft, as formats print it.
 * @param path as it is shown
 * @param findings those to print
 */
export const fileResult = (
  path: string,
  { draft, identityOff, findings: all }: Checked,
  findings: readonly Finding[],
): FileResult => ({
  path,
  identifying: all.filter(({ rule }) => guardsIdentity(rule)).map(({ span }) => span),
  checked: { text: draft.text, lines: draft.lines, findings },
  ...(identityOff.length > 0 && { identityOff }),
  people: {
    inspector: leadInspectorName(draft.data),
    team: textAt(draft.data, 'x-team'),
  },
});
