/** More paragraphs than all open drafts have. */
const mostTexts = 5000;

/**
 * Makes a search that reads each text once, so that after a keystroke only the changed paragraph is read. The search must
 * depend on nothing but the text.
 */
export function perText<Found>(
  search: (text: string) => readonly Found[],
): (text: string) => readonly Found[] {
  const found = new Map<string, readonly Found[]>();
  return (text) => {
    const before = found.get(text);
    if (before) return before;
    const now = search(text);
    if (found.size >= mostTexts) found.clear();
    found.set(text, now);
    return now;
  };
}
