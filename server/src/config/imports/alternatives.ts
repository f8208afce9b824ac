/** More than any list of words needs. */
const mostTexts = 50;

/**
 * The texts that a simple pattern stands for, such as “in care” and “into care” for “in(?:to)? care”. Groups with
 * alternatives, `?` and classes of a few letters are read; undefined if there is anything else in it.
 */
export function textsOfPattern(pattern: string): readonly string[] | undefined {
  const bare = pattern
    .replace(/^\(\?i\)/, '')
    .replace(/^\\b|\\b$/g, '')
    .replaceAll('\\s', ' ');
  const reader = new PatternReader(bare);
  const texts = reader.alternatives();
  return texts && reader.atEnd ? [...new Set(texts)] : undefined;
}

class PatternReader {
  #at = 0;
  #depth = 0;

  constructor(readonly pattern: string) {}

  get atEnd(): boolean {
    return this.#at === this.pattern.length;
  }

  /** Texts that are separated by “|”, up to a closing bracket. */
  alternatives(): string[] | undefined {
    const all: string[] = [];
    for (;;) {
      const texts = this.#sequence();
      if (!texts || all.length + texts.length > mostTexts) return undefined;
      all.push(...texts);
      if (this.pattern[this.#at] !== '|') return all;
      this.#at++;
    }
  }

  #sequence(): string[] | undefined {
    let texts = [''];
    while (!this.atEnd && !/[|)]/.test(this.pattern[this.#at] ?? '')) {
      const part = this.#part();
      if (!part || texts.length * part.length > mostTexts) return undefined;
      texts = texts.flatMap((text) => part.map((end) => text + end));
    }
    return texts;
  }

  #part(): string[] | undefined {
    const texts = this.#group() ?? this.#class() ?? this.#character();
    if (!texts || this.pattern[this.#at] !== '?') return texts;
    this.#at++;
    return ['', ...texts];
  }

  #group(): string[] | undefined {
    const opening = /\((?:\?:)?(?!\?)/y;
    opening.lastIndex = this.#at;
    const match = opening.exec(this.pattern);
    if (!match || this.#depth >= 5) return undefined;
    this.#at += match[0].length;
    this.#depth++;
    const texts = this.alternatives();
    this.#depth--;
    if (this.pattern[this.#at] !== ')') return undefined;
    this.#at++;
    return texts;
  }

  /** “[Oo]”: letters in both cases, or a few characters. */
  #class(): string[] | undefined {
    const opening = /\[([A-Za-z' -]{1,6})\]/y;
    opening.lastIndex = this.#at;
    const match = opening.exec(this.pattern);
    if (!match || /[A-Za-z]-[A-Za-z]/.test(match[1] ?? '')) return undefined;
    this.#at += match[0].length;
    const letters = [...(match[1] ?? '')];
    const small = new Set(letters.map((letter) => letter.toLowerCase()));
    return small.size < letters.length ? [...small] : letters;
  }

  #character(): string[] | undefined {
    const character = this.pattern[this.#at] ?? '';
    const escaped = this.pattern[this.#at + 1] ?? '';
    if (character === '\\' && /[^A-Za-z\d]/.test(escaped)) {
      this.#at += 2;
      return [escaped];
    }
    if (!/[^\\^$.*+?()[\]{}|]/.test(character)) return undefined;
    this.#at++;
    return [character];
  }
}
