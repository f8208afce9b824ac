import { builtIn } from '../../../server/src/knowledge/knowledge';
import { failedRule } from '../../../server/src/lint/run-rules';
import { checkLibrary } from '../../../server/src/snippets/checks/check';
import { libraryCompletions } from '../../../server/src/snippets/editing/completion';
import { libraryHover } from '../../../server/src/snippets/editing/hover';
import { catalogueOf } from '../../../server/src/snippets/exchange/catalogue';
import { catalogueHtml } from '../../../server/src/snippets/exchange/catalogue-html';
import { catalogueMarkdown } from '../../../server/src/snippets/exchange/catalogue-markdown';
import { dataOf } from '../../../server/src/snippets/exchange/data';
import { fromVscode } from '../../../server/src/snippets/exchange/from-vscode';
import { toVscode } from '../../../server/src/snippets/exchange/to-vscode';
import { libraryTexts } from '../../../server/src/snippets/exchange/write-library';
import { bringTogether } from '../../../server/src/snippets/library/libraries';
import { libraryOf, type SnippetLibrary } from '../../../server/src/snippets/library/library';
import type { Journal } from '../journal';
import type { Random } from '../random';
import { libraryMeta } from '../seeds';
import type { Trial } from '../trial';
import { findingFits } from './edits';

const folder = 'file:///work/phrases/';
const today = '2026-11-28';

/** Reads a file of a snippet library, checks it, edits it, and exports the library. */
export const tryLibrary: Trial = async ({ text, name }, journal, random) => {
  if (name.endsWith('.code-snippets')) {
    const imported = journal.call('import of snippets', () => fromVscode(text, name));
    if (imported && 'library' in imported)
      journal.call('library texts', () => libraryTexts(imported.library));
    return;
  }
  const texts = name === 'library.yaml' ? { [name]: text } : { 'library.yaml': libraryMeta, [name]: text };
  const library = journal.call('library', () => libraryOf(folder, 'team', texts));
  if (!library) return;
  const found = journal.call('library, check', () => checkLibrary(library, { today }));
  for (const finding of found?.get(folder + name) ?? []) {
    if (finding.rule === failedRule) journal.fail('rule', 'of a library', finding.message);
    findingFits(journal, finding, text);
  }
  edit({ text, name, library, journal, random });
  share(library, journal);
};

interface Editing {
  readonly text: string;
  readonly name: string;
  readonly library: SnippetLibrary;
  readonly journal: Journal;
  readonly random: Random;
}

function edit({ text, name, library, journal, random }: Editing): void {
  const kind = name === 'library.yaml' ? ('library' as const) : ('snippets' as const);
  for (let left = 4; left > 0; left--) {
    const from = { kind, offset: random.upTo(text.length), knowledge: builtIn, library, today };
    const list = journal.call('library, completion', () => libraryCompletions(text, from));
    for (const { replace } of list?.items ?? []) journal.within('library, completion', replace, text.length);
    const found = journal.call('library, hover', () => libraryHover(text, from));
    if (found) journal.within('library, hover', found.span, text.length);
  }
}

function share(library: SnippetLibrary, journal: Journal): void {
  journal.call('libraries', () => bringTogether([library]));
  const data = journal.call('library, data', () => dataOf(library));
  if (data) {
    journal.call('library, texts', () => libraryTexts(data));
    const exported = journal.call('library, to VS Code', () => toVscode(data));
    if (exported !== undefined) journal.call('library, from VS Code', () => fromVscode(exported, 'a'));
  }
  const catalogue = journal.call('catalogue', () => catalogueOf(library, builtIn, today));
  if (!catalogue) return;
  journal.call('catalogue, HTML', () => catalogueHtml([catalogue]));
  journal.call('catalogue, Markdown', () => catalogueMarkdown([catalogue]));
}
