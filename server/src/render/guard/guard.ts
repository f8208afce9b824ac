import { guardedIn } from '../../draft/identity/identity';
import type { Checked } from '../../lint/check';
import { reachesOf } from '../../lint/suppressions/reach';
import { identityFacts } from '../../report/identity';
import type { Span } from '../../text/span';
import type { Published, WithheldDetail } from '../document';
import { type Guard, type WithheldStretch, withhold, wordsWithheld } from './withhold';

/** The rules whose suppressions let a name stay in the text. */
const guardingRules: Readonly<Record<WithheldDetail, string>> = {
  home: 'identity/home',
  'home-address': 'identity/home',
  private: 'identity/private',
};

/** The guard of a checked draft; undefined if it names nothing that is guarded. */
export function guardOf({ draft, report }: Pick<Checked, 'draft' | 'report'>): Guard | undefined {
  const facts = identityFacts(report?.draft ?? draft, report);
  if (!facts.known?.hasGuarded) return undefined;
  const reaches = reachesOf(draft);
  const mayStay = (rule: string, place: Span | undefined): boolean =>
    place !== undefined &&
    reaches.some((reach) => reach.rule.text === rule && reach.start < place.end && place.start < reach.end);
  return {
    find: (text, place) =>
      guardedIn(text, facts).flatMap(({ kind, start, end }) =>
        isGuarded(kind) && !mayStay(guardingRules[kind], place)
          ? [{ start, end, detail: kind, ...wordsFor[kind] }]
          : [],
      ),
    lineOf: (offset) => draft.lines.line(offset) + 1,
  };
}

const isGuarded = (kind: string): kind is WithheldDetail => Object.hasOwn(guardingRules, kind);

const wordsFor: Readonly<Record<WithheldDetail, Pick<WithheldStretch, 'text' | 'message'>>> = {
  home: { text: '[name of the home]', message: 'Do not name the home. Write “the home”.' },
  'home-address': { text: '[address]', message: 'Leave out the home’s address.' },
  private: { text: '[withheld]', message: 'Leave this out. The draft has it under “private”.' },
};

/** A composed report without the guarded words of its draft. */
export function withoutGuarded(published: Published, checked: Pick<Checked, 'draft' | 'report'>): Published {
  const guard = guardOf(checked);
  return guard ? withhold(published, guard) : published;
}

/** Puts marks in place of the guarded words of a draft, in texts that are no part of its report, such as comments. */
export function wordsGuard(checked: Pick<Checked, 'draft' | 'report'>): (text: string) => string {
  const guard = guardOf(checked);
  return (text) => (guard ? wordsWithheld(text, guard) : text);
}
