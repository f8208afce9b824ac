// Collects the runs of a paragraph. Word splits text at every edit and spelling mistake; runs of one formatting are joined.
import type { SourceRun } from '../document';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export class Runs {
  private readonly runs: Mutable<SourceRun>[] = [];
  private isBreakPending = false;

  /** A new page or column in a paragraph becomes a line break, if there is text on both sides. */
  breakPage(): void {
    this.isBreakPending = this.runs.length > 0;
  }

  add(run: SourceRun): void {
    if (this.isBreakPending && run.text !== '') {
      this.isBreakPending = false;
      this.add({ ...run, text: '\n' });
    }
    const last = this.runs.at(-1);
    if (last && canJoin(last, run)) last.text += run.text;
    else this.runs.push({ ...run });
  }

  done(): SourceRun[] {
    return this.runs;
  }
}

const compared = ['bold', 'italic', 'struck', 'size', 'href', 'inserted', 'deleted'] as const;

function canJoin(first: SourceRun, second: SourceRun): boolean {
  if (first.note !== undefined || second.note !== undefined) return false;
  const [one = [], other = []] = [first.comments, second.comments];
  const onSame = one === other || (one.length === other.length && one.every((id, at) => id === other[at]));
  return onSame && compared.every((key) => first[key] === second[key]);
}
