import { inCaseOf, type SlipPattern } from './patterns';

/** A slip with a plain replacement: the group is what is wrong. */
export const swap = (pattern: string, instead: string): SlipPattern => ({
  find: new RegExp(pattern, 'gi'),
  group: 1,
  instead: ({ 1: written = '', index = 0, indices }, text) => {
    // A capital within a sentence begins a name: “the Heath services”, “Ms Manger”.
    const start = indices?.[1]?.[0] ?? index;
    const isName = /^[A-Z]/.test(written) && !opening.test(text.slice(Math.max(0, start - 20), start));
    return isName ? undefined : inCaseOf(written, instead);
  },
});

/** Before the first word of a sentence, a heading or a list item. */
const opening = /(?:^|[.!?:]["'”’)]?\s|\n)[\s*_#>"'“‘(\d.)-]{0,12}$/;
