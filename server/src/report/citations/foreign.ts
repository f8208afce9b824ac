import type { Instrument } from '../../knowledge/instruments/reference-types';
import { areasOf } from '../areas';
import type { Report } from '../report';
import type { ResolvedProvision } from './cited';
import { appliesToOf, combinedWith } from './resolve';
import { appliesHere } from './verdict';

/** Why a citation is none for this setting. */
export type ForeignCitation =
  /** The instrument applies elsewhere; `certain` where settings of another kind are inspected against it. */
  | { readonly because: 'elsewhere'; readonly instrument: Instrument; readonly certain: boolean }
  /** A minimum standard, where there are none. */
  | { readonly because: 'no-standards' };

/**
 * Whether a citation is of an instrument that does not apply to the draft's setting. Asked only of what says on what
 * something rests: a text may speak of other law whenever it wants.
 */
export function foreignCitation(report: Report, cited: ResolvedProvision): ForeignCitation | undefined {
  const { instrument, by, citation } = cited;
  const { framework, setting } = report;
  const settings = [setting?.id, combinedWith(report)].filter((id) => id !== undefined);
  // Of a setting that cannot be told nothing is known.
  const known = settings.every((id) => framework.settings?.some((one) => one.id === id));
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

/** Whether settings of another kind are inspected against the instrument, and none that may be inspected with this. */
function isElsewheres(report: Report, { id, kind }: Instrument): boolean {
  const here = appliesToOf(report);
  if (kind !== 'regulations' && kind !== 'standards') return false;
  return (
    report.setting?.['combined-with'] === undefined &&
    (report.framework.settings ?? []).some((one) => one.id !== here && one.instruments?.includes(id))
  );
}

/** Where a citation stands on which something rests: in a key, in the text of what is asked for, or nowhere such. */
export function restsOn(
  report: Report,
  { place, under, citation: { span } }: ResolvedProvision,
): 'key' | 'text' | undefined {
  if (under === 'requirements' || under === 'recommendations') return place === 'key' ? 'key' : 'text';
  const area = areasOf(report).some((one) => one.span.start <= span.start && one.span.end >= span.end);
  return area ? 'text' : undefined;
}
