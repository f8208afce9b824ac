/** Makes a function that does its work at its first call, and answers the same at all others. */
export function once<Result>(work: () => Result): () => Result {
  const done: { result?: Result } = {};
  return () => (done.result ??= work());
}
