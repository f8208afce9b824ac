import { textAt } from '../draft/yaml/value';
import type { Checked } from '../lint/check';
import { leadInspectorName } from '../report/inspectors';
import { guardsIdentity } from '../rules/rule-ids';
import type { CheckedText, FileResult } from './result';

/**
 * The result of a draft, as formats print it.
 * @param path as it is shown
 * @param printed its findings, apart from those that the baseline has, if one applies to it
 */
export const fileResult = (
  path: string,
  { draft, identityOff, findings: all }: Checked,
  { findings, known }: Pick<CheckedText, 'findings'> & Pick<FileResult, 'known'>,
): FileResult => ({
  path,
  identifying: all.filter(({ rule }) => guardsIdentity(rule)).map(({ span }) => span),
  checked: { text: draft.text, lines: draft.lines, findings },
  ...(known && { known }),
  ...(identityOff.length > 0 && { identityOff }),
  people: {
    inspector: leadInspectorName(draft.data),
    team: textAt(draft.data, 'x-team'),
  },
});
