// The English of the extension: its notifications, questions, buttons and what its views say. The titles of commands and the
// settings are in package.json. Findings, hovers and the reports themselves come from server/src.
import type { AllChecked } from '../../server/src/lsp/requests';
import { capital, inflect, plural, withArticle } from '../../server/src/text/words';

/** A sentence of a notification, after the name of the product. */
export const notice = (sentence: string): string => `Inspection Report: ${sentence}`;

const noDrafts = 'No drafts found. Open the folder that contains them.';
const notWritten = (path: string): string =>
  `${path} could not be saved. Choose another folder, or close the file if another program has it open.`;

export const checkingTexts = {
  stopped: 'Checking has stopped. Restart it to check your drafts again.',
  didNotStart: 'Checking could not start. Restart it to check your drafts.',
  recovered: 'Checking stopped unexpectedly and has restarted.',
  restarting: 'Restarting checking…',
  restarted: 'Checking has restarted.',
  restart: 'Restart',
  showOutput: 'Show Log',
};

export const getStartedTexts = {
  offer: 'This is a report draft. Would you like a tour of the features for drafts?',
  show: 'Show Tour',
  later: 'Not Now',
};

export const newDraftTexts = {
  title: 'New Draft',
  framework: 'Choose the framework of the inspection',
  setting: 'Choose the kind of service',
  type: 'Choose the type of inspection',
  /** Headings in lists of choices. */
  earlier: { framework: 'Earlier frameworks', other: 'No longer in use' },
  authority: 'Name of the local authority. Leave empty if you do not know it yet',
  provider: 'Name of the registered provider, as the report prints it. Leave empty if you do not know it yet',
  urn: (example: string) =>
    `Unique reference number, such as ${example}. Leave empty if you do not know it yet`,
  notAUrn: (shape: string, example: string) => `Use ${shape}, such as ${example}.`,
  start: 'First day of the inspection, such as 8 June or tomorrow. Leave empty if you do not know it yet',
  end: 'Last day of the inspection, such as 19 June or Friday. Leave empty if you do not know it yet',
  outside: (type: string, when: string) =>
    `Change the date. ${capital(withArticle(type))} is possible only ${when}.`,
  endsBeforeStart: (start: string) => `Use a last day on or after the first day, ${start}.`,
  notADate: 'Use a date, such as 19 June 2026, 19/6/26 or tomorrow.',
  inNoCalendar: (day: string) => `${day} does not exist. Use another date.`,
  chooseFolder: 'Choose the folder for the new draft',
  saveHere: 'Save Here',
  notSaved: 'The draft could not be saved in the folder. Save it yourself in another folder.',
  folderOutside: (folder: string) =>
    `Change the setting “New Draft: Folder” to a folder inside the open folder, not “${folder}”.`,
};

/** What is to be said of a file that was exported. */
interface WrittenExport {
  readonly left?: string;
  readonly withheld?: string;
  readonly warnings?: readonly string[];
}

export const exportTexts = {
  what: 'Choose a format',
  formats: {
    html: { label: 'HTML', detail: 'One file that opens in any browser' },
    docx: { label: 'Word', detail: 'A Word document with styles' },
    pdf: { label: 'PDF', detail: 'Needs Chrome, Chromium or Edge on this computer' },
  },
  saveAs: (format: string) => `Export as ${format}`,
  exporting: (format: string) => `Exporting ${format}…`,
  noDraft: 'Open a draft first, then export it.',
  notExported:
    'Nothing was exported. Open a report draft and try again. If checking has stopped, press F1 and choose “Restart Checking” first.',
  notWritten,
  written: (name: string, { left, withheld, warnings = [] }: WrittenExport) =>
    [`${name} was saved.`, left && `It is marked as a draft: ${left}.`, withheld, ...warnings]
      .filter(Boolean)
      .join(' '),
  whichStyles: 'Choose the styles of the Word document',
  ownStyles: 'Standard styles',
  anotherTemplate: 'The styles of another Word document…',
  lastTemplate: 'used last time',
  useTemplate: 'Use its styles',
  templateTooLarge: (name: string) => `Choose a smaller template. ${name} is larger than 20 MB.`,
  templateNotRead: (name: string) => `Choose another template. ${name} could not be read.`,
  open: 'Open',
  exportHtml: 'Export HTML Instead',
  openSetting: 'Choose a Browser',
};

export const importTexts = {
  title: 'Import Word or PDF',
  fileKinds: 'Word files and PDFs',
  choose: 'Import',
  importing: (files: number) => `Importing ${plural(files, 'file')}…`,
  progress: (file: number, files: number) => `${file} of ${files}`,
  large: 'Choose a smaller file. Files can be up to 50 MB.',
  unread: 'The file cannot be read. Check its permissions.',
  imported: (name: string, { found, missing, gaps }: Record<'found' | 'missing' | 'gaps', number>) =>
    [
      `${name}: ${plural(found, 'fact')} found, ${missing} not found`,
      gaps > 0 && plural(gaps, 'item to finish', 'items to finish'),
    ]
      .filter(Boolean)
      .join(', ')
      .concat('.'),
  importedAll: (drafts: number, failed: number) =>
    failed === 0
      ? `${plural(drafts, 'draft')} made.`
      : `${plural(drafts, 'draft')} made. ${plural(failed, 'file')} could not be imported.`,
  openPreview: 'Open Preview',
  showReport: 'Show Report',
  reportFile: 'Import.md',
  importDropped: (files: number) => (files === 1 ? 'Import as a Draft' : 'Import as Drafts'),
};

export const reviewTexts = {
  title: 'Import Review',
  openDraft: 'First open the draft that was reviewed. Then choose “Import Review” again.',
  fileKinds: 'Word files',
  read: 'Read',
  reading: (files: number) => (files === 1 ? 'Reading the review…' : `Reading ${files} reviews…`),
  large: importTexts.large,
  unread: importTexts.unread,
  draftChanged:
    'The reviewers’ changes were not made, because the draft has just been edited. Import the review again.',
  notKept: 'The comments could not be saved next to the draft. Check that you can save files there.',
  nothing: 'No comments or changes found. The file is as it was exported.',
  summary: ({
    applied,
    of,
    comments,
    conflicts,
    unplaced,
  }: Record<'applied' | 'of' | 'comments' | 'conflicts' | 'unplaced', number>) =>
    [
      of > 0 && `${applied} of ${plural(of, 'change')} made.`,
      comments > 0 && `${plural(comments, 'comment')} saved with the draft.`,
      conflicts > 0 &&
        `Make ${plural(conflicts, 'change')} yourself. ${inflect(conflicts, 'It', 'They')} could not be made automatically.`,
      unplaced > 0 &&
        `Check ${plural(unplaced, 'comment')}. ${inflect(unplaced, 'Its', 'Their')} words are no longer in the draft.`,
    ]
      .filter(Boolean)
      .join(' '),
  showRest: 'Show',
  restFile: 'Review.md',
  proposal: 'With the changes you selected',
  comparison: (name: string) => `${name}: now ↔ with the changes you selected`,
  chooseTitle: (name: string) => `Reviewers’ changes to ${name}`,
  chooseHint: 'Select the changes to accept. The comparison shows how they will look',
  untracked: 'Not tracked',
  allOf: (changes: number, who: string) => `All ${changes} changes: ${who}`,
  place: (line: number, isUnsure: boolean) => `line ${line}${isUnsure ? ', check where it belongs' : ''}`,
  conflicts: 'Changes that cannot be made',
  unplaced: 'Comments on words that are not in the draft',
  line: (line: number) => `Line ${line}`,
  inDraft: 'The draft:',
  ofReviewer: 'The reviewer:',
};

export const pasteTexts = {
  markdown: 'Paste with Headings and Lists',
  fromWord: 'Paste from Word with Headings and Lists',
  plain: 'Paste Text Only',
};

export const wrapTexts = {
  question: 'Fit long lines to the window in drafts like this one? Other YAML files do not change.',
  wrap: 'Wrap Lines',
  doNotWrap: 'Do Not Wrap',
};

export const replaceTexts = {
  isDraft: (name: string) => `${name} is a draft and was not replaced. Choose another name.`,
  isOther: (name: string, kind: string) =>
    `${name} is not ${kind} and was not replaced. Choose another name.`,
};

export const findingsTexts = {
  checking: 'Checking all drafts…',
  progress: (checked: number) => `${checked} so far`,
  /** “58 drafts checked: 11 errors, 11 warnings and 12 hints.” */
  summary: ({ drafts, errors, warnings, others, infos }: AllChecked) => {
    const checked = `${plural(drafts, 'draft')} checked`;
    if (errors + warnings + others === 0) return `${checked}: nothing found.`;
    const notes = infos > 0 ? `, ${infos} info` : '';
    return `${checked}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}${notes} and ${plural(others - infos, 'hint')}.`;
  },
  noDrafts,
  noDraftsSaved: `${noDrafts} Nothing was saved.`,
  showProblems: 'Show Problems',
  saveReport: 'Save Check Results…',
  what: 'Choose a format',
  compareQuestion: 'Show what has changed since you last saved check results?',
  doNotCompare: 'No comparison',
  compare: 'Compare with saved check results…',
  compareDetail: 'Choose check results that you saved as JSON',
  saveAs: (format: string) => `Save check results as ${format}`,
  notRead: (path: string) => `${path} could not be read. Choose another file.`,
  notWritten,
  written: (summary: string, name: string) => `${summary} ${name} was saved.`,
  open: 'Open',
  noFile: '# This file is not in the product’s snippet library.',
  noPage: 'This rule has no page.',
  showBoth: (name: string) => `Show this paragraph next to ${name}`,
  otherNotRead: (name: string) =>
    `${name} could not be opened. It may have been moved since the index was written.`,
};

export const previewTexts = {
  preview: 'Preview',
  comparison: 'Compare',
  versions: 'Changes in',
  openFirst: (view: string) => `Open a draft first, then choose “${view}” again.`,
  noDraft:
    'This is not a report draft. Add “framework:” at the top of the file, for example “framework: ilacs”.',
  stopped: 'Checking has stopped. Press F1 and choose “Inspection Report: Restart Checking”.',
  notOpened: 'The draft could not be opened. It may have been moved or deleted.',
  findings: 'Findings',
  showFindings: 'Show or hide findings in the margin',
  showProblems: 'Show in Problems',
  exportGroup: 'Export',
  exports: {
    html: 'Export as one HTML file',
    docx: 'Export as a Word document',
    pdf: 'Export as a PDF',
  },
  words: (words: number) => `${words.toLocaleString('en-GB')} ${inflect(words, 'word', 'words')}`,
  counts: ({
    errors,
    warnings,
    notes,
    hints,
    unfinished,
  }: Record<'errors' | 'warnings' | 'notes' | 'hints' | 'unfinished', number>) =>
    [
      errors > 0 && plural(errors, 'error'),
      warnings > 0 && plural(warnings, 'warning'),
      notes > 0 && `${notes} info`,
      hints > 0 && plural(hints, 'hint'),
      unfinished > 0 && `${unfinished} still to finish`,
    ]
      .filter(Boolean)
      .join(', ') || 'nothing to correct',
  lengths: ['Section', 'Words', 'Paragraphs'],
  atMost: (paragraphs: number, most: number) => `${paragraphs} (usually up to ${most})`,
  severities: { error: 'Error', warning: 'Warning', info: 'Information', hint: 'Hint' },
};

export const versionTexts = {
  title: 'Compare with Version',
  question: 'Choose the earlier version',
  chooseFile: 'A file…',
  chooseFileDetail: 'Another draft, or a copy of the report in Word or PDF',
  commits: 'Versions in git',
  compare: 'Compare',
  allKinds: 'Drafts, Word and PDF',
  copies: 'Word and PDF',
  openFirst: 'Open a draft first, then compare it with another version.',
  compareFirst: 'Compare a draft with another version first, then export the changes.',
  fileEnding: '-changes',
  commitNotRead: 'This version can no longer be read from git. Choose another version.',
  fileNotRead: (name: string) => `${name} could not be read. It may have been moved or deleted.`,
  notText: (name: string) => `Choose a draft, or a copy in Word or PDF. ${name} is not text in UTF-8.`,
  tooLarge: (name: string) => `Choose a smaller file. ${name} is larger than 50 MB.`,
};

export const snippetTexts = {
  insertTitle: 'Insert Snippet',
  insertHint: 'Type words from the snippet, or # and a tag',
  openDraftToInsert: 'Open a draft first, and put the cursor where the snippet should go.',
  noneHere: 'No snippets fit here. Put the cursor in a section, or under “requirements:”.',
  draftReadOnly: 'Nothing was inserted. This draft is read-only.',
  gone: 'This snippet is no longer in its library. Press F1, choose “Refresh Snippet Libraries”, then try again.',
  retired: (title: string) => `“${title}” has been retired. Insert the snippet that replaces it.`,
  elsewhere: (title: string) => `Insert “${title}” here? It was written for another part of a report.`,
  elsewhereDetail: 'It may not fit this section, setting or grade.',
  insert: 'Insert',
  chooseToOpen: 'Select a snippet or a file under “Snippet Libraries” to open it.',
  chooseToCopy: 'Select a snippet under “Snippet Libraries” to copy its text.',
  copied: (title: string) => `Copied “${title}”.`,
  notOpened: (name: string) => `${name} could not be opened. It may have been moved or deleted.`,
  filterByTag: 'Filter by Tag',
  chooseTag: 'Choose a tag',
  count: (snippets: number) => plural(snippets, 'snippet'),
  noTags: 'These snippets have no tags.',
  showWhole: 'Show the Whole Text to the Side',
  recent: 'recently used',
  noMatch: (words: string) => `No snippet here matches “${words}”. Try fewer words.`,
  statuses: { approved: '', draft: 'draft', retired: 'retired' },
};

export const usesTexts = {
  title: 'Find Where a Snippet Is Used',
  hint: 'Choose the snippet to find: type words from it, or # and a tag',
  noSnippets: 'No snippets to look for. Open a draft or a folder first.',
  thisSnippet: 'the snippet',
  searching: (snippet: string) => `Looking for ${snippet} in your drafts…`,
  notUsed: (snippet: string) => `No draft here contains the text of ${snippet}.`,
  usedTitle: (snippet: string) => `Where ${snippet} Is Used`,
  count: (uses: number) =>
    uses === 1
      ? 'Used once. Select the item to open its draft'
      : `Used ${uses} times. Select an item to open its draft`,
  same: 'same text',
  changed: (percent: number) => `changed, ${percent}% alike`,
  notRead: (name: string) => `${name} can no longer be read.`,
};

export const updateTexts = {
  openDraft: 'Open a draft first. Its snippets are then compared with your libraries.',
  upToDate: 'All inserted snippets are up to date.',
  updated: (texts: number) =>
    `${plural(texts, 'snippet')} updated to the library’s wording. To get your text back, use Undo.`,
  progress: (step: number, total: number) => ` (${step} of ${total})`,
  title: (snippet: string, library: string) => `Update Inserted Snippets: ${snippet}, ${library}`,
  question: 'Use the library’s wording (on the right), or keep your text (on the left)?',
  accept: 'Use the library’s wording',
  keep: 'Keep my text',
  acceptAll: 'Use the library’s wording for this and all that follow',
  stop: 'Stop',
  draftChanged: 'Nothing was updated, because the draft has just changed. Run the command again.',
  draftReadOnly: 'Nothing was updated. This draft is read-only.',
};

export const createTexts = {
  title: 'Create Snippet from Selection',
  openDraft: 'Open a draft first, and select the text for the snippet.',
  selectText: 'Select the text for the snippet, then run the command again.',
  noDraft: 'No snippet was created. Select text in a report draft.',
  identifying: 'This text may identify somebody. Remove such details first: many people read a library.',
  proceed: 'Continue',
  openFolder: 'Open a folder first, so that the library can be created in it.',
  libraryReadOnly: 'Nothing was changed. This library is read-only.',
  notAdded: (file: string, advice: string) => `Nothing was added to ${file}. ${advice}`,
  oneFolder: (first: string, folder: string) =>
    `Leave only “libraries:” on its line. Below it, write the lines “- ${first}” and “- ${folder}”.`,
  brackets: (list: string) => `Remove the brackets “[]” after “${list}:”, then try again.`,
  oneLine: (list: string) =>
    `Leave only “${list}:” on its line. Below it, write each item on its own line, beginning with “- ”.`,
  library: 'Choose a library',
  firstLibrary: 'Your team has no library here yet. A new library is a folder next to your drafts',
  newLibrary: 'New library…',
  folder: 'Folder of the new library, such as snippets',
  name: 'Name of the library, such as Northern region',
  owner: 'Owner, such as Quality assurance',
  file: 'Choose a file',
  newFile: 'New file…',
  fileName: 'Name of the new file, such as letters.yaml',
  snippetTitle: 'Title',
  prefix: 'Shortcut to type, such as missing-good',
  empty: 'Type something here.',
  notAPrefix: 'Use one word, such as missing-good.',
  notAFolder: 'Use a folder inside the open folder, such as snippets or phrases/north.',
  notAFileName: 'Use letters, digits and hyphens, such as letters.yaml.',
  ownFile: 'Choose another name: library.yaml describes the library itself.',
  fileExists: 'This file exists already. Choose another name, or go back and select it.',
};

export const treeTexts = {
  noTeamLibrary:
    'Your team has no library here yet, so only the product’s library is shown. To create one, select text in a draft, press F1 and choose “Create Snippet from Selection”. ' +
    'If your team already has one, add its folder under “libraries” in .inspection-report.yaml.',
  productOwn: 'the product’s own',
  hidden: 'hidden',
  problems: (count: number) => plural(count, 'problem'),
  open: 'Open',
};
