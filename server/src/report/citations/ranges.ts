import type { CitedProvision, ProvisionCitation } from '../../draft/citations/citation';

/**
 * Tells a range that ends before it begins: “regulations 14 to 11”, “12(2)(c) to (a)”. “From section 47 to 17” is a step from
 * one to the other, so numbers are compared only after a word in the plural.
 */
export function goesBackwards(
  { text }: Pick<ProvisionCitation, 'text'>,
  { number, path, paragraph, to }: CitedProvision,
): boolean {
  if (!to) return false;
  const [first, last] = [
    [number, paragraph ?? '', ...path],
    [to.number, to.paragraph ?? '', ...to.path],
  ];
  const at = first.findIndex((step, index) => step !== last[index]);
  const [from, until] = [first[at], last[at]];
  if (!from || !until) return false;
  // The other steps differ from here on.
  const ofSameKind = isNumber(from) === isNumber(until);
  return ofSameKind && (at > 0 || inPlural.test(text)) && compare(from, until) > 0;
}

const inPlural =
  /^\s*(?:regulations|regs|rr|sections|ss|schedules|schs|scheds|standards|rules|parts|chapters)\b|\bparagraphs|\bparas/i;

const isNumber = (step: string): boolean => /^\d/.test(step);

/** Compares 4.9 with 4.10, 22 with 22A, (a) with (c), and (iv) with (ix). */
function compare(a: string, b: string): number {
  if (isNumber(a)) return compareNumbers(a, b);
  const [x, y] = [romanValue(a), romanValue(b)];
  const single = a.length === 1 && b.length === 1;
  if (!single && x !== undefined && y !== undefined) return x - y;
  return a.length - b.length || (a < b ? -1 : 1);
}

function compareNumbers(a: string, b: string): number {
  const parts = (text: string): [number, number, string] => {
    const [, whole = '0', decimal = '0', letters = ''] = /^(\d+)(?:\.(\d+))?([A-Z]*)/.exec(text) ?? [];
    return [Number(whole), Number(decimal), letters];
  };
  const [[wholeA, decimalA, lettersA], [wholeB, decimalB, lettersB]] = [parts(a), parts(b)];
  return wholeA - wholeB || decimalA - decimalB || (lettersA > lettersB ? 1 : -1);
}

const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

function romanValue(step: string): number | undefined {
  const at = romans.indexOf(step);
  return at < 0 ? undefined : at;
}
