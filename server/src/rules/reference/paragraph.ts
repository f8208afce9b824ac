import { provisionsKnown } from '../../report/citations/cited';
import { verdictOf } from '../../report/citations/verdict';
import { messagesOf } from '../../text/messages';
import {
  instrumentPresumed,
  instrumentSource,
  reportedAsForeign,
  titleInSentence,
} from '../cited-instruments';
import { onReport, type Rule } from '../rule';

/** A provision or paragraph, and its instrument. */
interface CitedPart {
  readonly above: string;
  readonly instrument: string;
}

const messages = messagesOf({
  undivided: (path: string, { above, instrument }: CitedPart) =>
    `There is no ${path} in ${above} of ${titleInSentence(instrument)}. Remove it: ${above} is not divided further.`,
  notAmong: (path: string, { above, instrument }: CitedPart, labels: readonly string[]) =>
    `There is no ${path} in ${above} of ${titleInSentence(instrument)}. ${choiceOf(labels)}.`,
});

const rule: Rule = {
  meta: {
    id: 'reference/paragraph',
    title: 'The cited paragraph exists',
    about: 'wrong',
    harm: 'A provider cannot find the paragraph that it has to meet.',
    what: 'Reports a citation of a paragraph or item that the regulation or section does not have, in the front matter and in the text. It is reported only if the paragraphs of the provision were read in an official text that is in force. In a text that does not name the instrument, it is a warning.',
    why: 'The paragraph is what the provider has to meet.',
    sources: ['The instruments in knowledge/references'],
    since: '0.1.0',
    calibration: 'No finding in 58 published reports, which cite no paragraph that does not exist.',
    bad: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must keep children safe.\n    regulation: 12(9)(a)\n    due: 2026-07-31',
    },
    good: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must keep children safe.\n    regulation: 12(2)(a)(i)\n    due: 2026-07-31',
    },
  },
  check: onReport(function* (report, { instruments }) {
    for (const cited of provisionsKnown(report, instruments)) {
      const { citation, instrument, provision } = cited;
      const verdict = verdictOf(report, cited);
      if (verdict.is !== 'no-paragraph' || reportedAsForeign(report, cited)) continue;
      const { step, there, end } = verdict;
      const { number, path: steps } = end ?? provision;
      const above = `${citation.unit} ${number}${bracketed(steps.slice(0, step))}`;
      const part: CitedPart = { above, instrument: instrument.short };
      const path = `(${steps[step]})`;
      yield {
        span: provision.span,
        ...(there.length === 0
          ? messages.undivided(path, part)
          : messages.notAmong(
              path,
              part,
              there.map(({ label }) => label),
            )),
        ...(instrumentPresumed(cited) && { atMost: 'warning' as const }),
        source: instrumentSource(instrument),
      };
    }
  }),
};

const bracketed = (path: readonly string[]): string => path.map((step) => `(${step})`).join('');

/** “Use (1)”, “Use (1) or (2)”, “Choose from (a) to (e)”. */
function choiceOf(labels: readonly string[]): string {
  const [first, last] = [labels[0], labels.at(-1)];
  if (labels.length === 1) return `Use (${first})`;
  return labels.length === 2 ? `Use (${first}) or (${last})` : `Choose from (${first}) to (${last})`;
}

export default rule;
