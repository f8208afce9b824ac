import { provisionsCited, type ResolvedProvision } from '../../report/citations/cited';
import type { ForeignCitation } from '../../report/citations/foreign';
import { foreignCitation, restsOn } from '../../report/citations/foreign';
import type { Report } from '../../report/report';
import { messagesOf, type NamedMessage } from '../../text/messages';
import { capital, withArticle } from '../../text/words';
import { instrumentSource, isPlural, titleInSentence } from '../cited-instruments';
import { onReport, type Rule } from '../rule';

interface ForeignAdvice {
  readonly certain: boolean;
  readonly guidance: string | undefined;
}

const citeInstead = (guidance: string | undefined): string =>
  guidance === undefined ? 'Check the citation.' : `Cite ${guidance}.`;

function applies(instrument: string, certain: boolean): string {
  const several = isPlural(instrument);
  if (certain) return several ? 'do not apply' : 'does not apply';
  return `${several ? 'are' : 'is'} not known to apply`;
}

const messages = messagesOf({
  noStandards: (setting: string, guidance: string | undefined) =>
    `No minimum standards apply to ${withArticle(setting)}. ${citeInstead(guidance)}`,
  ownRegulations: (instrument: string, setting: string, certain: boolean) =>
    `${capital(titleInSentence(instrument))} ${applies(instrument, certain)} to ${withArticle(setting)}. Cite the setting’s own regulations.`,
  guidance: (instrument: string, setting: string, { certain, guidance }: ForeignAdvice) =>
    `${capital(titleInSentence(instrument))} ${applies(instrument, certain)} to ${withArticle(setting)}. ${citeInstead(guidance)}`,
});

const rule: Rule = {
  meta: {
    id: 'reference/instrument',
    title: 'The cited law or guidance applies to the setting',
    about: 'wrong',
    harm: 'A provider is held to regulations or standards that do not apply to it.',
    what: 'Reports a requirement or recommendation that cites an instrument of another setting, such as a minimum standard in the draft of a children’s home. It is an error if the instrument is known to be for other settings. It is a warning if it is not known whether it applies to this one (a hint for Acts and codes). In the text of a requirement, a recommendation or an area for improvement it is a hint. Other texts may mention any law.',
    why: 'A provider cannot be held to regulations or standards that do not apply to it.',
    sources: ['The instruments in knowledge/references and the settings in knowledge/frameworks'],
    since: '0.1.0',
    calibration:
      'No finding in 58 published reports, whose areas for improvement cite the national framework only.',
    bad: {
      framework: 'sccif',
      front:
        'recommendations:\n  - text: The registered person should review staffing.\n    source: Fostering Services National Minimum Standards, standard 7',
    },
    good: {
      framework: 'sccif',
      front:
        'recommendations:\n  - text: The registered person should review staffing.\n    source: Guide, page 15, paragraph 3.9',
    },
  },
  check: onReport(function* (report, { instruments }) {
    for (const cited of provisionsCited(report, instruments)) {
      const { citation, provision } = cited;
      const foreign = foreignCitation(report, cited);
      const where = foreign && restsOn(report, cited);
      // All provisions of a citation are of one instrument: one finding, on the first, is enough.
      if (!where || provision !== citation.provisions[0] || reportedElsewhere(report, cited)) continue;
      const certain = foreign.because === 'elsewhere' && foreign.certain;
      yield {
        span: citation.instrument?.span ?? citation.span,
        ...messageOf(report, foreign),
        ...(where === 'text' || isGeneral(foreign)
          ? { about: 'advice' as const }
          : !certain && { atMost: 'warning' as const }),
        ...(foreign.because === 'elsewhere' && { source: instrumentSource(foreign.instrument) }),
      };
    }
  }),
};

/** Tells general law and guidance from a setting's own: it may apply to more settings than the data has. */
const isGeneral = (foreign: ForeignCitation): boolean =>
  foreign.because === 'elsewhere' && !['regulations', 'standards', 'guide'].includes(foreign.instrument.kind);

/** Tells whether a rule on requirements or recommendations reports that nothing can rest on this here. */
function reportedElsewhere({ setting }: Report, { under, place, citation }: ResolvedProvision): boolean {
  if (place !== 'key') return false;
  return under === 'recommendations'
    ? citation.unit === 'regulation'
    : setting?.requirements?.possible === false;
}

function messageOf({ setting }: Report, foreign: ForeignCitation): NamedMessage {
  // A framework without settings is for local authorities.
  const here = setting?.name ?? 'local authority';
  const guidance = setting?.recommendations?.cite;
  if (foreign.because === 'no-standards') return messages.noStandards(here, guidance);
  const { short, kind } = foreign.instrument;
  const regulations = kind === 'regulations' && setting?.requirements?.possible;
  const { certain } = foreign;
  return regulations
    ? messages.ownRegulations(short, here, certain)
    : messages.guidance(short, here, { certain, guidance });
}

export default rule;
