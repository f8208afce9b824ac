// Faults in regular expressions: an anchor, a boundary, a repetition or a flag that is not there.

/**
 * @param {string} pattern
 * @param {string} flags
 * @returns {string[]} the literals that differ in one thing
 */
export function patternMutants(pattern, flags) {
  const changed = [
    [pattern.replace(/^\^/, ''), flags],
    [pattern.replace(/(?<!\\)\$$/, ''), flags],
    [pattern.replace(/\\b/, ''), flags],
    [pattern.replace(/(?<=[^\\(|])\+(?![+?])/, ''), flags],
    [pattern.replace(/(?<=[^\\(|])\*(?![+?])/, '+'), flags],
    [pattern.replace(/(?<=[^\\(|*+?}])\?(?![:=!<])/, ''), flags],
    [pattern, flags.replace('i', '')],
    [pattern, flags.replace('m', '')],
  ];
  return changed
    .filter(
      ([other, otherFlags]) => (other !== pattern || otherFlags !== flags) && isPattern(other, otherFlags),
    )
    .map(([other, otherFlags]) => `/${other}/${otherFlags}`);
}

function isPattern(pattern, flags) {
  try {
    return new RegExp(pattern, flags).source !== '(?:)';
  } catch {
    return false;
  }
}
