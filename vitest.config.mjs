import { defineConfig } from 'vitest/config';
import { viteStyles, viteYaml } from './build/yaml-plugin.mjs';

export default defineConfig({
  plugins: [viteYaml, viteStyles],
  test: {
    include: [
      'server/src/**/*.test.ts',
      'client/src/**/*.test.ts',
      'test/*.test.ts',
      'test/architecture/*.test.ts',
      'test/cli/**/*.test.ts',
      'test/editions/*.test.ts',
      'test/own-framework/*.test.ts',
      'test/render/*.test.ts',
    ],
    globalSetup: './test/setup.mjs',
    setupFiles: './test/property.mjs',
    testTimeout: 20_000,
    // Nothing in the product changes what is global, and reading it once for each file would take half the time.
    isolate: false,
    reporters: process.env.CI ? ['default', './test/plain-reporter.mjs'] : ['default'],
  },
});
