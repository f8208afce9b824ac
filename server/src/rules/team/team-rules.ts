import type { Prose } from '../../prose/prose';
import { inForm } from '../../prose/replacement';
import { messagesOf } from '../../text/messages';
import { quoted } from '../../text/words';
import type { Fix, RuleFinding } from '../finding';
import { write as writeFix } from '../fixes';
import type { Rule, RuleMeta } from '../rule';
import { type TermPlace, TermPlaces } from './places';
import type { TeamTerm } from './team-term';

const messages = messagesOf({
  instead: (found: string, write: readonly string[], why: string) =>
    `Write ${quoted(write, 'or')} instead of “${found}”.${why}`,
  avoid: (found: string, why: string) => `Do not write “${found}” here.${why}`,
});

/** The rules that a team's terms make, which are checked like all others. */
export function teamRules(terms: readonly TeamTerm[]): readonly Rule[] {
  const places = new TermPlaces(terms);
  return terms.map((term) => ({
    meta: metaOfTerm(term),
    *check({ report, prose }) {
      if (!report || !prose) return;
      for (const place of places.of(term, report)) yield findingAt(place, term, prose);
    },
  }));
}

function findingAt(place: TermPlace, term: TeamTerm, { speller }: Prose): RuleFinding {
  const { write, why, severity, fix } = term;
  const { text, found, span } = place;
  const written = text.text.slice(found.start, found.end);
  const reason = why ? ` ${why}` : '';
  const isWord = (word: string): boolean => speller.tables.words.has(word);
  const forms = write.flatMap((words) => inForm(words, { text: text.text, found }, isWord) ?? []);
  // What is emphasised in part cannot be replaced whole.
  const isPlain = !/[*_`[\]]/.test(written);
  const fixes =
    fix === 'none' || !isPlain
      ? []
      : forms.map((words) => ({ ...writeFix(span, words), kind: kindOf(place, term) }));
  return {
    span,
    ...(write.length > 0
      ? messages.instead(written, forms.length > 0 ? forms : write, reason)
      : messages.avoid(written, reason)),
    ...(severity === 'info' && { atMost: 'info' as const }),
    ...(fixes.length > 0 && { fixes }),
  };
}

/** A fix is safe only if the team says so, there is no choice, and no word has to be inflected. */
const kindOf = ({ found }: TermPlace, { fix, write }: TeamTerm): Fix['kind'] =>
  fix === 'safe' && write.length === 1 && found.inflectedWords.length === 0 ? 'safe' : 'suggestion';

const kinds = { error: 'wrong', warning: 'doubtful', info: 'doubtful', hint: 'advice' } as const;

/** The metadata of a team's term. Its examples are its own words. */
function metaOfTerm({ id, avoid, write, why, severity }: TeamTerm): RuleMeta {
  const [first = ''] = avoid;
  return {
    id,
    title:
      write.length > 0
        ? `Write ${quoted(write, 'or')}, not ${quoted(avoid, 'or')}`
        : `Avoid ${quoted(avoid)}`,
    about: kinds[severity],
    harm: why ?? 'The team has agreed on these words.',
    what: `Reports ${quoted(avoid, 'or')} in the text of a report.`,
    why: why ?? 'The team has agreed on these words.',
    sources: ['The team’s own config'],
    since: '0.1.0',
    calibration: { notMeasurable: 'the term is the team’s own.' },
    bad: { body: first },
    good: { body: write[0] ?? '' },
  };
}
