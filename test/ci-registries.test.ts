import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

// What teams copy from this project is pinned, so that nobody else can change what they run.

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const textOf = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');
const places = ['action.yml', 'ci/gitlab.yml', 'ci/azure-pipelines.yml', 'ci/pre-commit', 'Dockerfile'];

it.each([...places, 'docs/ci.md'])('%s takes nothing by its name from a registry', (path) => {
  const commands = textOf(path).match(/\b(npm (?!and\b)|npx |yarn |pnpm )[^&\n)`]*/g) ?? [];
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) {
    expect(command.trim()).toMatch(
      /^npm (ci( --include=dev --no-audit --no-fund)?|run (build|release( -- --pin)?)|install --save-dev \.\/\S+\.tgz.*)$|^npx (--offline )?--no-install/,
    );
  }
  expect(textOf(path)).not.toMatch(/npmjs|registry\.\w/);
});
