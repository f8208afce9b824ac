// Puts mutants into a source, each behind a switch, so that it is read and compiled once for all of them:
// `a < b` becomes `(__mutant(7) ? (a <= (b)) : (a < b))`. The switch also tells which tests reach the place.

/** Forms that hold others of the same place. */
const outer = ['statement', 'property', 'element', 'expression'];

/**
 * @param {string} text
 * @param {readonly (import('./mutators.mjs').Mutant & { readonly id: number })[]} mutants of this text
 */
export function instrument(text, mutants) {
  const sorted = [...mutants].sort(
    (a, b) =>
      a.start - b.start || b.end - a.end || outer.indexOf(a.form) - outer.indexOf(b.form) || a.id - b.id,
  );
  return render(text, sorted, 0, text.length);
}

function render(text, mutants, start, end) {
  let [written, at] = ['', start];
  for (let index = 0; index < mutants.length; ) {
    const mutant = mutants[index];
    const inside = [];
    while (++index < mutants.length && mutants[index].start < mutant.end) inside.push(mutants[index]);
    const original = render(text, inside, mutant.start, mutant.end);
    written += text.slice(at, mutant.start) + switched(mutant, original);
    at = mutant.end;
  }
  return written + text.slice(at, end);
}

function switched({ id, form, replacement }, original) {
  const on = `__mutant(${id})`;
  // The braces keep an `else` with its own `if`.
  if (form === 'statement') return `{ if (!${on}) { ${original} } }`;
  if (form === 'element') return `...(${on} ? [] : [${original}])`;
  if (form === 'property') return `...(${on} ? {} : { ${original} })`;
  return `(${on} ? (${replacement}) : (${original}))`;
}
