import type { Review, ReviewedChange } from './types';

/** A choice of suggestions: `all`, `author:NAME`, or ids with commas between them. */
export type Choice = string;

/**
 * The suggestions that choices name, and the choices that name none.
 * @param choices as a person writes them
 */
export function chosen(
  { suggestions }: Pick<Review, 'suggestions'>,
  choices: readonly Choice[],
): { readonly suggestions: readonly ReviewedChange[]; readonly unknown: readonly string[] } {
  const unknown: string[] = [];
  const picked = new Set<ReviewedChange>();
  for (const choice of choices.flatMap(partsOf)) {
    const found = suggestions.filter((suggestion) => isNamed(suggestion, choice));
    for (const suggestion of found) picked.add(suggestion);
    if (found.length === 0 && choice !== 'all') unknown.push(choice);
  }
  return { suggestions: suggestions.filter((suggestion) => picked.has(suggestion)), unknown };
}

const author = 'author:';

/** A name may have a comma in it. */
const partsOf = (choice: string): string[] =>
  choice.startsWith(author)
    ? [choice]
    : choice
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');

function isNamed({ id, authors }: ReviewedChange, choice: string): boolean {
  if (choice === 'all') return true;
  if (!choice.startsWith(author)) return id === choice;
  const name = choice.slice(author.length).trim().toLowerCase();
  return authors.some((each) => each.toLowerCase() === name);
}
