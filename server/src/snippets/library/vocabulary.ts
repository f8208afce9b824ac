import { quoted } from '../../text/words';
import type { KeyVocabulary } from './shape';
import { whereKeys } from './snippet';

const shared = ['where', 'status', 'author', 'reviewed', 'review-by', 'tags'];

const day = 'a date, such as 2027-05-01';
const several = 'text, or a list of texts';

/** The keys of a file of snippets. */
export const fileVocabulary: KeyVocabulary = {
  whole: 'this file of snippets',
  keys: (parent) => {
    if (parent === undefined) return ['snippets', 'defaults', 'description'];
    if (parent === 'where') return whereKeys;
    if (parent === 'defaults') return shared;
    const own = ['id', 'prefix', 'title', 'body', 'description', 'citations', 'successor', 'vscode'];
    return [...own, ...shared];
  },
  takes: {
    snippets: 'a list of snippets that each begin with a dash',
    defaults: `entries named ${quoted(shared, 'or')}`,
    where: `entries named ${quoted(whereKeys, 'or')}`,
    id: 'lower-case letters, digits and hyphens, as in “missing-response-good”',
    prefix: several,
    citations: several,
    tags: several,
    ...Object.fromEntries(whereKeys.map((key) => [key, several])),
    stage: '“drafting”, “review” or “final”, or a list of them',
    status: '“draft”, “approved” or “retired”',
    reviewed: day,
    'review-by': day,
    vscode: 'entries with the fields of a .code-snippets file',
  },
};

/** The keys of library.yaml. */
export const libraryVocabulary: KeyVocabulary = {
  whole: 'library.yaml',
  keys: () => ['name', 'version', 'owner', 'licence', 'description', 'frameworks'],
  takes: {
    version: 'a version, such as 1.2.0',
    frameworks: 'the ids of frameworks, such as [ilacs, sccif]',
  },
};
