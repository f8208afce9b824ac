// Words that people write in place of something still to come. Square brackets alone are none: quotations have them (“They
// [staff] really listen”, “[Name] helps me”), and so have citations (“[Outcome 3, national framework]”).
const words = /(?<![\p{L}\p{N}_])(?:TODO|TO DO|FIXME|TBC|TBA|TBD|X{3,}|\?{3,})(?![\p{L}\p{N}_])/gu;
/** Dots or a line, alone in the brackets. */
const blank = '(?:(?:…|\\.{2,}|_{2,})\\s*)?';
const order = '(?:insert|add|complete|confirm|check|to ?do|fixme|tbc|tba|tbd|x{2,}|\\?)(?!\\p{L})';
/** Not the text of a link: no bracket or colon follows. */
const brackets = new RegExp(`\\[\\s*(?:${blank}|${order}[^\\]\\n]{0,200})\\](?![(:])`, 'giu');
/** The mark of a footnote that is not there: one that is has been taken for a reference before. */
const noNote = /\[\^[^\]\s]{1,40}\]/gu;
const hint = /[[?]|TO|TB|FIX|XXX/;

/** The placeholders of a text: 0-based UTF-16 offsets into it, in order, none within another. */
export function placeholdersIn(text: string): { start: number; end: number }[] {
  if (!hint.test(text)) return [];
  const found = [brackets, words, noNote]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** The “…” with which a heading or value breaks off for the writer to continue, as in “Inspection of …”; undefined without. */
export function openEnd(text: string): { start: number; end: number } | undefined {
  const found = /(?:^|(?<= ))(?:…|\.{3})(?=\s*$)/.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}
