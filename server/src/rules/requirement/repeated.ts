import { citedBy, type KeyedProvision, provisionKeys, requirementsOf } from '../../report/requirements';
import { messagesOf } from '../../text/messages';
import type { Span } from '../../text/span';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  twice: (provision: string) => `This requirement names ${provision} twice. Remove one of the two.`,
  another: (provision: string) =>
    `Another requirement already cites ${provision}. Merge the two, or correct the regulation.`,
});

const rule: Rule = {
  meta: {
    id: 'requirement/repeated',
    title: 'No two requirements cite the same paragraph of a regulation',
    about: 'doubtful',
    harm: 'A provider cannot tell whether two requirements ask for the same thing.',
    what: 'Reports a requirement on the same paragraph of a regulation as an earlier one, and a paragraph that one requirement names twice. Two paragraphs of one regulation are two different things. A lead paragraph, such as 12(1), may be cited again with other particulars.',
    why: 'A provider meets a paragraph, or does not. Two requirements on it are most often a copy whose regulation was not changed.',
    sources: ['SCCIF, secure children’s homes, making requirements and recommendations'],
    since: '0.1.0',
    calibration: {
      notMeasurable: 'none of the published SCCIF reports at hand makes more than one requirement.',
    },
    bad: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must train staff.\n    regulation: 33(4)(a)\n    due: 2026-07-30\n  - text: The registered person must appraise staff.\n    regulation: 33 (4) (a)\n    due: 2026-07-30',
    },
    good: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must train staff.\n    regulation: 33(4)(a)\n    due: 2026-07-30\n  - text: The registered person must appraise staff.\n    regulation: 33(4)(c)\n    due: 2026-07-30',
    },
  },
  check: onReport(function* (report) {
    const { framework, setting } = report;
    const seen = new Map<string, { at: number; span: Span; lead: boolean }>();
    for (const [at, { regulations }] of requirementsOf(report).entries()) {
      const provisions = regulations.flatMap((written) => citedBy(written).flatMap(provisionKeys));
      for (const provision of provisions) {
        const { key, span } = provision;
        const before = seen.get(key);
        const lead = isLead(provision, provisions);
        if (!before || (before.at !== at && (lead || before.lead))) {
          seen.set(key, before?.lead === false ? before : { at, span, lead });
          continue;
        }
        yield {
          span,
          ...messages[before.at === at ? 'twice' : 'another'](key),
          related: [{ span: before.span, message: `${key} is cited here first.` }],
          source: framework.sources[setting?.requirements?.source ?? ''],
        };
      }
    }
  }),
};

/**
 * Tells whether a provision only leads to the particulars that its requirement cites: “12(1)” in “12(1) and (2)(a)”, and the
 * letters of paragraph (1), which says what a quality standard is, in “13(1)(a)(b) and (2)(h)”.
 */
function isLead({ regulation, provision }: KeyedProvision, all: readonly KeyedProvision[]): boolean {
  const [paragraph] = provision.path;
  if (provision.to || (provision.path.length > 1 && paragraph !== '1')) return false;
  return all.some((other) => other.regulation === regulation && other.provision.path[0] !== paragraph);
}

export default rule;
