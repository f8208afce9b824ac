// The headings that reports of a framework have.

import type { SourceRun } from '../../documents/document';
import { nameOf, type Scale, type Terms } from '../../knowledge/frameworks/terms';
import type { Framework } from '../../knowledge/frameworks/types';
import { plain } from '../../text/plain';
import { isGrade } from '../facts/grades';

/** Headings below a section of the report. */
export const subheadings: readonly string[] = [
  'statutory requirements',
  'requirements',
  'recommendations',
  'recommendation',
];

/** The headings of a framework, in the words of its edition and setting and of others. */
export class KnownHeadings {
  readonly #levels = new Map<string, number>();
  readonly #judgements: readonly string[];
  readonly #scale: Scale;

  constructor(framework: Framework, { report, published, judgements, known, scale }: Terms) {
    const improvement = framework.improvement;
    const sections = [
      ...(report?.sections ?? []).flatMap(({ heading, also = [] }) => [heading, ...also]),
      ...(published?.parts ?? []).flatMap(({ heading, labels }) =>
        [heading ?? [], labels?.single ?? [], labels?.several ?? []].flat(),
      ),
      ...(improvement
        ? [improvement.heading, ...(improvement.also ?? []), ...(improvement.older?.headings ?? [])]
        : []),
    ];
    // Reports on authorities have their recommendations in a section.
    for (const words of subheadings) this.#levels.set(words, 2);
    for (const words of sections) this.#levels.set(withoutEnd(plain(words)), 2);
    if (framework.who === 'provider') for (const words of subheadings) this.#levels.set(words, 3);
    this.#judgements = [
      ...new Set(
        [...judgements.map(nameOf), ...[...known.values()].flatMap((names) => [...names])].map(plain),
      ),
    ].sort((a, b) => b.length - a.length);
    this.#scale = scale;
  }

  /**
   * The level of a heading in the draft, and how many characters before its words are a number that somebody typed;
   * undefined if the words are not a heading.
   */
  read(text: string): { readonly level: number; readonly numberLength: number } | undefined {
    for (const numberLength of new Set([0, typedNumber.exec(text)?.[0].length ?? 0])) {
      const level = this.#levelOf(plain(withoutRaised(text.slice(numberLength))));
      if (level !== undefined) return { level, numberLength };
    }
    return undefined;
  }

  #levelOf(words: string): number | undefined {
    const text = withoutEnd(words);
    if (text.length > 200) return undefined;
    return this.#levels.get(text) ?? (this.#isJudgement(text) ? 2 : undefined);
  }

  /** True for the name of a judgement; its grade may follow. */
  #isJudgement(words: string): boolean {
    return this.#judgements.some(
      (name) => words.startsWith(name) && this.#isGradeEnd(words.slice(name.length)),
    );
  }

  #isGradeEnd(rest: string): boolean {
    const joint = beforeGrade.exec(rest)?.[0] ?? '';
    return rest === '' || (joint !== '' && isGrade(rest.slice(joint.length), this.#scale));
  }
}

const beforeGrade = /^(?::| is:?| are:?|,| ?[–—-]| )\s{0,9}(?:judged )?(?:to be )?/;

const part = '(?:(?:section|part|chapter|judgement)\\s{1,9})?';
const digitsOrLetters = '(?:\\d{1,2}(?:\\.\\d{1,2}){0,2}|[ivx]{1,5}|[a-h])';
/** “1. ”, “2.1 ”, “Section 2: ”, “(a) ” before a heading. */
const typedNumber = new RegExp(`^\\s{0,9}${part}\\(?${digitsOrLetters}[.):]?(?:\\s{0,9}[–—-])?\\s{1,9}`, 'i');

/** The mark of a footnote, and the like, which readers may leave at the end of a heading. */
const headingEnd = /(?:(?<!\s)\s*\[?\d{1,2}\]?|(?<![:?*\s])[:?*\s]+)$/;
const raised = /[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}/g;

const withoutEnd = (words: string): string =>
  words.replace(headingEnd, '').replace(/(?<![:?\s])[:?\s]+$/, '');
const withoutRaised = (words: string): string => words.replace(raised, '');

/** The words of a known heading, and the marks of footnotes that somebody typed in them. */
interface KnownHeadingWords {
  readonly runs: readonly SourceRun[];
  readonly marks: readonly string[];
}

/** The runs of a known heading without its number and without typed marks, and with its footnotes at the end. */
export function headingWords(all: readonly SourceRun[], numberLength: number): KnownHeadingWords {
  const notes = all.filter(({ note }) => note !== undefined);
  const marks: string[] = [];
  let left = numberLength;
  const words = all.flatMap((run): SourceRun[] => {
    if (run.note !== undefined) return [];
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    marks.push(...(text.match(raised) ?? []));
    return [{ ...run, text: withoutRaised(text) }];
  });
  const last = words.at(-1);
  const [end = '', digits] = /(?<=[\p{L}?])\s?\[?(\d{1,2})\]?$/u.exec(last?.text ?? '') ?? [];
  if (last && digits !== undefined) {
    marks.push(digits);
    words[words.length - 1] = { ...last, text: last.text.slice(0, last.text.length - end.length) };
  }
  return { runs: [...words, ...notes], marks };
}
