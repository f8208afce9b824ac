import { listed, quoted } from '../../text/words';
import type { TeamTerm } from './team-term';

/** The page of a team's term, like that of any rule, in Markdown from its title on. */
export function termPage(term: TeamTerm): string {
  const { id, avoid, write, why, severity, fix, inflected, cased, quotations } = term;
  const instead = write.length > 0 ? `Write ${quoted(write, 'or')} instead.` : 'Leave these words out.';
  const forms = inflected ? 'Plurals and tenses are found too.' : 'Only the words as listed are found.';
  return `# ${id}: a term of your team

Reports ${quoted(avoid, 'or')} in the text of a report. ${instead}

**Severity.** ${severity}

## Why

${why ?? 'The team has agreed on these words.'}

## What is found

- ${forms}
- ${cased ? 'Words are found only with the same capitals.' : 'Capitals do not matter.'}
- ${quotations ? 'Quotations are checked too.' : 'Quotations are left out.'}
- ${fixes[fix]}
${placesOf(term)}
This is an entry of “terms” in .inspection-report.yaml, or in a pack that it extends.
`;
}

const fixes = {
  safe: 'The fix is made by --fix and by “Fix All”, except for plurals and tenses.',
  suggestion: 'The editor offers a fix.',
  none: 'No fix is offered.',
} as const;

/** The drafts that a term is for; empty if it is for all. */
function placesOf({ framework, setting, kind, stage, section }: TeamTerm): string {
  const all = Object.entries({ framework, setting, kind, stage, section });
  const lines = all.flatMap(([key, ids]) => (ids ? [`- Only for this ${key}: ${listed(ids, 'or')}.`] : []));
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}
