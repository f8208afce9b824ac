import meta from '../../rules/snippet/yaml';
import type { LibraryRule } from './rule';

const rule: LibraryRule = {
  meta,
  check: function* ({ draft }) {
    for (const { span, message } of draft.problems) yield { span, message };
  },
};

export default rule;
