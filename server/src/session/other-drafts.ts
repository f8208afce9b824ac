import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Draft, parseDraft, surfaceOf } from '../draft/draft';
import { comparedFacts } from '../report/across/compared-facts';
import { DraftCollection, type OtherDraft } from '../report/across/other-drafts';
import { readReport } from '../report/report';
import type { DraftSource } from './drafts';

/** What is kept of so many drafts takes a few MB. Of more drafts, the rest is read twice. */
const mostKept = 400;

/** The drafts of a run, as they are compared with each other, and their front matter until each is checked. */
export class CollectedDrafts {
  readonly collection: DraftCollection;
  /** The front matter of drafts, by their paths. */
  readonly #kept = new Map<string, Draft>();

  /**
   * Reads the facts by which drafts are compared with each other.
   * @param cwd the folder that their paths are relative to
   */
  constructor(drafts: readonly DraftSource[], cwd: string) {
    this.collection = new DraftCollection(drafts.flatMap((draft) => this.#read(draft, cwd) ?? []));
  }

  /** A draft as far as it was read, which is forgotten then. */
  taken(path: string): Draft | undefined {
    const draft = this.#kept.get(path);
    this.#kept.delete(path);
    return draft;
  }

  /** The facts of one draft; undefined if it cannot be read, or its framework is not known. */
  #read({ path, decoded, config }: DraftSource, cwd: string): OtherDraft | undefined {
    if ('failure' in decoded) return undefined;
    const surface = surfaceOf(path);
    const text = surface === 'markdown' ? frontOnly(decoded.text) : decoded.text;
    const draft = parseDraft(text, surface);
    const report = readReport(draft, config.knowledge);
    if (!report) return undefined;
    // Of a draft that was read as a whole, the body would be kept too.
    if (text !== decoded.text && this.#kept.size < mostKept) this.#kept.set(path, draft);
    return { path, uri: pathToFileURL(resolve(cwd, path)).href, facts: comparedFacts(report) };
  }
}

/** A Markdown draft without its body, if its front matter begins and ends as usual: the body takes most of the time. */
function frontOnly(text: string): string {
  const end = /^---[ \t]*\r?\n/.test(text) ? text.indexOf('\n---', 3) : -1;
  const after = end < 0 ? -1 : text.indexOf('\n', end + 4);
  // A copy: a part of a text keeps the whole text in memory.
  return after < 0 ? text : Buffer.from(text.slice(0, after + 1)).toString();
}
