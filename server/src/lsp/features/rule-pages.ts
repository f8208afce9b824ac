import { ruleList, rulePage } from '../../rules/document';
import { allMetas, rules } from '../../rules/index';
import { pageOf } from '../../rules/page';
import type { Feature } from '../feature';
import { rulePageRequest } from '../requests';

/** The pages of the rules, made from their metadata: a client in a browser has no files to read them from. */
export const rulePages: Feature = {
  capabilities: {},
  register({ connection }) {
    connection.onRequest(rulePageRequest, (fileName: unknown) => {
      if (fileName === 'README.md') return ruleList(rules);
      const meta = allMetas.find(({ id }) => pageOf(id) === fileName);
      return meta ? rulePage(meta) : null;
    });
  },
};
