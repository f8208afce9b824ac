import type { BuildOptions } from 'esbuild';

export function targetsFor(options?: { dev?: boolean }): [BuildOptions, ...BuildOptions[]];
