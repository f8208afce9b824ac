import { brokenCaps } from '../../report/manager-caps';
import { messagesOf } from '../../text/messages';
import { capital } from '../../text/words';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  cap: (grade: string, judgement: string, reason: string) =>
    `Check “${grade}” for ${judgement}. ${capital(reason)}.`,
  capUnless: (grade: string, judgement: string, { reason, unless }: Liftable) =>
    `Check “${grade}” for ${judgement}. ${capital(reason)}. If there is evidence of more than a few attempts to appoint a manager, write “${unless}” under “registered-manager”.`,
});

/** The reason for a cap, and what would lift it. */
interface Liftable {
  readonly reason: string;
  readonly unless: string;
}

const rule: Rule = {
  meta: {
    id: 'judgement/manager-cap',
    title: 'Judgements fit the facts about the registered manager',
    about: 'wrong',
    harm: 'A report has a better grade than the framework allows.',
    what: 'Reports judgements on children’s homes that are better than the facts under `registered-manager` of `provider` allow, on the first day of the inspection. There are three such facts. The post is vacant for more than 26 weeks (unless `attempts-to-appoint` is `yes`). The manager has not applied to register 12 weeks after the appointment. The manager is neither qualified nor on course to be. A draft without such facts is not checked.',
    severity:
      'An error at every stage if the framework states that the grade is never better. A warning if the framework’s word is “usually” or “unlikely”, or if the draft does not mention attempts to appoint a manager.',
    why: 'The framework limits the judgement of leaders and managers in each of these cases. A better grade needs a correction, or the reason in the report.',
    sources: [
      'SCCIF, children’s homes (29 June 2026): the effectiveness of leaders and managers, qualifications of registered managers',
    ],
    since: '0.1.0',
    calibration: {
      notMeasurable: 'drafts made from published reports do not have these facts.',
    },
    bad: {
      framework: 'sccif',
      front:
        'provider:\n  name: Example Care Limited\n  registered-manager:\n    vacant-since: 2025-11-03\n    attempts-to-appoint: limited\n',
    },
    good: {
      framework: 'sccif',
      front: 'provider:\n  name: Example Care Limited\n  registered-manager:\n    vacant-since: 2026-03-02\n',
    },
  },
  check: onReport(function* (report) {
    for (const { cap, how, entry, fact, unless } of brokenCaps(report)) {
      const { judgement, scalar, reading } = entry;
      if (!judgement || !scalar) continue;
      const grade = reading?.grade?.label ?? '';
      yield {
        span: scalar.span,
        ...(unless === undefined
          ? messages.cap(grade, judgement.short, cap.text)
          : messages.capUnless(grade, judgement.short, { reason: cap.text, unless })),
        ...((how === 'usually' || unless !== undefined) && { atMost: 'warning' as const }),
        related: [{ span: fact.span, message: fact.text }],
        source: report.framework.sources[cap.source],
      };
    }
  }),
};

export default rule;
