/** A text without its percent-encoding; unchanged if that is not of UTF-8. */
export function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The name of the file at the end of a URI. */
export const fileNameOf = (uri: string): string => decodeUri(uri.slice(uri.lastIndexOf('/') + 1));

/** The URI of a folder with a slash at its end. */
export const asFolder = (uri: string): string => (uri.endsWith('/') ? uri : `${uri}/`);

/** Tells a text that a URI can have: YAML and JSON can write half of a character, such as "\ud800". */
export const isWellFormed = (text: string): boolean => !/\p{Cs}/u.test(text);
