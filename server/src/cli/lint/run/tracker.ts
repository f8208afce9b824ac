import { resolve } from 'node:path';
import { goneDraftOf, sketchOf } from '../../../lint/known/content-sketch';
import { findingKey } from '../../../lint/known/finding-key';
import type { ChangeTracker } from '../../../output/changes/change-tracker';
import { severityOf } from '../../../output/previous';
import { allMetas } from '../../../rules/index';
import type { RuleMeta } from '../../../rules/rule';
import { infoOf } from '../../../session/info';
import type { Host } from '../../host';
import type { LintSettings } from '../lint-options';
import { pathsInRepository, repositoryRoot } from '../repository-root';

/** The comparison with an earlier run; its code is loaded only if somebody asks for it. */
export async function trackerOf(
  { previous, fingerprints, wanted, quiet }: LintSettings,
  own: readonly RuleMeta[],
  host: Host,
): Promise<ChangeTracker | undefined> {
  if (!previous && !fingerprints) return undefined;
  const { ChangeTracker } = await import('../../../output/changes/change-tracker');
  const root = repositoryRoot(host);
  return new ChangeTracker(previous, {
    keyOf: findingKey,
    sketchOf,
    goneDraftOf,
    severityOf,
    inRepository: pathsInRepository(host),
    absolute: (path) => resolve(host.cwd, path),
    exists: ({ path }) => infoOf(resolve(root, path)) !== undefined,
    includes: ({ rule, severity }) => wanted(rule) && (!quiet || severity === 'error'),
    rules: [...allMetas, ...own],
  });
}
