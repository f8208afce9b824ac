// Marks of what is missing, which the product prints in exports of unfinished drafts.

import type { SourceParagraph, SourceRun } from '../../documents/document';
import { factOf } from './labels';

const missing = /\b(?:Nothing written|No [a-z]{1,20}(?: [a-z]{1,20}){0,2}) yet\b/g;
/** As they are printed where nothing is marked. */
const bracketed = /\[(?:Nothing written|No [a-z]{1,20}(?: [a-z]{1,20}){0,2}) yet\]/g;
const gap = /^(?:…|\.{3}|TODO\b[^.]{0,40}|TBC|\[[^\]]{1,200}\])$/;

/**
 * The runs of a paragraph without the product’s marks: words such as “No grade yet”, and the bold letters of gaps. Empty if
 * it has only a label besides, because the front matter has that key.
 */
export function withoutOwnMarks({ runs }: Pick<SourceParagraph, 'runs'>): readonly SourceRun[] {
  const isMark = (run: SourceRun): boolean => run.text.search(run.bold === true ? missing : bracketed) >= 0;
  const marked = runs.filter(isMark);
  if (marked.length === 0 && !runs.some((run) => run.bold === true)) return runs;
  const rest = runs.map((run): SourceRun => {
    if (run.bold !== true) return isMark(run) ? { ...run, text: run.text.replace(bracketed, '') } : run;
    const { bold: _bold, ...light } = run;
    if (gap.test(run.text.trim())) return light;
    return { ...run, text: run.text.replace(missing, '') };
  });
  if (marked.length === 0) return rest;
  const text = rest.map((run) => run.text).join('');
  if (factOf(text.replace(/(?<![:\s])[:\s]+$/, '')) !== undefined) return [];
  return withoutBrackets(rest);
}

/** Without the brackets of a citation that is missing. */
function withoutBrackets(runs: readonly SourceRun[]): readonly SourceRun[] {
  const text = runs.map((run) => run.text).join('');
  const empty = /(?<!\s)\s*\(\s*\)\s*$/.exec(text);
  if (!empty) return runs;
  let left = empty.index;
  return runs.map((run) => {
    const kept = run.text.slice(0, Math.max(0, left));
    left -= run.text.length;
    return { ...run, text: kept };
  });
}
