import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ComparedFacts, comparedFacts } from '../../report/across/compared-facts';
import { DraftCollection, type OtherDraft, type OtherDrafts } from '../../report/across/other-drafts';
import type { Report } from '../../report/report';
import { once } from '../../schema/once';
import type { Workspace } from '../workspace';
import type { DraftIndex, FoundDraft } from './draft-index';
import { keyOf } from './draft-list';

interface ComparedDraftsOptions {
  readonly index: Pick<DraftIndex, 'revision'> & { readonly all: () => readonly FoundDraft[] };
  readonly documents: Pick<TextDocuments<TextDocument>, 'all'>;
  readonly workspace: Pick<Workspace, 'checkQuickly'>;
  /** The path of a draft as a person knows it. */
  readonly pathOf: (uri: string) => string;
}

/**
 * The drafts that others are compared with: open ones as they are in the editor, and those that were read so far. The files
 * are put in order once, until one of them changes: a draft is checked at every pause of its writer.
 */
export class ComparedDrafts {
  readonly #options: ComparedDraftsOptions;
  #files: { readonly revision: number; readonly drafts: DraftCollection } | undefined;
  readonly #facts = new WeakMap<Report, ComparedFacts>();

  constructor(options: ComparedDraftsOptions) {
    this.#options = options;
  }

  /** All drafts but the one with a URI, however it is percent-encoded. */
  except(uri: string): OtherDrafts {
    const files = this.#inFiles();
    const open = once(() => new DraftCollection(this.#open()));
    const openKeys = once(
      () => new Set([uri, ...this.#options.documents.all().map((document) => document.uri)].map(keyOf)),
    );
    const others = (inFiles: readonly OtherDraft[], inEditor: readonly OtherDraft[]): OtherDraft[] =>
      [
        ...inFiles.filter((draft) => !openKeys().has(keyOf(draft.uri))),
        ...inEditor.filter((draft) => keyOf(draft.uri) !== keyOf(uri)),
      ].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    return {
      withNumber: (number) => others(files.withNumber(number), open().withNumber(number)),
      withName: (name) => others(files.withName(name), open().withName(name)),
    };
  }

  #inFiles(): DraftCollection {
    const { index, pathOf } = this.#options;
    const { revision } = index;
    if (this.#files?.revision === revision) return this.#files.drafts;
    const all = index.all().map(({ uri, facts }) => ({ uri, path: pathOf(uri), facts: facts.compared }));
    const drafts = new DraftCollection(all);
    this.#files = { revision, drafts };
    return drafts;
  }

  #open(): OtherDraft[] {
    const { documents, workspace, pathOf } = this.#options;
    return documents.all().flatMap((document): OtherDraft[] => {
      const report = workspace.checkQuickly(document)?.report;
      if (!report) return [];
      const { uri } = document;
      return [{ uri, path: pathOf(uri), facts: this.#factsOf(report) }];
    });
  }

  #factsOf(report: Report): ComparedFacts {
    const known = this.#facts.get(report) ?? comparedFacts(report);
    this.#facts.set(report, known);
    return known;
  }
}
