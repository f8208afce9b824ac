// Letters for patterns that have many of them. `\p{L}` makes V8 compile some 600 ranges at each place: the first search of one
// paragraph with the 92 patterns for private details and gaps took 240 ms of CPU with it and 87 ms with these.

/** The inside of a class of letters: of the Latin alphabet, with accents and without. */
export const letters = 'A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ';
/** The inside of a class of capitals. Beyond U+00FF small letters and capitals alternate, and both are in it. */
export const capitals = 'A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ';
