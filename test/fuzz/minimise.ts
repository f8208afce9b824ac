/** The most texts that are tried while one is made smaller. */
const mostTries = 160;

/**
 * A smaller text that still fails: leaves out pieces, first large ones and then smaller, as long as it does.
 * @param fails tells of a text that it fails in the same way
 */
export async function minimised(text: string, fails: (text: string) => Promise<boolean>): Promise<string> {
  let smallest = text;
  let tries = 0;
  for (const split of [/(?<=\n)/, /(?<=\W)/, '']) {
    const units = smallest.split(split);
    let size = Math.ceil(units.length / 2);
    while (size >= 1 && tries < mostTries) {
      let removed = false;
      for (let at = 0; at < units.length && tries < mostTries; ) {
        const rest = [...units.slice(0, at), ...units.slice(at + size)].join('');
        tries++;
        if (rest !== smallest && (await fails(rest))) {
          units.splice(at, size);
          smallest = rest;
          removed = true;
        } else at += size;
      }
      if (!removed || size > 1) size = size === 1 ? 0 : Math.ceil(size / 2);
    }
  }
  return smallest;
}
