import { inCaseOf, type SlipPattern } from './patterns';

/** A word that is written for another: what the group of the pattern has is wrong. */
export const swap = (pattern: string, instead: string): SlipPattern => ({
  find: new RegExp(pattern, 'gi'),
  ...wordNeeded(pattern),
  group: 1,
  instead: ({ 1: written = '', index = 0, indices }, text) => {
    // A capital within a sentence begins a name: “the Heath services”, “Ms Manger”.
    const start = indices?.[1]?.[0] ?? index;
    const isName = /^[A-Z]/.test(written) && !opening.test(text.slice(Math.max(0, start - 20), start));
    return isName ? undefined : inCaseOf(written, instead);
  },
});

/** The word that is wrong, where the pattern has only one. */
function wordNeeded(pattern: string): { needs?: readonly string[] } {
  const [, written] = /\(([a-z' -]+)\)/.exec(pattern.replace("['’]", "'")) ?? [];
  const word = written?.split(' ')[0];
  return word === undefined ? {} : { needs: [word] };
}

/** Before the first word of a sentence, a heading or a list item. */
const opening = /(?:^|[.!?:]["'”’)]?\s|\n)[\s*_#>"'“‘(\d.)-]{0,12}$/;
