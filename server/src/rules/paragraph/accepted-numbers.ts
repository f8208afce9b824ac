import type { Block } from '../../draft/block';
import { isDoubtful, type NumberHead } from '../../draft/number-head';
import type { StrayNumber } from '../../draft/numbering';

type FoundNumber = NumberHead | StrayNumber;

/** A number that a person reads as that of a paragraph. */
export interface AcceptedNumber {
  readonly number: FoundNumber;
  /** Nothing else can be meant. */
  readonly certain: boolean;
}

/** The numbers of paragraphs in reading order. */
export interface AcceptedNumbers {
  readonly numbers: readonly AcceptedNumber[];
  /** A line between them may be another paragraph. */
  readonly unclear: boolean;
}

export const isStray = (number: FoundNumber): number is StrayNumber => 'where' in number;

/** Everything in some blocks that may be the number of a paragraph. */
export const numbersIn = (blocks: readonly Block[]): FoundNumber[] =>
  blocks.flatMap(({ number, strays = [] }) => [...(number ? [number] : []), ...strays]);

const isSure = (number: FoundNumber): boolean => !isStray(number) && !isDoubtful(number);

/** A doubtful number counts if it is at most this far from the one before. */
const nearby = 3;

/**
 * Tells numbers of paragraphs from figures that begin a sentence, numbers of lists, and lines that wrap before a number: those
 * that could be either count only if they continue the numbering.
 */
export function acceptNumbers(found: readonly FoundNumber[]): AcceptedNumbers {
  const following = nextSure(found);
  const anySure = found.some(isSure);
  const numbers: AcceptedNumber[] = [];
  let unclear = false;
  let before = 0;
  found.forEach((number, at) => {
    const next = following[at];
    const isNear = before <= number.value && number.value <= before + nearby;
    if (isStray(number) && number.where === 'wrapped') unclear ||= isNear;
    else if (isSure(number) || (continues(number, before, next) && !isInnerItem(found, at, numbers))) {
      const follows = next === number.value + 1 || found[at + 1]?.value === number.value + 1;
      numbers.push({ number, certain: isCertain(number, follows) });
      before = number.value;
    } else if (isNear && (!isStray(number) || number.where === 'line')) {
      unclear = true;
      // “3 Children …” after paragraph 1 is probably the third paragraph, unless the second follows.
      if (
        isStray(number) ||
        number.form !== 'bare' ||
        !anySure ||
        next === before + 1 ||
        number.value === before
      )
        return;
      numbers.push({ number, certain: false });
      before = number.value;
    }
  });
  return anySure || numbers.length > 1 ? { numbers, unclear } : { numbers: [], unclear };
}

/** The value of the next number after each that can be nothing else. */
function nextSure(found: readonly FoundNumber[]): (number | undefined)[] {
  const following: (number | undefined)[] = [];
  let next: number | undefined;
  for (let at = found.length - 1; at >= 0; at--) {
    following[at] = next;
    const number = found[at];
    if (number && isSure(number)) next = number.value;
  }
  return following;
}

const continues = ({ value }: FoundNumber, before: number, next: number | undefined): boolean =>
  value === before + 1 && next !== value;

/** Tells an item of a list whose first item was not a paragraph. */
function isInnerItem(
  found: readonly FoundNumber[],
  at: number,
  accepted: readonly AcceptedNumber[],
): boolean {
  const [number, before] = [found[at], found[at - 1]];
  if (!number || !before || !isStray(number) || !isStray(before)) return false;
  return number.where === before.where && accepted.at(-1)?.number !== before;
}

function isCertain(number: FoundNumber, follows: boolean): boolean {
  if (number.partial) return false;
  if (!isStray(number)) return true;
  if (number.where === 'quotation' || number.where === 'bullet' || number.breakAt !== undefined) return false;
  return number.where === 'line' || follows;
}
