import type { PackProvision, PlaceWords, WordsStatus } from '../../knowledge/law/law-pack';
import { childOf, descendants, elementsIn, oneLine } from '../xml/query';
import type { XmlElement } from '../xml/xml-tree';
import { isOfEngland } from './extent';
import { numbersOf } from './numbers';
import { atOf, placeWords } from './place-words';
import { type Commentaries, commentariesOf, isDots, markedStatus, statusOfDots } from './statuses';
import { inline, isNumbered, linesOf, numberOf } from './words';

/** Reads the provisions and Schedules of a document, in the order of its text. */
export class ProvisionReader {
  readonly provisions: PackProvision[] = [];
  readonly #commentaries: Commentaries;
  readonly #versions: ReadonlyMap<string, XmlElement>;
  readonly #numbers = new Set<string>();

  constructor(root: XmlElement) {
    this.#commentaries = commentariesOf(root);
    this.#versions = new Map(
      [...descendants(root, 'Version')].map((version) => [version.attributes.id ?? '', version]),
    );
    for (const element of elementsIn(root))
      if (/^(?:Primary|Secondary)$/.test(element.name)) this.#read(element, undefined);
  }

  /** Reads all provisions in an element. */
  #read(container: XmlElement, above: WordsStatus | undefined, heading?: string): void {
    let title = heading;
    for (const child of elementsIn(container)) {
      const element = this.#versionOfEngland(child);
      if (!element) continue;
      const status = markedStatus(element) ?? above;
      if (element.name === 'P1') {
        this.#addProvision(element, { status, heading: title });
        // A heading over several provisions is the first one's.
        title = undefined;
      } else if (element.name === 'Schedule') this.#addSchedule(element, status);
      else if (element.name === 'P1group') this.#read(element, status, headingOf(element));
      else if (!skipped.has(element.name)) this.#read(element, status);
    }
  }

  /** The version of an element that holds in England; undefined if there is none. */
  #versionOfEngland(element: XmlElement): XmlElement | undefined {
    if (isOfEngland(element)) return element;
    const ids = (element.attributes.AltVersionRefs ?? '').split(/\s+/);
    return ids
      .flatMap((id) => this.#versions.get(id) ?? [])
      .flatMap(elementsIn)
      .find((version) => version.name === element.name && isOfEngland(version));
  }

  #addProvision(
    element: XmlElement,
    { status: marked, heading }: Pick<ReadProvision, 'status' | 'heading'>,
  ): void {
    const [number, ...others] = numbersOf(element);
    if (number === undefined) return;
    const words = placeWords(
      element,
      { steps: [], inSchedule: false, status: undefined },
      this.#commentaries,
    );
    const status = marked ?? this.#statusOf(element, words);
    this.#add({ number, heading, words, status });
    for (const other of others) this.#add({ number: other, heading: undefined, words: [], status });
  }

  #addSchedule(element: XmlElement, marked: WordsStatus | undefined): void {
    const number = oneLine(inline(childOf(element, 'Number'))).replace(/^[^\d]*?schedule\b/i, '');
    const title = childOf(childOf(element, 'TitleBlock'), 'Title') ?? childOf(element, 'Title');
    const words: PlaceWords[] = [];
    const body = childOf(element, 'ScheduleBody');
    if (body) this.#readSchedule(body, words);
    const name = `Schedule ${oneLine(number).replace(/[^\w]/g, '')}`.trim();
    const heading = oneLine(inline(title));
    const isDotted = words.every(({ at, text }) => at === '' && isDots(text));
    const left = isDotted ? [] : words;
    const status = marked ?? this.#statusOf(element, left);
    this.#add({ number: name, heading: heading === '' ? undefined : heading, words: left, status });
  }

  /** Reads the numbered paragraphs of a Schedule; what is not in one is among the Schedule's own words. */
  #readSchedule(container: XmlElement, words: PlaceWords[], above?: WordsStatus): void {
    const own: string[] = [];
    for (const child of elementsIn(container)) {
      const element = this.#versionOfEngland(child);
      if (!element) continue;
      const status = markedStatus(element) ?? above;
      if (element.name === 'P1' && isNumbered(element)) {
        const place = { steps: [numberOf(element)], inSchedule: true, status };
        // The numbers of a Schedule may begin again in each of its Parts; a citation means the first.
        if (!words.some(({ at }) => at === atOf(place)))
          words.push(...placeWords(element, place, this.#commentaries));
      } else if (grouping.has(element.name)) this.#readSchedule(element, words, status);
      else if (!/^(?:Number|Title|Reference)$/.test(element.name)) own.push(...linesOf(element));
    }
    if (own.length > 0) addOwn(words, own);
  }

  /** The status of a provision none of whose words are left. */
  #statusOf(element: XmlElement, words: readonly PlaceWords[]): WordsStatus | undefined {
    const isLeft = words.some(({ text, end, status }) => !status && (text !== '' || end));
    if (isLeft) return undefined;
    return words.find(({ status }) => status)?.status ?? statusOfDots('', element, this.#commentaries);
  }

  #add({ number, heading, status, words }: ReadProvision): void {
    const key = number.toLowerCase();
    if (this.#numbers.has(key)) return;
    this.#numbers.add(key);
    this.provisions.push({
      number,
      ...(heading && { heading }),
      ...(status && { status }),
      words: words.flatMap((place) => withoutStatus(place, status)),
    });
  }
}

/** A provision before its status and heading are known to be there. */
interface ReadProvision {
  readonly number: string;
  readonly heading: string | undefined;
  readonly status: WordsStatus | undefined;
  readonly words: readonly PlaceWords[];
}

/** Leaves out the status that the whole provision has, and places without words. */
function withoutStatus(
  { status: own, ...words }: PlaceWords,
  whole: WordsStatus | undefined,
): readonly PlaceWords[] {
  if (own !== undefined && own !== whole) return [{ ...words, status: own }];
  return words.text !== '' || words.end !== undefined ? [words] : [];
}

/** Elements without provisions of the instrument's own. */
const skipped = new Set(['BlockAmendment', 'Contents', 'Commentaries', 'Versions', 'SignedSection']);

/** Elements of a Schedule that group paragraphs. */
const grouping = new Set(['Part', 'Chapter', 'Pblock', 'PsubBlock', 'P1group', 'Group']);

const headingOf = (group: XmlElement): string | undefined => {
  const heading = oneLine(inline(childOf(group, 'Title')));
  return heading === '' || /^[.\s]*$/.test(heading) ? undefined : heading;
};

/** Adds words that are in no numbered paragraph of a Schedule. */
function addOwn(words: PlaceWords[], lines: readonly string[]): void {
  const [first] = words;
  if (first?.at === '') words[0] = { ...first, text: `${first.text}\n${lines.join('\n')}` };
  else words.unshift({ at: '', text: lines.join('\n') });
}
