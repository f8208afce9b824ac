/** The page of the extension with its pictures as data. */
export function withPictures(text: string, read: (path: string) => Buffer): string;
