/**
 * A unique reference number in the form of a framework: as it is written, or in capitals and without spaces.
 * @param pattern of the framework’s data
 * @returns undefined if neither has the form
 */
export function referenceNumber(written: string, pattern: string): string | undefined {
  const form = new RegExp(pattern);
  return [written, written.toUpperCase().replace(/\s+/g, '')].find((text) => form.test(text));
}

/**
 * What a file may be called after a reference number. A text with a word in it gives undefined: it may name somebody.
 * @param pattern of the framework’s data, if the framework is known
 */
export function nameFromNumber(written: string, pattern: string | undefined): string | undefined {
  const number = pattern === undefined ? undefined : referenceNumber(written, pattern);
  const bare = (number ?? written).replace(/[^\w-]/g, '');
  return number !== undefined || /^[a-z]{0,2}\d+$/i.test(bare) ? bare : undefined;
}
