import type { ProseSlip } from './slip';

/** The slips of a text as “written → instead”, with “!” where the replacement is safe. */
export const slipsAsWritten = (text: string, search: (text: string) => readonly ProseSlip[]): string[] =>
  search(text).map(({ start, end, instead, safe }) => {
    const written = text.slice(start, end).trim();
    return `${written}${instead === undefined ? '' : ` → ${instead}`}${safe ? '!' : ''}`.trim();
  });
