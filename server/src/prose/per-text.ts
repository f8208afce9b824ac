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

/** The paragraphs of a long draft, for results that several searches need one after another, and that are large. */
export const oneDraft = 500;

/** What the searches of the product found in a text, each at its own index. */
type TextResults = unknown[];

/** One table for all searches: a table for each would be looked up as often, and would take twenty times the memory. */
const resultsOf = new Map<string, TextResults>();
/** Searches of a team’s words are made again with each change of a config, and have a table each. */
const mostShared = 40;
const shared = { searches: 0, times: 0 };

/**
 * Makes a search that reads each text once, so that after a keystroke only the changed paragraph is read. The search must
 * depend on nothing but the text.
 * @param most the number of texts whose results are kept
 */
export function perText<Result extends object | string>(
  search: (text: string) => Result,
  most = openDrafts,
): (text: string) => Result {
  if (most !== openDrafts || shared.searches >= mostShared) return perTextAlone(search, most);
  const index = shared.searches++;
  return (text) => {
    const results = sharedResults(text);
    const before = results[index];
    if (before !== undefined) return before as Result;
    const now = search(text);
    results[index] = now;
    return now;
  };
}

function sharedResults(text: string): TextResults {
  if (shared.times !== forgotten.times) {
    resultsOf.clear();
    shared.times = forgotten.times;
  }
  const before = resultsOf.get(text);
  if (before) return before;
  if (resultsOf.size >= openDrafts) resultsOf.clear();
  const none: TextResults = [];
  resultsOf.set(text, none);
  return none;
}

function perTextAlone<Result extends object | string>(
  search: (text: string) => Result,
  most: number,
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
