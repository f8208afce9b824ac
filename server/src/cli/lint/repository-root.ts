import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathInFolder } from '../../output/repository-path';
import { infoOf, realPathOf } from '../../session/info';
import type { Host } from '../host';

/** The variables with which a CI server names the folder that it put the repository into. */
const variables = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'] as const;

type Folder = Pick<Host, 'cwd' | 'env'>;

/**
 * Makes paths start at the top of the repository, wherever the command runs. A service that shows the repository finds no
 * file by a path that starts below.
 */
export function pathsInRepository({ cwd, env }: Folder): (path: string) => string | undefined {
  const root = repositoryRoot({ cwd, env });
  const realRoot = realPathOf(root);
  return (path) => {
    const whole = resolve(cwd, path);
    // A folder of the repository may be a link, and so may the folder that the repository is in.
    return (
      pathInFolder(relative(root, whole)) ??
      pathInFolder(relative(realRoot, join(realPathOf(dirname(whole)), basename(whole))))
    );
  };
}

/** The top of the repository: the CI server's, or git's; or else the folder that the command runs in. */
export function repositoryRoot({ cwd, env }: Folder): string {
  const here = realPathOf(cwd);
  for (const name of variables) {
    const folder = env[name];
    // A variable that is left over from elsewhere must not take every path out of the repository.
    if (
      folder &&
      infoOf(folder)?.isDirectory() &&
      pathInFolder(relative(realPathOf(folder), here)) !== undefined
    )
      return resolve(cwd, folder);
  }
  for (let folder = here; ; folder = dirname(folder)) {
    // It is a file in a worktree and in a submodule.
    if (infoOf(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return here;
  }
}
