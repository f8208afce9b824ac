import type { Instrument } from '../../knowledge/instruments/reference-types';
import { areasOf } from '../areas';
import type { Report } from '../report';
import type { ResolvedProvision } from './cited';
import { appliesToOf, combinedWith } from './resolve';
import { appliesHere } from './verdict';

/** The reason why a citation is not one for this setting. */
export type ForeignCitation =
  /** The instrument applies elsewhere; `certain` if settings of another kind are inspected against it. */
  | { readonly because: 'elsewhere'; readonly instrument: Instrument; readonly certain: boolean }
  /** A minimum standard, though there are none. */
  | { readonly because: 'no-standards' };

/**
 * The reason why a citation is of an instrument that does not apply to the draft's setting; undefined if it applies.
 * Only for citations that something rests on: a text may mention any other law.
 */
export function foreignCitation(report: Report, cited: ResolvedProvision): ForeignCitation | undefined {
  const { instrument, by, citation } = cited;
  const { framework, setting } = report;
  const settings = [setting?.id, combinedWith(report)].filter((id) => id !== undefined);
  // Nothing is known of a setting that is not certain.
  const known = settings.every((id) => framework.settings?.some((known) => known.id === id));
  if (framework.settings && (!setting || !known)) return undefined;
  if (instrument) {
    const together = settings.some((id) => instrument['applies-to'].includes(id));
    if (by !== 'name' || together || appliesHere(report, instrument)) return undefined;
    return { because: 'elsewhere', instrument, certain: isElsewheres(report, instrument) };
  }
  const own = setting?.instruments ?? [];
  const minimum = citation.unit === 'standard' && /\bNMS|minimum standards?\b/i.test(citation.text);
  const named =
    citation.instrument === undefined || /^(?:national )?minimum standards?$/i.test(nameOf(cited));
  return minimum && named && own.length > 0 && settings.length === 1
    ? { because: 'no-standards' }
    : undefined;
}

const nameOf = ({ citation }: ResolvedProvision): string =>
  (citation.instrument?.text ?? '').replace(/^the /i, '');

/** Tells whether only settings of another kind are inspected against the instrument. */
function isElsewheres(report: Report, { id, kind }: Instrument): boolean {
  const here = appliesToOf(report);
  if (kind !== 'regulations' && kind !== 'standards') return false;
  return (
    report.setting?.['combined-with'] === undefined &&
    (report.framework.settings ?? []).some((other) => other.id !== here && other.instruments?.includes(id))
  );
}

/** The place of a citation that something rests on: a key, or the text of a requirement or the like. */
export function restsOn(
  report: Report,
  { place, under, citation: { span } }: ResolvedProvision,
): 'key' | 'text' | undefined {
  if (under === 'requirements' || under === 'recommendations') return place === 'key' ? 'key' : 'text';
  const area = areasOf(report).some((other) => other.span.start <= span.start && other.span.end >= span.end);
  return area ? 'text' : undefined;
}
