import { textAt } from '../../draft/yaml/value';
import type { Locality } from '../../prose/names/localities';
import { revealedDetails } from '../../report/identity';
import type { Report } from '../../report/report';
import type { MappedText } from '../../text/mapped';
import { messagesOf } from '../../text/messages';
import { overlaps } from '../../text/span';
import { proseTextsOf } from '../language/prose-texts';
import type { Rule } from '../rule';
import { identitySources, whose } from './identifying-finding';
import { placeholderFixes } from './placeholder-fix';

const messages = messagesOf({
  authority: (owner: string) => `Leave out this local authority. It may show where ${owner} is.`,
  town: (owner: string) => `Leave out this town. It may show where ${owner} is.`,
  school: (owner: string) => `Leave out the name of this school. It may show where ${owner} is.`,
});

/** General terms in place of a name. */
const terms = { authority: 'the local authority', town: 'the local area', school: 'a school' } as const;

const rule: Rule = {
  meta: {
    id: 'identity/location',
    title: 'The text does not show where a home is',
    about: 'doubtful',
    harm: 'A reader may learn where a home is, and so who lives there.',
    what: 'Reports the name of a local authority, a town or a school in a section, or in the text of a requirement or recommendation. Only anonymous reports, such as those on children’s homes, are checked. A town is reported after a word such as “in” or “near” only. A school or college is found by the form of its name. Names that a team lists under `names` are not reported, nor is the name of the provider. The rule `identity/street-address` finds streets.',
    atMost: 'info',
    severity: 'Information.',
    why: 'Reports on children’s homes do not show where the home is. The name of a school or a town narrows it down.',
    sources: identitySources.slice(0, 1),
    since: '0.1.0',
    calibration: '0 findings in 3 published SCCIF reports (2026-11).',
    bad: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nMost children go to a club in Tewkesbury every week.\n',
    },
    good: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nMost children go to a club in the local area every week.\n',
    },
  },
  *check({ report, prose }) {
    if (!report?.setting?.anonymous || !prose) return;
    const details = revealedDetails(report);
    const owner = whose(report);
    const source = report.framework.sources[report.setting.anonymous.source];
    for (const text of proseTextsOf(report)) {
      const found = prose.localities.in(text.text);
      const listed = found.length > 0 ? [...prose.team.names.in(text.text), ...providerIn(text, report)] : [];
      for (const place of found) {
        const span = text.span(place.start, place.end);
        if (listed.some((other) => overlaps(other, place))) continue;
        if (details.some((detail) => overlaps(detail.span, span))) continue;
        const fixes = fixesOf(text, place);
        yield {
          span,
          ...messages[place.kind](owner),
          source,
          ...(fixes.length > 0 && { fixes }),
        };
      }
    }
  },
};

const fixesOf = (text: MappedText, place: Locality) =>
  placeholderFixes({ text, start: place.start, end: place.end }, terms[place.kind]);

/** The places at which a text has the name of the provider. */
function providerIn({ text }: MappedText, { draft: { data } }: Report) {
  const name = textAt(data, 'provider') ?? textAt(data, 'provider', 'name');
  if (!name) return [];
  const found = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    found.push({ start: at, end: at + name.length });
  return found;
}

export default rule;
