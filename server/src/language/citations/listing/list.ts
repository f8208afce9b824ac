// All citations of a draft with a verdict on each, for people who count or read them outside the draft.
import type {
  CitedProvision,
  FrameworkCitation,
  ProvisionCitation,
  Target,
  Unit,
} from '../../../draft/citations/citation';
import type { InstrumentCatalogue } from '../../../knowledge/instruments/instrument-catalogue';
import type { Instrument } from '../../../knowledge/instruments/reference-types';
import { scheduleOf, structureHolds } from '../../../knowledge/instruments/references';
import { writePlace } from '../../../knowledge/instruments/writing';
import { citationRules } from '../../../report/areas';
import { citationsOf, type PlacedCitation, type ResolvedProvision } from '../../../report/citations/cited';
import { namedInstrument, type ResolvedBy, resolve } from '../../../report/citations/resolve';
import { nameFits, targetCited, targetNamed, targetsOf } from '../../../report/citations/targets';
import { partsNumbered, type Verdict, verdictOf } from '../../../report/citations/verdict';
import type { Report } from '../../../report/report';
import type { Span } from '../../../text/span';
import { printDate } from '../describe/instrument-status';

/** The verdicts on a citation, as words for programs, from good to bad. */
export const listedVerdicts = [
  'exists',
  'paragraph-not-checked',
  'not-in-data',
  'number-left-out',
  'instrument-not-named',
  'instrument-not-known',
  'not-in-text',
  'names-another',
  'wrong-page',
  'not-in-force',
  'omitted',
  'paragraph-does-not-exist',
  'does-not-exist',
] as const;
export type ListedVerdict = (typeof listedVerdicts)[number];

/** The verdicts in words for people. */
export const verdictWords: Readonly<Record<ListedVerdict, string>> = {
  exists: 'exists',
  'paragraph-not-checked': 'exists, paragraph not checked',
  'not-in-data': 'not in this product’s list',
  'number-left-out': 'number left out',
  'instrument-not-named': 'instrument not named',
  'instrument-not-known': 'instrument not known',
  'not-in-text': 'not in the text that was checked',
  'names-another': 'number and name disagree',
  'wrong-page': 'starts on another page',
  'not-in-force': 'not in force',
  omitted: 'omitted',
  'paragraph-does-not-exist': 'paragraph does not exist',
  'does-not-exist': 'does not exist',
};

/** One provision, target or instrument that a draft cites. */
export interface ListedCitation {
  /** The place in the draft: for a list of provisions, that of each. */
  readonly span: Span;
  /** The whole citation as written, on one line. */
  readonly text: string;
  readonly place: PlacedCitation['place'];
  readonly instrument?: Instrument;
  /** The way in which its instrument is known; `custom` is a presumption. */
  readonly by?: ResolvedBy;
  /** With its paragraphs: “regulation 12(2)(a)”; undefined for a whole instrument. */
  readonly provision?: string;
  /** Without them: “regulation 12”. */
  readonly whole?: string;
  /** The official heading, if there is one. */
  readonly heading?: string;
  readonly verdict: ListedVerdict;
  /** The verdict in a few words, with its date if it has one. */
  readonly says: string;
}

/** Everything that a draft cites, one for each provision of a list, in the order of the text. */
export function listCitations(report: Report, catalogue: InstrumentCatalogue): ListedCitation[] {
  return citationsOf(report).flatMap((placed) => {
    const { citation, ...where } = placed;
    const printed = oneLine(citation.text);
    if (citation.kind === 'provision') {
      return citation.provisions.map((provision) =>
        ofProvision(report, {
          ...where,
          ...resolve({ report, catalogue }, citation, provision),
          citation,
          provision,
          printed,
        }),
      );
    }
    if (citation.kind === 'framework-target')
      return ofTargets(report, catalogue, { ...placed, citation, printed });
    const instrument = namedInstrument(report, catalogue, citation.instrument);
    if (!instrument && citation.doubtful) return [];
    const verdict = instrument ? 'exists' : 'instrument-not-known';
    const base = { span: citation.span, text: printed, place: placed.place };
    return [{ ...base, ...(instrument && { instrument, by: 'name' as const }), ...verdictWith(verdict) }];
  });
}

const verdictWith = (verdict: ListedVerdict, says = verdictWords[verdict]) => ({ verdict, says });

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The whole citation on one line, which is the same text for all that it lists. */
interface Printed {
  readonly printed: string;
}

function ofProvision(report: Report, cited: ResolvedProvision & Printed): ListedCitation {
  const { citation, provision, instrument, by, place, printed } = cited;
  const verdict = verdictOf(report, cited);
  const found = 'found' in verdict ? verdict.found : undefined;
  const heading =
    found?.heading ?? (instrument && headingOfPart(instrument, citation.unit, provision.number));
  return {
    span: provision.span,
    text: printed,
    place,
    ...(instrument && { instrument }),
    ...(by && { by }),
    provision: printProvision(citation, provision),
    whole: `${citation.unit} ${provision.number}${rangeOf(provision)}`,
    ...(heading && { heading }),
    ...listedVerdict(verdict, cited),
  };
}

/** The heading of a schedule, Part or chapter; undefined if several have the number. */
function headingOfPart(instrument: Instrument, unit: Unit, number: string): string | undefined {
  if (unit === 'schedule') return scheduleOf(instrument, number)?.heading;
  const parts = partsNumbered(instrument, unit, number);
  return parts.length === 1 ? parts[0]?.heading : undefined;
}

/** Prints a provision: “regulation 45(3) to (5)”, “schedule 2, paragraph 6”. */
function printProvision({ unit }: ProvisionCitation, provision: CitedProvision): string {
  const { to, paragraph } = provision;
  const same = to?.number === provision.number;
  const end = to
    ? ` to ${same ? to.path.map((step) => `(${step})`).join('') || to.number : writePlace(to)}`
    : '';
  return `${unit} ${writePlace(provision)}${end}${paragraph === undefined ? '' : `, paragraph ${paragraph}`}`;
}

const rangeOf = ({ number, to }: CitedProvision): string =>
  to && to.number !== number ? ` to ${to.number}` : '';

function listedVerdict(
  verdict: Verdict,
  { instrument, citation, provision }: ResolvedProvision,
): Pick<ListedCitation, 'verdict' | 'says'> {
  switch (verdict.is) {
    case 'holds': {
      const { found } = verdict;
      const [page, starts] = [Number(citation.page), found?.page];
      // A paragraph may continue on the next page.
      if (citation.page !== undefined && starts !== undefined && page !== starts && page !== starts + 1)
        return verdictWith('wrong-page', `starts on page ${starts}`);
      const unchecked =
        found && provision.path.length > 0 && instrument && !structureHolds(instrument, found);
      return verdictWith(unchecked ? 'paragraph-not-checked' : 'exists');
    }
    case 'unlisted':
      return verdictWith('not-in-data');
    case 'unresolved':
      return verdictWith(
        citation.instrument?.as === 'title' ? 'instrument-not-known' : 'instrument-not-named',
      );
    case 'no-provision': {
      const date = instrument?.text.date;
      if (verdict.exhaustive === true) return verdictWith('does-not-exist');
      return verdictWith('not-in-text', date ? `not in the text of ${printDate(date)}` : undefined);
    }
    case 'no-paragraph':
      return verdictWith('paragraph-does-not-exist');
    case 'omitted':
      return verdictWith('omitted', verdict.paragraph === undefined ? undefined : 'paragraph omitted');
    case 'expired':
      return verdictWith('omitted', `paragraph expired after ${printDate(verdict.lastDay)}`);
    case 'prospective':
      return verdictWith('not-in-force', 'not in force when checked');
    case 'revoked':
      return verdictWith('not-in-force', `revoked on ${printDate(verdict.on)}`);
    case 'not-yet':
      return verdictWith('not-in-force', `in force from ${printDate(verdict.from)}`);
  }
}

/** The outcomes, enablers and principles of one citation. */
function ofTargets(
  report: Report,
  catalogue: InstrumentCatalogue,
  { citation, place, printed }: PlacedCitation<FrameworkCitation> & Printed,
): ListedCitation[] {
  const id =
    citationRules(report)?.instrument ?? catalogue.index().find(({ kind }) => kind === 'framework')?.id;
  const instrument = catalogue.instrument(id);
  return citation.targets.map((target) => {
    const base = { span: target.span, text: printed, place };
    const { target: kind, number } = target;
    if (!instrument) return { ...base, provision: kind, whole: kind, ...verdictWith('instrument-not-known') };
    const { known, all } = targetsOf({ instrument: instrument.id }, catalogue);
    const found = targetCited(known, target);
    const provision = `${kind} ${number ?? found?.number ?? ''}`.trim();
    return {
      ...base,
      instrument,
      by: 'name' as const,
      provision,
      whole: provision,
      ...(found?.name && { heading: found.name }),
      ...targetVerdict(known, all, target),
    };
  });
}

function targetVerdict(
  known: ReturnType<typeof targetsOf>['known'],
  all: boolean,
  target: Target,
): Pick<ListedCitation, 'verdict' | 'says'> {
  const found = targetCited(known, target);
  const { number, name } = target;
  if (!found) {
    if (number === undefined)
      return verdictWith('number-left-out', name === undefined ? undefined : 'name not known');
    return verdictWith(all ? 'does-not-exist' : 'not-in-data');
  }
  // After a number the writer may use other words than the official name.
  const other = name !== undefined && !nameFits(found, name) && targetNamed(known, name);
  return verdictWith(other ? 'names-another' : 'exists');
}
