/** A path as it is if it leads into the folder that it begins at, with slashes; undefined if it leads elsewhere. */
export function pathInFolder(path: string): string | undefined {
  const slashed = path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  return /^(?:\/|[a-z]:|\.\.(?:\/|$))/i.test(slashed) ? undefined : slashed;
}
