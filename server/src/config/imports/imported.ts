import { wordsToFind } from '../../prose/phrases';

/** A term that was imported from another tool. */
export interface ImportedTerm {
  readonly avoid: string;
  readonly write: readonly string[];
  readonly severity: 'error' | 'warning' | 'hint';
  /** The other tool looks at capitals. */
  readonly cased: boolean;
}

/** What was imported from a file of another tool. */
export interface Imported {
  readonly words: readonly string[];
  readonly acronyms: readonly string[];
  readonly terms: readonly ImportedTerm[];
  /** Sentences on what was left out. */
  readonly notes: readonly string[];
}

/** Collects what is imported from one file, and counts the rest. */
export class Import {
  readonly #words = new Set<string>();
  readonly #acronyms = new Set<string>();
  readonly #terms = new Map<string, ImportedTerm>();
  readonly #left = new Map<string, { count: number; readonly example: string }>();

  /** Adds a word that is spelt correctly. Capitals may be a person's name, which nobody may take over unread. */
  word(text: string): void {
    const word = text.trim().replaceAll('’', "'");
    if (/^[a-z][a-z']*(?:-[a-z']+)*$/.test(word)) this.#words.add(word);
    else if (/^[A-Z]{2,}[a-z]?$/.test(word)) this.#acronyms.add(word);
    else if (/^[A-Z]/.test(word))
      this.leave('words with capitals (add them under “names” if they do not name a person)', word);
    else if (/\s/.test(word))
      this.leave('entries of several words, because spelling is checked word by word', word);
    else this.leave('entries with characters that words do not have', word);
  }

  term(term: ImportedTerm): void {
    const count = wordsToFind(term.avoid);
    if (count === 0 || count > 10 || term.avoid.length > 100)
      this.leave('entries that cannot be searched for as words', term.avoid);
    else this.#terms.set(term.avoid, term);
  }

  /** Counts an entry that is not imported. */
  leave(reason: string, example: string): void {
    const left = this.#left.get(reason);
    if (left) left.count++;
    else this.#left.set(reason, { count: 1, example: example.slice(0, 40) });
  }

  end(): Imported {
    const notes = [...this.#left].map(
      ([reason, { count, example }]) =>
        `${count} left out: ${reason} (${count > 1 ? 'such as ' : ''}“${example}”).`,
    );
    return {
      words: [...this.#words],
      acronyms: [...this.#acronyms],
      terms: [...this.#terms.values()],
      notes,
    };
  }
}
