import { sectionNamed } from '../../knowledge/frameworks/report-words';
import type { Report } from '../../report/report';
import { plain } from '../../text/plain';
import type { Span } from '../../text/span';
import type { Ordered } from '../order';
import type { Piece } from '../parse';

/** Recognises the headings of a Markdown body. A text may have thousands, so everything is looked up. */
export class ReportHeadings {
  /** The sections on judgements, by the start of their headings. */
  readonly #judged = new Map<number, { readonly end: number; readonly id: string }>();
  /** The starts of these headings, in the order of the text. */
  readonly #starts: readonly number[];
  readonly #byId = new Map<string, Ordered>();
  readonly #byHeading = new Map<string, Ordered>();

  constructor(
    readonly report: Report | undefined,
    readonly order: readonly Ordered[],
  ) {
    for (const { heading, judgement } of report?.sections ?? []) {
      const place = heading?.heading.span;
      if (place) this.#judged.set(place.start, { end: place.end, id: judgement.id });
    }
    this.#starts = [...this.#judged.keys()].sort((a, b) => a - b);
    for (const part of order) {
      if (!this.#byId.has(part.id)) this.#byId.set(part.id, part);
      const words = part.heading && plain(part.heading);
      if (words && !this.#byHeading.has(words)) this.#byHeading.set(words, part);
    }
  }

  /** The id of the judgement that a heading's section is on. */
  judgementOf({ source }: Piece): string | undefined {
    if (!source) return undefined;
    const start = this.#firstFrom(source.start);
    const found = start === undefined ? undefined : this.#judged.get(start);
    return found && found.end <= source.end ? found.id : undefined;
  }

  /** The part that a heading begins: the one whose heading it has, as the framework's data or its report order name it. */
  partOf(head: Piece): Ordered {
    const { improvement, framework, terms } = this.report ?? {};
    const other: Ordered = { id: 'other' };
    if (!head.source) return other;
    if (improvement?.heading && within(improvement.heading.span, head.source))
      return this.#byId.get('improvement') ?? { id: 'improvement' };
    // Without the mark of a footnote at its end.
    const words = plain((head.tokens[1]?.content ?? '').replace(/(?<!\s)\s*\[\^[^[\]]*\]\s*$/, ''));
    const id = idOf(sectionNamed(terms?.report, words)?.id, framework?.improvement !== undefined);
    return this.#first(this.#byId.get(id ?? ''), this.#byHeading.get(words)) ?? other;
  }

  /** The one of two parts that is first in the order. */
  #first(a: Ordered | undefined, b: Ordered | undefined): Ordered | undefined {
    return a && b ? this.order.find((part) => part === a || part === b) : (a ?? b);
  }

  /** The first start of a heading that is not before an offset. */
  #firstFrom(offset: number): number | undefined {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return this.#starts[low];
  }
}

/** The part that is composed of a section of the report. */
function idOf(section: string | undefined, hasImprovement: boolean): string | undefined {
  if (section === 'judgements') return 'judgements-heading';
  if (section === 'areas-for-improvement') return 'improvement';
  if (section === 'areas-for-priority-action') return 'priority-action';
  return section === 'improvement' && !hasImprovement ? 'requirements' : section;
}

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
