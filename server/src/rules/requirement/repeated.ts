import { citedBy, type KeyedProvision, provisionKeys, requirementsOf } from '../../report/requirements';
import type { Span } from '../../text/span';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'requirement/repeated',
    title: 'Two requirements do not rest on the same paragraph',
    about: 'doubtful',
    what: 'Reports a requirement on the same paragraph of a regulation as one before it, or a paragraph that one requirement names twice. Two paragraphs of one regulation are two different things. A lead paragraph, such as 12(1), may be cited again with other particulars.',
    why: 'What a paragraph asks for is met or is not met. Two requirements on it are most often one that was copied and whose regulation was not changed.',
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
          message:
            before.at === at
              ? `This requirement names ${key} twice; name it once.`
              : `Another requirement rests on ${key} already; make one of the two, or correct the regulation.`,
          related: [{ span: before.span, message: `The first that rests on ${key}.` }],
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
