// The words next to a name, which tell if it is one, and whose.

/** Before a name that begins a sentence. */
export const startOfSentence = /(?:^|[.!?:]['’”")]{0,3}\s{1,3}|\n\s{0,3})[‘“("'*_]{0,3}$/;
export const capitalBefore = /\p{Lu}[\p{L}’'.]{0,24}[\s-]$/u;
export const capitalAfter = /^(?:\s|-)(?:\p{Lu}|(?:de|van|von|der|al)\s)/u;
