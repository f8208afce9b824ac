import type { Plugin } from 'esbuild';

export const esbuildYaml: Plugin;
