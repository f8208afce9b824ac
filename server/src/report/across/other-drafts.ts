import type { ComparedFacts } from './compared-facts';

/** Another draft, with the facts by which it is compared. */
export interface OtherDraft {
  readonly uri: string;
  /** Its path as a person knows it. */
  readonly path: string;
  readonly facts: ComparedFacts;
}

/** The drafts that one draft is compared with. */
export interface OtherDrafts {
  /** Those with a unique reference number, as numbers are compared, in the order of their paths. */
  readonly withNumber: (number: string) => readonly OtherDraft[];
  /** Those with the name of an authority or provider, as names are compared, in the order of their paths. */
  readonly withName: (name: string) => readonly OtherDraft[];
}

/** Many drafts, each of which is compared with those that have its number or name. */
export class DraftCollection implements OtherDrafts {
  readonly #byNumber = new Map<string, OtherDraft[]>();
  readonly #byName = new Map<string, OtherDraft[]>();

  /** @param all in the order of their paths */
  constructor(readonly all: readonly OtherDraft[]) {
    for (const draft of all) {
      const { number, name } = draft.facts;
      if (number !== undefined) addTo(this.#byNumber, number, draft);
      if (name !== undefined) addTo(this.#byName, name, draft);
    }
  }

  withNumber(number: string): readonly OtherDraft[] {
    return this.#byNumber.get(number) ?? [];
  }

  withName(name: string): readonly OtherDraft[] {
    return this.#byName.get(name) ?? [];
  }

  /** All drafts but the one with a URI. */
  except(uri: string): OtherDrafts {
    const without = (drafts: readonly OtherDraft[]) => drafts.filter((draft) => draft.uri !== uri);
    return {
      withNumber: (number) => without(this.withNumber(number)),
      withName: (name) => without(this.withName(name)),
    };
  }
}

function addTo(map: Map<string, OtherDraft[]>, key: string, draft: OtherDraft): void {
  const drafts = map.get(key);
  if (drafts) drafts.push(draft);
  else map.set(key, [draft]);
}
