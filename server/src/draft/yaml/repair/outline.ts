/** A key or list item that lines below may belong to. */
export interface Level {
  /** Its column. */
  readonly column: number;
  readonly kind: 'key' | 'item';
  /** The key; empty for an item. */
  readonly key: string;
  /** Its value is on its own line, so that nothing below belongs to it but the rest of a text. */
  filled: boolean;
}

/** The keys and list items that a line is in, from the outermost in. */
export class Outline {
  readonly #levels: Level[] = [];
  /** The keys at each column, since the line above that is further out. */
  readonly #keys = new Map<number, Set<string>>();

  get top(): Level | undefined {
    return this.#levels.at(-1);
  }

  /** The top-level key that the lines are under now. */
  get root(): string {
    return this.#levels[0]?.key ?? '';
  }

  /** The innermost level that a line with this indentation may belong to or follow. */
  at(column: number): Level | undefined {
    return this.#levels.findLast((level) => level.column <= column);
  }

  /** The outermost level that is further in. */
  within(column: number): Level | undefined {
    return this.#levels.find((level) => level.column > column);
  }

  /** The key that a line with this indentation is below. */
  parentAt(column: number): string {
    return this.#levels.findLast((level) => level.kind === 'key' && level.column < column)?.key ?? '';
  }

  /** The level of this kind at a column. */
  find(column: number, kind: Level['kind']): Level | undefined {
    return this.#levels.findLast((level) => level.column === column && level.kind === kind);
  }

  /** The innermost list item that is further out. */
  itemAround(column: number): Level | undefined {
    return this.#levels.findLast((level) => level.kind === 'item' && level.column < column);
  }

  /** Tells whether a key is among those at a column already. */
  hasKey(column: number, key: string): boolean {
    return this.#keys.get(column)?.has(key) === true;
  }

  /** Adds a key or item, and leaves those that it is not in. */
  add(level: Level): void {
    const { column, kind, key } = level;
    const stays = (other: Level) =>
      other.column < column || (other.column === column && other.kind === 'key' && kind === 'item');
    while (this.#levels.length > 0 && !stays(this.#levels.at(-1) as Level)) this.#levels.pop();
    for (const other of this.#keys.keys()) if (other > column) this.#keys.delete(other);
    if (kind === 'key') this.#keys.set(column, (this.#keys.get(column) ?? new Set()).add(key));
    this.#levels.push(level);
  }
}
