// Capitals that are no names of persons in a report, or names that it prints, by where they are.
import { quotationsIn } from '../../text/quotations';
import type { Span } from '../../text/span';
import type { CapitalRun } from './capital-runs';

/** Tells of capitals if they are in the name of a scheme, in quotation marks. The quotations of the text are read by the first call. */
export function schemesIn(text: string): (run: CapitalRun) => boolean {
  let schemes: readonly Span[] | undefined;
  return (run) => {
    schemes ??= quotationsIn(text).filter((span) => isScheme(text.slice(span.start, span.end)));
    return schemes.some((scheme) => isWithin(run, scheme));
  };
}

const isWithin = ({ words, end }: CapitalRun, scheme: Span): boolean =>
  (words[0]?.start ?? 0) > scheme.start && end < scheme.end;

/** A short quotation without a stop is the name of a scheme. */
const isScheme = (quoted: string): boolean => quoted.length < 70 && !/[.,!?…][’”'"]$/.test(quoted);

/** The name and office of a person who signs, or the line that addresses one. */
export const isSignature = (text: string): boolean =>
  /^Dear\b/.test(text) || (text.length < 250 && !/[.!?]["'”’)]*$/.test(text) && office.test(text));

const office = /\b(?:Inspectors?|Director|Ofsted|Constabulary)\b/;
