// Collects what a Word file has and a `SourceDocument` cannot keep.
import { inflect } from '../../text/words';

/** A kind of thing that is left out. */
export type Loss = keyof typeof sentences;

const sentences = {
  picture: (count: number) =>
    `${count} ${inflect(count, 'picture or drawing is', 'pictures or drawings are')} left out.`,
  object: (count: number) => `${count} embedded ${inflect(count, 'file is', 'files are')} left out.`,
  hidden: () => 'Hidden text is left out.',
  included: (count: number) =>
    `${count} ${inflect(count, 'part', 'parts')} from ${inflect(count, 'another file is', 'other files are')} left out.`,
  chunk: (count: number) =>
    `${count} ${inflect(count, 'part', 'parts')} from ${inflect(count, 'another file', 'other files')}, such as RTF, ${inflect(count, 'is', 'are')} left out. Save the document in Word first, so that ${inflect(count, 'the part becomes', 'the parts become')} ordinary text.`,
  equation: (count: number) =>
    `${count} ${inflect(count, 'equation is', 'equations are')} kept as plain text.`,
  damaged: (count: number) =>
    `${count} damaged ${inflect(count, 'part', 'parts')} of the file ${inflect(count, 'is', 'are')} left out.`,
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
