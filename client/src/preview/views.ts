import type { Uri } from 'vscode';
import type { ComparisonPage } from '../../../server/src/lsp/requests';
import { compareRequest, compareVersionsRequest, previewRequest } from '../../../server/src/lsp/requests';
import type { Preview } from '../../../server/src/render/preview';
import { previewTexts } from '../texts';
import { earlierVersion, type VersionSource } from '../versions/source';

/** One way to show a draft in a panel. */
export interface View {
  /** The type of its panels, by which VS Code restores them. */
  readonly type: string;
  /** Comes before the draft's name in the title of a panel. */
  readonly name: string;
  /** The request that the server answers, with `{uri}` and the fields of `more`. */
  readonly request: string;
  /** More fields of the request, or a sentence if there is nothing to ask for. */
  readonly more?: (draft: Uri) => Promise<object | string>;
  /** The version that the draft is compared with, as the panel stores it. */
  readonly version?: string;
  /** Makes a page of the answer, or a sentence where there is nothing to show. */
  readonly read: (answer: unknown) => Preview | string;
  /** True if editor and page scroll together. */
  readonly scrollsWithEditor: boolean;
  /** True if the page also depends on other drafts. */
  readonly usesOtherDrafts: boolean;
}

const { noDraft, stopped } = previewTexts;

/** The draft as its readers will see it. */
export const preview: View = {
  type: 'inspectionReport.preview',
  name: previewTexts.preview,
  request: previewRequest,
  read: (answer) => (answer as Preview | null | undefined) ?? (answer === null ? noDraft : stopped),
  scrollsWithEditor: true,
  usesOtherDrafts: false,
};

/** The judgements of the draft next to those of earlier inspections. */
export const comparison: View = {
  type: 'inspectionReport.compare',
  name: previewTexts.comparison,
  request: compareRequest,
  read: readComparison,
  scrollsWithEditor: false,
  usesOtherDrafts: true,
};

/** The panels of comparisons with another version. Each has a view of its own. */
export const versionsType = 'inspectionReport.versions';

/** The changes in the draft since another version. */
export const changesSince = (source: VersionSource): View => ({
  type: versionsType,
  name: previewTexts.versions,
  request: compareVersionsRequest,
  more: async (draft) => {
    const earlier = await earlierVersion(draft, source);
    return typeof earlier === 'string' ? earlier : { earlier };
  },
  version: JSON.stringify(source),
  read: readComparison,
  scrollsWithEditor: false,
  // The other version may be open, too.
  usesOtherDrafts: source.kind === 'file',
});

function readComparison(answer: unknown): Preview | string {
  const page = answer as ComparisonPage | null | undefined;
  if (!page) return page === null ? noDraft : stopped;
  if ('refused' in page) return page.refused;
  return { ...page, lengths: [], findings: [], open: 0 };
}
