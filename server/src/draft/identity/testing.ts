import { expect, it } from 'vitest';
import { MappedText } from '../../text/mapped';
import type { IdentifyingKind } from './detail';
import { identifyingDetailsIn, type KnownName, KnownNames } from './identity';

/** The facts that a test finds details with. */
interface TestFacts {
  readonly known?: readonly KnownName[];
  readonly printed?: readonly string[];
  readonly streets?: boolean;
}

/** The details in a text, as “kind: text”. */
export function found(
  text: string,
  { known = [], printed, streets = known.length > 0 }: TestFacts = {},
): string[] {
  const facts = { streets, ...(known.length > 0 && { known: new KnownNames(known, printed) }) };
  return identifyingDetailsIn(MappedText.of(text), facts).map(
    ({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`,
  );
}

/**
 * Tests texts with their details in «marks»; nothing else may be found.
 * @param kind the kind of all of them; undefined if they are of several
 */
export function holds(kind: IdentifyingKind | undefined, texts: readonly string[], facts?: TestFacts): void {
  for (const marked of texts) {
    it(marked.replace(/\s+/g, ' '), () => {
      const expected = [...marked.matchAll(/«([^»]*)»/g)].map(([, words]) => words);
      const all = found(marked.replace(/[«»]/g, ''), facts);
      const ofKind = kind === undefined ? all.map((detail) => detail.replace(/^[\w-]+: /, '')) : all;
      expect(ofKind).toEqual(kind === undefined ? expected : expected.map((words) => `${kind}: ${words}`));
    });
  }
}
