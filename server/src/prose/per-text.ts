/** More paragraphs than all open drafts have. */
const openDrafts = 5000;

/** Counts how often all texts were forgotten. */
const forgotten = { times: 0 };

/** So many drafts of a run are in memory: drafts have little in common but their standard paragraphs. */
const draftsInMemory = 100;

/**
 * To be called before each draft of a run. At every hundredth draft all searches forget their texts: a part of a text keeps the whole
 * of it in memory, so that a run over thousands of drafts with paragraphs in common would keep most of them.
 * @param index of the draft, from 0
 */
export function beginDraft(index: number): void {
  if (index % draftsInMemory === 0) forgotten.times++;
}

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
  let { times } = forgotten;
  return (text) => {
    if (times !== forgotten.times) {
      found.clear();
      ({ times } = forgotten);
    }
    const before = found.get(text);
    if (before !== undefined) return before;
    const now = search(text);
    if (found.size >= most) found.clear();
    found.set(text, now);
    return now;
  };
}
