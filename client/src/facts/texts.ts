import type { Severity } from '../../../server/src/rules/finding';
import { uncapital } from '../../../server/src/text/words';

const severities: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Information',
  hint: 'Hint',
};

/** The English of the form “Edit Facts”. */
export const factsTexts = {
  title: 'Facts',
  heading: 'Facts of the report',
  intro:
    'Press Enter to go to the next empty field. Changes are written to the draft when you leave a field. Undo and Save work as usual.',
  nextGap: 'Next Gap',
  nextGapKeys: "Ctrl+' then N, or ⌘' then N on a Mac",
  toText: 'Go to the Text',
  gapsLeft: (count: number) => (count === 1 ? '1 field is empty' : `${count} fields are empty`),
  openDraft: 'Open a draft first, then choose “Edit Facts” again.',
  noDraft:
    'This is not a report draft. Add “framework:” at the top of the file, for example “framework: ilacs”.',
  stopped:
    'Checking has stopped, so nothing can be changed here. Press F1 and choose “Inspection Report: Restart Checking”.',
  notApplied: 'Try again. Your change was not made, because the draft is read-only or was being edited.',
  readOnly: 'This draft is read-only, so nothing can be changed here.',
  showText: 'Show in the text',
  showTextOf: (label: string) => `Show in the text: ${label}`,
  none: 'Not chosen',
  add: (item: string) => `Add ${item}`,
  remove: 'Remove',
  removeItem: (item: string) => `Remove ${uncapital(item)}`,
  removed: (item: string) => `${item} was removed. To get it back, use Undo.`,
  changed: (label: string) => `${label} was written to the draft.`,
  noItems: 'None',
  finding: (severity: Severity, message: string) => `${severities[severity]}: ${message}`,
};
