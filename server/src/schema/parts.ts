import authority from '../../../schemas/parts/authority.yaml';
import combinedWith from '../../../schemas/parts/combined-with.yaml';
import definitions from '../../../schemas/parts/definitions.yaml';
import joint from '../../../schemas/parts/joint.yaml';
import judgementKeys from '../../../schemas/parts/judgement-keys.yaml';
import letter from '../../../schemas/parts/letter.yaml';
import provider from '../../../schemas/parts/provider.yaml';
import report from '../../../schemas/parts/report.yaml';

const loaders: Readonly<Record<string, () => unknown>> = {
  authority,
  'combined-with': combinedWith,
  definitions,
  joint,
  'judgement-keys': judgementKeys,
  letter,
  provider,
  report,
};

/** The hand-written parts that schemas are made with, by file name. */
export const parts = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(loaders).map(([name, load]) => [name, load()]));
