/**
 * A unique reference number in the form of a framework: as it is written, or in capitals and without spaces.
 * @param pattern of the framework’s data
 * @returns undefined if neither has the form
 */
export function referenceNumber(written: string, pattern: string): string | undefined {
  const form = new RegExp(pattern);
  return [written, written.toUpperCase().replace(/\s+/g, '')].find((text) => form.test(text));
}
