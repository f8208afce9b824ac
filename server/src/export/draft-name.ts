/** The end of the proposed name of an export that is not final, before its extension. */
export const draftEnding = '-draft';
