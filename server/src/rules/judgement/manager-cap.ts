import { brokenCaps } from '../../report/manager-caps';
import { capital } from '../../text/words';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'judgement/manager-cap',
    title: 'Facts on the registered manager cap judgements',
    about: 'wrong',
    what: 'In drafts on children’s homes, compares the judgements with facts under `registered-manager` of `provider`, on the first day of the inspection: a post that is vacant for more than 26 weeks (unless `attempts-to-appoint` is `yes`), a manager who has not applied to register 12 weeks after the appointment, and one who is not qualified and not on course for it. An error where the framework says that the grade is never better, a warning where it says “usually” or “unlikely”. Nothing is said where the draft has no such fact.',
    why: 'The framework says how far each of them can take the judgement of leaders and managers. A better grade needs a correction, or the reason in the report.',
    sources: [
      'SCCIF, children’s homes (29 June 2026): the effectiveness of leaders and managers, qualifications of registered managers',
    ],
    since: '0.1.0',
    calibration: {
      notMeasurable: 'the facts are keys of their own, which drafts made of published reports do not have.',
    },
    bad: {
      framework: 'sccif',
      front: 'provider:\n  name: Example Care Limited\n  registered-manager:\n    vacant-since: 2025-11-03\n',
    },
    good: {
      framework: 'sccif',
      front: 'provider:\n  name: Example Care Limited\n  registered-manager:\n    vacant-since: 2026-03-02\n',
    },
  },
  check: onReport(function* (report) {
    for (const { cap, how, entry, fact } of brokenCaps(report)) {
      const { judgement, scalar, reading } = entry;
      if (!judgement || !scalar) continue;
      yield {
        span: scalar.span,
        message: `Check “${reading?.grade?.label}” for ${judgement.short}. ${capital(cap.text)}.`,
        ...(how === 'usually' && { atMost: 'warning' as const }),
        related: [{ span: fact.span, message: `The registered manager: ${fact.text}` }],
        source: report.framework.sources[cap.source],
      };
    }
  }),
};

export default rule;
