import type { Checked } from '../../lint/check';
import type { Published } from '../document';
import { guardOf } from '../guard';
import { type Guard, withhold } from '../withhold';

type Guarded = Pick<Checked, 'draft' | 'report'>;

/**
 * A composed report without the words that the other version guards: an earlier version, or a Word copy, may name the home
 * without the front matter that says that it must not be named. Names that its own draft knows too are left to its own
 * guard, because a suppression may let them stay.
 */
export function withoutOthersGuarded(published: Published, own: Guarded, other: Guarded): Published {
  const guard = guardOf(other);
  if (!guard) return published;
  const known = guardOf(own);
  const combined: Guard = {
    find: (text) => {
      const mine = known?.find(text) ?? [];
      return guard
        .find(text)
        .filter(({ start, end }) => !mine.some((stretch) => stretch.start < end && start < stretch.end));
    },
    lineOf: known?.lineOf ?? (() => 1),
  };
  return withhold(published, combined);
}
