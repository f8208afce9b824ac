import type { PersonName } from '../../prose/names/persons';
import type { Prose } from '../../prose/prose';
import { revealedDetails } from '../../report/identity';
import { isAnonymous } from '../../report/provider-details';
import type { Report } from '../../report/report';
import type { MappedText } from '../../text/mapped';
import { messagesOf } from '../../text/messages';
import { overlaps, type Span } from '../../text/span';
import type { Fix } from '../finding';
import { nearMissesIn } from '../language/near-miss';
import { proseTextsOf } from '../language/prose-texts';
import type { Rule } from '../rule';
import { identitySources } from './identifying-finding';
import { placeholderFixes } from './placeholder-fix';
import { isPrintedName, printedWords, titled } from './printed-names';

const messages = messagesOf({
  named: () => 'Leave out this name. It may identify a person.',
});

const rule: Rule = {
  meta: {
    id: 'identity/person',
    title: 'The text does not name a person',
    about: 'doubtful',
    harm: 'A reader may recognise a child, a family or a member of staff.',
    what: 'Reports capitals that are probably the name of a person. The words around a name tell it from that of a place or a scheme: a title, a role, a verb such as “said”, an age, or “mother”. Names of many origins are known, in capitals and with initials too, and unknown names are found by these words too. A name that is also a word is reported only if there is little doubt. The names of inspectors are not reported, nor are those of the people who receive or sign a letter. The draft’s own facts, and names that a team lists under `names`, are also not reported.',
    severity: 'A warning. If the context leaves little doubt, an error when the draft is final.',
    why: 'Published reports name neither children nor their families, and no member of staff in their text.',
    sources: identitySources,
    since: '0.1.0',
    calibration:
      '3 findings in 112 published reports and letters, all right: the name of a child whose case is public. None of them is in the 3 published SCCIF reports.',
    bad: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nNiamh told inspectors that she feels safe.\n',
    },
    good: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nA child told inspectors that she feels safe.\n',
    },
  },
  *check({ report, prose }) {
    if (!report || !prose) return;
    const printed = printedWords(report);
    const { framework, setting, stage } = report;
    const source = isAnonymous(report) ? framework.sources[setting?.anonymous?.source ?? ''] : undefined;
    for (const { text, name, span } of namesOf(report, prose)) {
      if (isPrintedName(text.text.slice(name.start, name.end), printed)) continue;
      const fixes = fixesOf(text, name);
      yield {
        span,
        ...messages.named(),
        about: name.certain && stage === 'final' ? 'wrong' : 'doubtful',
        ...(fixes.length > 0 && { fixes }),
        ...(source && { source }),
      };
    }
  },
};

/** A name with its place in the draft. */
interface PlacedName {
  readonly text: MappedText;
  readonly name: PersonName;
  readonly span: Span;
}

/** The names in the texts of a report that no team lists, and no other rule has found. */
function* namesOf(report: Report, prose: Prose): Generator<PlacedName> {
  const { persons, team } = prose;
  for (const text of proseTextsOf(report)) {
    const found = persons.in(text.text);
    if (found.length === 0) continue;
    // A slip in the name of the authority or the provider, which the report prints, names nobody.
    const others = [...revealedDetails(report), ...nearMissesIn(report, prose)];
    const listed = team.names.in(text.text);
    for (const name of found) {
      const span = text.span(name.start, name.end);
      const isKnown = listed.some((other) => overlaps(other, name));
      if (!isKnown && !others.some((other) => overlaps(other.span, span))) yield { text, name, span };
    }
  }
}

/** A role before a name already says who it is. */
const explaining = [
  'child|person|boy|girl|brothers?|sisters?|leaver|carers?|manager|worker|adviser|officer|services?|director|individual',
  'mentor|head|staff',
].join('|');
const explained = new RegExp(`(?:${explaining}),?\\s$`);

/** Suggests general terms in place of a name. */
function fixesOf(text: MappedText, { start, end }: PersonName): Fix[] {
  const written = text.text;
  if (explained.test(written.slice(Math.max(0, start - 20), start))) return [];
  const terms = titled.test(written.slice(start, end))
    ? ['the manager', 'a professional']
    : ['a child', 'the child', 'a member of staff'];
  return terms.flatMap((term) => placeholderFixes({ text, start, end }, term));
}

export default rule;
