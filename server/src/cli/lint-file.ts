import { textAt } from '../draft/value';
import { check } from '../lint/check';
import type { FileResult } from '../lint/result';
import type { Given } from './drafts';
import type { LintSettings } from './lint-options';

/** Checks one draft by the config that holds for it. */
export function checkFile({ path, decoded, config }: Given, settings: LintSettings): FileResult {
  if ('failure' in decoded) return { path, failure: decoded.failure };
  const { draft, findings } = check(decoded.text, path, {
    stage: settings.stage ?? config.stage,
    knowledge: config.knowledge,
  });
  return {
    path,
    checked: { text: draft.text, lines: draft.lines, findings },
    people: {
      inspector: textAt(draft.data, 'inspection', 'lead-inspector'),
      team: textAt(draft.data, 'x-team'),
    },
  };
}
