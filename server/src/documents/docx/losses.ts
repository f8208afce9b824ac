// Collects what a Word file has and a `SourceDocument` cannot keep.
import { inflect } from '../../text/words';

/** A kind of thing that is left out. */
export type Loss = keyof typeof sentences;

const sentences = {
  picture: (count: number) =>
    `${count} ${inflect(count, 'picture or drawing is', 'pictures or drawings are')} left out.`,
  object: (count: number) => `${count} embedded ${inflect(count, 'file is', 'files are')} left out.`,
  hidden: (count: number) =>
    `Hidden text is left out, in ${count} ${inflect(count, 'paragraph', 'paragraphs')}.`,
  included: (count: number) =>
    `${count} ${inflect(count, 'part', 'parts')} from ${inflect(count, 'another file is', 'other files are')} left out.`,
  equation: (count: number) =>
    `${count} ${inflect(count, 'equation is', 'equations are')} kept as plain text.`,
  deeper: (count: number) =>
    `${count} ${inflect(count, 'paragraph is', 'paragraphs are')} kept without the tables around ${inflect(count, 'it', 'them')}, which are too deep.`,
} as const;

export class Losses {
  private readonly counts = new Map<Loss, number>();

  add(loss: Loss): void {
    this.counts.set(loss, (this.counts.get(loss) ?? 0) + 1);
  }

  sentences(): string[] {
    return [...this.counts].map(([loss, count]) => sentences[loss](count));
  }
}
