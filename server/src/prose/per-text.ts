/** More paragraphs than all open drafts have. */
const openDrafts = 5000;

/**
 * Makes a search that reads each text once, so that after a keystroke only the changed paragraph is read. The search must
 * depend on nothing but the text.
 * @param most the number of texts whose results are kept
 */
export function perText<Result extends object | string>(
  search: (text: string) => Result,
  most = openDrafts,
): (text: string) => Result {
  const found = new Map<string, Result>();
  return (text) => {
    const before = found.get(text);
    if (before !== undefined) return before;
    const now = search(text);
    if (found.size >= most) found.clear();
    found.set(text, now);
    return now;
  };
}
