import type { Citation, ProvisionCitation } from '../../draft/citations/citation';
import { inSentences } from '../../knowledge/frameworks/terms';
import type { InstrumentCatalogue } from '../../knowledge/instruments/instrument-catalogue';
import type { Instrument } from '../../knowledge/instruments/reference-types';
import { writePlace } from '../../knowledge/instruments/writing';
import { namedInstrument, resolve } from '../../report/citations/resolve';
import { targetCited, targetsOf } from '../../report/citations/targets';
import { appliesHere, type Verdict, verdictOf } from '../../report/citations/verdict';
import { printDay, readDay } from '../../report/days';
import type { Report } from '../../report/report';
import { messagesOf, type NamedMessage } from '../../text/messages';
import { capital, withArticle } from '../../text/words';
import { instrumentSource, isPlural, titleInSentence } from '../cited-instruments';
import type { RuleFinding } from '../finding';

const messages = messagesOf({
  noInstrument: (provision: string, inspected: string) =>
    `Name the law or guidance that “${provision}” is in. In reports on ${inspected}, it could be one of several.`,
  noProvision: (instrument: string, provision: string) =>
    `There is no ${provision} in ${titleInSentence(instrument)}. Check the number.`,
  noParagraph: (instrument: string, provision: string) =>
    `There is no ${provision} in ${titleInSentence(instrument)}. Check the brackets.`,
  omitted: (instrument: string, provision: string) =>
    `${capital(provision)} is no longer in ${titleInSentence(instrument)}. Cite its replacement.`,
  notYetInForce: (instrument: string, provision: string) =>
    `${capital(provision)} of ${titleInSentence(instrument)} is not in force yet. Cite a provision that is in force.`,
  revoked: (instrument: string, date: string) =>
    `${capital(titleInSentence(instrument))} ${isPlural(instrument) ? 'were' : 'was'} revoked on ${date}. Cite ${isPlural(instrument) ? 'their' : 'its'} replacement.`,
  notBefore: (instrument: string, date: string) =>
    `${capital(titleInSentence(instrument))} ${isPlural(instrument) ? 'come' : 'comes'} into force on ${date}. Cite law or guidance that is in force.`,
  otherSettings: (instrument: string, inspected: string) =>
    `${capital(titleInSentence(instrument))} ${isPlural(instrument) ? 'do' : 'does'} not apply to ${inspected}. Cite an instrument that does, or change “where”.`,
  noTargets: (inspected: string) =>
    `Reports on ${inspected} do not cite the national framework. Cite law or guidance that they do cite, or change “where”.`,
  noTarget: (framework: string, target: string) =>
    `There is no ${target} in the ${framework}. Correct the citation.`,
  unknownInstrument: (name: string) => `“${name}” is not a known instrument. Check its title.`,
});

export type CitationFault = NamedMessage & Pick<RuleFinding, 'about' | 'source'>;

/** The fault of a citation in a report, if it has one. */
export function faultOf(
  report: Report,
  catalogue: InstrumentCatalogue,
  citation: Citation,
): CitationFault | undefined {
  if (citation.kind === 'framework-target') return targetFault(report, catalogue, citation);
  if (citation.kind === 'instrument') {
    const instrument = namedInstrument(report, catalogue, citation.instrument);
    return instrument ? instrumentFault(report, instrument) : unknownInstrument(citation.instrument.text);
  }
  for (const provision of citation.provisions) {
    const fault = provisionFault(report, catalogue, { citation, provision });
    if (fault) return fault;
  }
  return undefined;
}

interface ProvisionPart {
  readonly citation: ProvisionCitation;
  readonly provision: ProvisionCitation['provisions'][number];
}

function provisionFault(
  report: Report,
  catalogue: InstrumentCatalogue,
  { citation, provision }: ProvisionPart,
): CitationFault | undefined {
  const { instrument, by } = resolve({ report, catalogue }, citation, provision);
  if (!instrument) {
    if (citation.instrument?.as === 'title') return unknownInstrument(citation.instrument.text);
    const place = `${citation.unit} ${writePlace(provision)}`;
    return { ...messages.noInstrument(place, inspectedName(report)), about: 'doubtful' };
  }
  const verdict = verdictOf(report, { instrument, ...(by && { by }), citation, provision, ...nowhere });
  return instrumentFault(report, instrument) ?? verdictFault(verdict, instrument, { citation, provision });
}

function verdictFault(
  verdict: Verdict,
  instrument: Instrument,
  { citation, provision }: ProvisionPart,
): CitationFault | undefined {
  const place = `${citation.unit} ${writePlace(provision)}`;
  const source = instrumentSource(instrument);
  const { short } = instrument;
  switch (verdict.is) {
    case 'no-provision':
      return {
        ...messages.noProvision(short, `${citation.unit} ${provision.number}`),
        about: verdict.exhaustive === 'as-at' ? 'doubtful' : 'wrong',
        source,
      };
    case 'no-paragraph':
      return { ...messages.noParagraph(short, place), source };
    case 'omitted':
    case 'expired':
      return { ...messages.omitted(short, place), source };
    case 'prospective':
      return { ...messages.notYetInForce(short, place), source };
    default:
      return undefined;
  }
}

const nowhere = { place: 'key', text: undefined as never } as const;

function instrumentFault(report: Report, instrument: Instrument): CitationFault | undefined {
  const { short, revoked, 'in-force': from } = instrument;
  const day = report.start ?? '';
  const source = instrumentSource(instrument);
  if (revoked && revoked < day.slice(0, revoked.length))
    return { ...messages.revoked(short, dateInWords(revoked)), source };
  if (from && from > day.slice(0, from.length))
    return { ...messages.notBefore(short, dateInWords(from)), source };
  if (!appliesHere(report, instrument))
    return { ...messages.otherSettings(short, inspectedName(report)), source };
  return undefined;
}

function targetFault(
  report: Report,
  catalogue: InstrumentCatalogue,
  { targets }: Citation & { readonly kind: 'framework-target' },
): CitationFault | undefined {
  const rules = report.framework.citations;
  if (!rules || report.edition.citations !== rules.id) {
    return { ...messages.noTargets(inspectedName(report)), about: 'doubtful' };
  }
  const { known } = targetsOf(rules);
  const instrument = catalogue.instrument(rules.instrument);
  const missing = targets.find((target) => known.length > 0 && !targetCited(known, target));
  if (!missing) return undefined;
  const target = `${missing.target} ${missing.number ?? `called “${missing.name ?? ''}”`}`;
  return {
    ...messages.noTarget(rules.name, target),
    ...(instrument && { source: instrumentSource(instrument) }),
  };
}

const unknownInstrument = (name: string): CitationFault => ({
  ...messages.unknownInstrument(name),
  about: 'doubtful',
});

/** A date in the data, which may be only a month or a year. */
const dateInWords = (day: string): string => (readDay(day) ? printDay(day) : day);

/** The inspected setting, or the framework if it has no settings, as a noun phrase. */
const inspectedName = ({ setting, framework }: Report): string =>
  setting ? withArticle(setting.name) : `an inspection under ${inSentences(framework)}`;
