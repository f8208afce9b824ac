/** A unique reference number in its one form: in capitals, without spaces, and without a hyphen after “SC”. */
const uniform = (written: string): string =>
  written
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/^SC[-–]/, 'SC');

/** A unique reference number as it is compared with others: in its one form, without “SC”, which people leave out. */
export const comparedNumber = (written: string): string => uniform(written).replace(/^SC(?=\d)/, '');

/**
 * A unique reference number in the form of a framework: as it is written, or in its one form.
 * @param pattern of the framework’s data
 * @returns undefined if neither has the form
 */
export function referenceNumber(written: string, pattern: string): string | undefined {
  const form = new RegExp(pattern);
  return [written, uniform(written)].find((text) => form.test(text));
}

/**
 * What a file may be called after a reference number. A text with a word in it gives undefined: it may name somebody.
 * @param pattern of the framework’s data, if the framework is known
 */
export function nameFromNumber(written: string, pattern: string | undefined): string | undefined {
  const number = pattern === undefined ? undefined : referenceNumber(written, pattern);
  const bare = (number ?? uniform(written)).replace(/[^\w-]/g, '');
  return number !== undefined || /^[A-Z]{0,2}\d+$/.test(bare) ? bare : undefined;
}
