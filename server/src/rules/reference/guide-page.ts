import { provisionOf } from '../../knowledge/instruments/references';
import { provisionsKnown } from '../../report/citations/cited';
import { messagesOf } from '../../text/messages';
import { instrumentPresumed, instrumentSource, reportedAsForeign } from '../cited-instruments';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  otherPage: (paragraph: string, starts: number, page: number) =>
    `Correct the page or the paragraph. Paragraph ${paragraph} of the Guide starts on page ${starts}, not on page ${page}.`,
});

const rule: Rule = {
  meta: {
    id: 'reference/guide-page',
    title: 'Page and paragraph of the Guide match',
    about: 'wrong',
    harm: 'A manager who opens the Guide at that page finds something else.',
    what: 'Reports a citation of the Guide whose page is not the one on which its paragraph starts. The next page is allowed, because the paragraph may continue on it.',
    why: 'The framework asks for the page and the paragraph. If they do not match, one of them is wrong.',
    sources: ['Guide to the children’s homes regulations: the pages of all 376 paragraphs'],
    since: '0.1.0',
    calibration:
      'No finding in 58 published reports, which do not cite the Guide, and in 3 published SCCIF reports, which cite it 3 times (2026-11).',
    bad: {
      framework: 'sccif',
      front:
        'recommendations:\n  - text: The registered person should review staffing.\n    source: Guide, page 40, paragraph 3.9',
    },
    good: {
      framework: 'sccif',
      front:
        'recommendations:\n  - text: The registered person should review staffing.\n    source: Guide, page 15, paragraph 3.9',
    },
  },
  check: onReport(function* (report, { instruments }) {
    for (const cited of provisionsKnown(report, instruments)) {
      const { citation, instrument, provision } = cited;
      if (citation.page === undefined || reportedAsForeign(report, cited)) continue;
      const starts = provisionOf(instrument, provision.number)?.page;
      const page = Number(citation.page);
      if (starts === undefined || page === starts || page === starts + 1) continue;
      const place = citation.text.indexOf(citation.page);
      const start = citation.span.start + Math.max(0, place);
      const span = { start, end: start + citation.page.length };
      yield {
        span: place < 0 ? citation.span : span,
        ...messages.otherPage(provision.number, starts, page),
        fixes:
          place < 0
            ? []
            : [
                {
                  title: `Write page ${starts}`,
                  kind: 'suggestion',
                  edits: [{ span, text: String(starts) }],
                },
              ],
        ...(instrumentPresumed(cited) && { atMost: 'warning' as const }),
        source: instrumentSource(instrument),
      };
    }
  }),
};

export default rule;
