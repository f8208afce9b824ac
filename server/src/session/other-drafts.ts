import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseDraft, surfaceOf } from '../draft/draft';
import { comparedFacts } from '../report/across/compared-facts';
import { DraftCollection, type OtherDraft } from '../report/across/other-drafts';
import { readReport } from '../report/report';
import type { DraftSource } from './drafts';

/**
 * Reads the facts by which drafts are compared with each other.
 * @param cwd the folder that their paths are relative to
 */
export function collectDrafts(drafts: readonly DraftSource[], cwd: string): DraftCollection {
  return new DraftCollection(drafts.flatMap((draft) => otherDraft(draft, cwd) ?? []));
}

/** The facts of one draft; undefined if it cannot be read, or its framework is not known. */
function otherDraft({ path, decoded, config }: DraftSource, cwd: string): OtherDraft | undefined {
  if ('failure' in decoded) return undefined;
  const surface = surfaceOf(path);
  const text = surface === 'markdown' ? frontOnly(decoded.text) : decoded.text;
  const report = readReport(parseDraft(text, surface), config.knowledge);
  if (!report) return undefined;
  return { path, uri: pathToFileURL(resolve(cwd, path)).href, facts: comparedFacts(report) };
}

/** A Markdown draft without its body, if its front matter begins and ends as usual: the body takes most of the time. */
function frontOnly(text: string): string {
  const end = /^---[ \t]*\r?\n/.test(text) ? text.indexOf('\n---', 3) : -1;
  const after = end < 0 ? -1 : text.indexOf('\n', end + 4);
  return after < 0 ? text : text.slice(0, after + 1);
}
