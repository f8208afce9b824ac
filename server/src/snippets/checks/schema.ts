import meta from '../../rules/snippet/schema';
import type { LibraryRule } from './rule';

const rule: LibraryRule = {
  meta,
  check: function* ({ shape, draft }) {
    // What could not be read would be reported a second time.
    if (draft.problems.length === 0) yield* shape;
  },
};

export default rule;
