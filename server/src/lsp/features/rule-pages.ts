import { allMetas, rules } from '../../rules/index';
import { pageOf } from '../../rules/rule-ids';
import { ruleList, rulePage } from '../../rules/rule-pages';
import type { Feature } from '../feature';
import { rulePageRequest } from '../requests';

/** The pages of the rules, made from their metadata: a client in a browser has no files to read them from. */
export const rulePages: Feature = {
  register({ connection }) {
    connection.onRequest(rulePageRequest, (fileName: unknown) => {
      if (fileName === 'README.md') return ruleList(rules.map(({ meta }) => meta));
      const meta = allMetas.find(({ id }) => pageOf(id) === fileName);
      return meta ? rulePage(meta) : null;
    });
  },
};
