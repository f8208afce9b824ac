// The comments whose ranges are open at a place of the text.

/** More than anybody has on one word. */
const mostOpen = 100;

export class OpenComments {
  /** The comments that are on a text already, in the order of the text. */
  readonly placed = new Set<string>();
  private readonly open = new Set<string>();
  /** The open ones as a list, which is the same object until they change: a text can have many runs. */
  private ids: readonly string[] | undefined;

  /** Begins a range. What is beyond the bound is only at the place of its comment. */
  start(id: string): void {
    if (this.open.size >= mostOpen) return;
    this.open.add(id);
    this.ids = undefined;
  }

  end(id: string): void {
    if (this.open.delete(id)) this.ids = undefined;
  }

  /** The comments on the next text. */
  take(): readonly string[] {
    if (!this.ids) {
      this.ids = [...this.open];
      for (const id of this.ids) this.placed.add(id);
    }
    return this.ids;
  }
}
