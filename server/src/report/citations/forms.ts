import type { Unit } from '../../draft/citations/citation';
import { type Span, span } from '../../text/span';
import { capital } from '../../text/words';
import type { Report } from '../report';
import { citationsOf } from './cited';

/** What is written in place of something else. */
interface Change {
  readonly span: Span;
  readonly text: string;
}

/** How the text of a draft writes one citation of law, and what would be changed to write it as the product does. */
export interface LegalForm {
  readonly unit: Unit;
  readonly span: Span;
  readonly text: string;
  /** “reg”, “Regulation” within a sentence, or “regulation”; undefined where another word stands there. */
  readonly word?: 'short' | 'capital' | 'usual';
  /** How the brackets follow the number; undefined where there are none. */
  readonly brackets?: 'spaced' | 'tight';
  readonly wordChanges: readonly Change[];
  readonly bracketChanges: readonly Change[];
}

const words =
  /(?<short>regs?\.?|ss?\.?|sch\.|paras?\.?)\s*$|(?<full>regulations?|sections?|schedules?|paragraphs?)\s*$/i;
/** Where a capital says nothing: at the beginning of a sentence, a line or a bracket. */
const beginning = /(?:^|\n\s*(?:[-*]\s+|\d+\.\s+)?|[.!?:]\s+|[([“‘"'#|>]\s*)$/;
const spaceBefore = /(?<=[\dA-Z)])\s+(?=\()/g;

/** The forms of the citations of provisions in a draft's text, in its order; keys are not looked at. */
export function legalForms(report: Report): LegalForm[] {
  return citationsOf(report).flatMap(({ citation, place }) => {
    if (citation.kind !== 'provision' || place !== 'prose' || citation.unit === 'standard') return [];
    const { unit, provisions, text } = citation;
    const first = provisions[0];
    if (!first) return [];
    const source = report.draft.text;
    const brackets = provisions.map(({ span: { start, end } }) => ({
      start,
      said: source.slice(start, end),
    }));
    const bracketChanges = brackets.flatMap(({ start, said }) =>
      [...said.matchAll(spaceBefore)].map(({ index, 0: { length } }) => ({
        span: span(start + index, start + index + length),
        text: '',
      })),
    );
    const tight = brackets.some(({ said }) => /^\d+[A-Z]*\(/.test(said));
    const word = wordOf(source, citation.span.start, first.span.start, unit);
    return [
      {
        unit,
        span: citation.span,
        text,
        ...(word && { word: word.word }),
        ...(bracketChanges.length > 0 ? { brackets: 'spaced' } : tight ? { brackets: 'tight' } : {}),
        wordChanges: word?.changes ?? [],
        bracketChanges,
      } satisfies LegalForm,
    ];
  });
}

/**
 * The word before a number.
 * @param start where the citation begins in the source
 * @param end where its first number does
 */
function wordOf(source: string, start: number, end: number, unit: Unit) {
  const found = words.exec(source.slice(start, end));
  const said = found?.groups?.short ?? found?.groups?.full;
  if (!found || !said) return undefined;
  const at = start + found.index;
  const large = /^[A-Z]/.test(said);
  const begins = beginning.test(source.slice(Math.max(0, at - 12), at));
  const short = found.groups?.short !== undefined;
  if (!short && (!large || begins)) return { word: 'usual' as const, changes: [] };
  const plural = /..s\.?$|^ss\.?$/i.test(said) ? 's' : '';
  const name = large && begins ? capital(unit) : unit;
  const changes = [{ span: span(at, end), text: `${name}${plural} ` }];
  return { word: short ? ('short' as const) : ('capital' as const), changes };
}
