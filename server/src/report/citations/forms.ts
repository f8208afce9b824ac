import type { Unit } from '../../draft/citations/citation';
import { type Span, span } from '../../text/span';
import { capital } from '../../text/words';
import type { Report } from '../report';
import { citationsOf } from './cited';

/** A text instead of a part of the draft. */
interface Change {
  readonly span: Span;
  readonly text: string;
}

/** The form of a citation of law in a draft's text, and the changes that make it the product's form. */
export interface LegalForm {
  readonly unit: Unit;
  readonly span: Span;
  readonly text: string;
  /**
   * “reg”, “Regulation” within a sentence, or “regulation”; undefined for any other word, and where a capital means
   * nothing.
   */
  readonly word?: 'short' | 'capital' | 'usual';
  /** The space between number and brackets; undefined if there are none, and for a citation that is in brackets itself. */
  readonly brackets?: 'spaced' | 'tight';
  readonly wordChanges: readonly Change[];
  readonly bracketChanges: readonly Change[];
}

const short = '(?<!\\w)(?<short>r{1,2}\\.?|regs?\\.?|ss?\\.?|sch(?:ed)?s?\\.?|paras?\\.?)';
const full = '(?<full>regulations?|sections?|schedules?|paragraphs?)';
const unitWord = new RegExp(`(?:${short}|${full})\\s*$`, 'i');
/** The beginning of a sentence, a line or a bracket, where a capital means nothing. */
const beginning = /(?:^|\n[^\S\n]*(?:[-*]\s+|\d+\.\s+)?|[.!?:]\s+|[([“‘"'#|>]\s*)$/;
/** The text before a citation in brackets, which is how reports print what a requirement rests on. */
const openBracket = /\([^()\n]{0,80}$/;
const spaceBefore = /(?<=[\dA-Z)])\s+(?=\()/g;

/** The forms of the citations of provisions in a draft's text, in its order; not of those in keys. */
export function legalForms(report: Report): LegalForm[] {
  return citationsOf(report).flatMap(({ citation, place }) => {
    if (citation.kind !== 'provision' || place !== 'prose' || !hasForms(citation.unit)) return [];
    const { unit, provisions, text } = citation;
    const first = provisions[0];
    if (!first) return [];
    const source = report.draft.text;
    const numbers = provisions.map(({ span: { start, end } }) => ({
      start,
      written: source.slice(start, end),
    }));
    const inBrackets = openBracket.test(
      source.slice(Math.max(0, citation.span.start - 81), citation.span.start),
    );
    const bracketChanges = (inBrackets ? [] : numbers).flatMap(({ start, written }) =>
      [...written.matchAll(spaceBefore)].map(({ index, 0: { length } }) => ({
        span: span(start + index, start + index + length),
        text: '',
      })),
    );
    const tight = numbers.some(({ written }) => /^\d+[A-Z]*\(/.test(written));
    const brackets = inBrackets ? undefined : bracketForm(bracketChanges.length > 0, tight);
    const word = wordOf(source, span(citation.span.start, first.span.start), { unit, inBrackets });
    return [
      {
        unit,
        span: citation.span,
        text,
        ...(word && { word: word.word }),
        ...(brackets && { brackets }),
        wordChanges: word?.changes ?? [],
        bracketChanges,
      } satisfies LegalForm,
    ];
  });
}

/** Tells a unit that is written in full and short in reports. */
const hasForms = (unit: Unit): boolean => !['standard', 'rule', 'part', 'chapter'].includes(unit);

function bracketForm(spaced: boolean, tight: boolean): LegalForm['brackets'] {
  if (spaced) return 'spaced';
  return tight ? 'tight' : undefined;
}

/** The form of a word, and the changes that make it the usual one. */
interface WordForm {
  readonly word: NonNullable<LegalForm['word']>;
  readonly changes: readonly Change[];
}

interface UnitPlace {
  readonly unit: Unit;
  readonly inBrackets: boolean;
}

/**
 * The word before a number, in the place from the start of the citation to its first number; undefined if it is none of the
 * usual ones, and for a capital where it means nothing.
 */
function wordOf(source: string, { start, end }: Span, { unit, inBrackets }: UnitPlace): WordForm | undefined {
  const found = unitWord.exec(source.slice(start, end));
  const written = found?.groups?.short ?? found?.groups?.full;
  if (!found || !written) return undefined;
  const at = start + found.index;
  const large = /^[A-Z]/.test(written);
  const begins = beginning.test(source.slice(Math.max(0, at - 12), at));
  const isShort = found.groups?.short !== undefined;
  if (!isShort && !large) return { word: 'usual', changes: [] };
  if (!isShort && (begins || inBrackets)) return undefined;
  const ending = /..s\.?$|^ss\.?$/i.test(written) ? 's' : '';
  const name = large && (begins || inBrackets) ? capital(unit) : unit;
  const changes = [{ span: span(at, end), text: `${name}${ending} ` }];
  return { word: isShort ? 'short' : 'capital', changes };
}
