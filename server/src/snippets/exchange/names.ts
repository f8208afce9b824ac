import { idOf } from '../library/read';

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const plainName = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_ .,'’()-]{0,90}[\p{L}\p{N}_)])?\.ya?ml$/u;

/**
 * A name for a file of snippets in the library's folder, on any system: the wanted one if it is such a name, else one
 * made from it. No name leads out of the folder, is that of a device, or is that of a draft or library.yaml.
 * @param taken names in lower case; the new one is added
 */
export function safeFileName(wanted: string, taken: Set<string>): string {
  const fits =
    plainName.test(wanted) &&
    !reserved.test(wanted) &&
    !/^library\.ya?ml$|\.report\.ya?ml$|\.\./i.test(wanted);
  if (fits) {
    const ending = /\.ya?ml$/i.exec(wanted)?.[0] ?? '.yaml';
    return unique(wanted.slice(0, wanted.length - ending.length), taken, ending);
  }
  const id = idOf(wanted.replace(/\.(?:ya?ml|code-snippets|json)$/i, '')).slice(0, 60);
  const base = id === 'library' || reserved.test(id) ? `${id}-snippets` : id;
  return unique(base, taken, '.yaml');
}

/** The name, with a number after it if it is taken. */
export function unique(base: string, taken: Set<string>, ending = ''): string {
  for (let at = 1; ; at++) {
    const name = at === 1 ? `${base}${ending}` : `${base}-${at}${ending}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
