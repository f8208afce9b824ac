import type { ComparisonPage } from '../../../server/src/lsp/requests';
import { compareRequest, previewRequest } from '../../../server/src/lsp/requests';
import type { Preview } from '../../../server/src/render/preview';

/** What a panel beside a draft shows of it. */
export interface View {
  /** The type of its panels, by which VS Code knows them again. */
  readonly type: string;
  /** What stands before the draft's name in the title of a panel. */
  readonly name: string;
  /** What the server is asked with `{uri}`. */
  readonly request: string;
  /** Makes of the answer what is shown, or a sentence for where there is nothing. */
  readonly read: (answer: unknown) => Preview | string;
  /** Whether editor and page scroll together. */
  readonly follows: boolean;
  /** Whether what other drafts say is in it, too. */
  readonly looksAround: boolean;
}

const noDraft = 'This is no report draft: its front matter has no “framework”.';
const noChecker = (what: string) =>
  `The checker does not run, so there is no ${what}; restart it with “Inspection Report: Restart Server”.`;

/** The draft as it will be read. */
export const preview: View = {
  type: 'inspectionReport.preview',
  name: 'Preview',
  request: previewRequest,
  read: (answer) =>
    (answer as Preview | null | undefined) ?? (answer === null ? noDraft : noChecker('preview')),
  follows: true,
  looksAround: false,
};

/** The judgements of the draft beside those of earlier inspections. */
export const comparison: View = {
  type: 'inspectionReport.compare',
  name: 'Compare',
  request: compareRequest,
  read: (answer) => {
    const page = answer as ComparisonPage | null | undefined;
    if (!page) return page === null ? noDraft : noChecker('comparison');
    if ('refused' in page) return page.refused;
    return { ...page, lengths: [], findings: [], open: 0 };
  },
  follows: false,
  looksAround: true,
};
