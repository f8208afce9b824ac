import type { PlaceWords, WordsStatus } from '../../knowledge/law/law-pack';
import { elementsIn, oneLine } from '../xml/query';
import type { XmlElement } from '../xml/xml-tree';
import { isOfEngland } from './extent';
import { type Commentaries, markedStatus, statusOfDots } from './statuses';
import { inline, isNumbered, linesOf, numberOf } from './words';

/** A place in a provision or a Schedule. */
export interface ClmlPlace {
  readonly steps: readonly string[];
  /** In a Schedule the first step has no brackets: 6(a). */
  readonly inSchedule: boolean;
  /** The status of all words there, if the document marks it. */
  readonly status: WordsStatus | undefined;
}

/** A place after the number of its provision, as it is cited. */
export function atOf({ steps, inSchedule }: ClmlPlace): string {
  const [first = '', ...rest] = steps;
  const brackets = (inSchedule ? rest : steps).map((step) => `(${step})`).join('');
  return inSchedule ? first + brackets : brackets;
}

/** The words of a place and of those below it, in the order of the text. */
export const placeWords = (element: XmlElement, place: ClmlPlace, commentaries: Commentaries): PlaceWords[] =>
  new PlaceReader(element, place, commentaries).read();

class PlaceReader {
  readonly #lead: string[] = [];
  readonly #end: string[] = [];
  readonly #below: PlaceWords[] = [];

  constructor(
    readonly element: XmlElement,
    readonly place: ClmlPlace,
    readonly commentaries: Commentaries,
  ) {}

  read(): PlaceWords[] {
    this.#readParts(this.element);
    const text = this.#lead.join('\n');
    const end = this.#end.join('\n');
    const bare = this.#below.length === 0 && end === '';
    const dotted = bare ? statusOfDots(text, this.element, this.commentaries) : undefined;
    const status = this.place.status ?? dotted;
    const own = {
      at: atOf(this.place),
      text: dotted ? '' : text,
      ...(end !== '' && { end }),
      ...(status && { status }),
    };
    return [own, ...this.#below];
  }

  #readParts(container: XmlElement): void {
    for (const part of elementsIn(container)) {
      if (!isOfEngland(part) || part.name === 'Pnumber') continue;
      // The heading of a group of paragraphs.
      if (part.name === 'Title' && /^P[2-7]group$/.test(container.name)) continue;
      if (isNumbered(part)) this.#readNumbered(part);
      else if (/^P[1-7](?:para|group)?$/.test(part.name)) this.#readParts(part);
      else if (part.name === 'AppendText') append(this.#lines, inline(part));
      else this.#lines.push(...linesOf(part));
    }
  }

  /** The lines that are being read: those before the numbered places, or those after. */
  get #lines(): string[] {
    return this.#below.length > 0 ? this.#end : this.#lead;
  }

  #readNumbered(part: XmlElement): void {
    const { place } = this;
    const steps = [...place.steps, numberOf(part)];
    const inner = { ...place, steps, status: markedStatus(part) ?? place.status };
    const at = atOf(inner);
    // A list that begins again, such as in a second definition, can only be cited by its words.
    if (this.#below.some((other) => other.at === at)) this.#end.push(...linesOf(part));
    else this.#below.push(...placeWords(part, inner, this.commentaries));
  }
}

/** Adds words to the last line. */
function append(lines: string[], words: string): void {
  lines.push(oneLine(`${lines.pop() ?? ''}${words}`));
}
