import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { root } from './sources';

// knip.json says where programs start. What no program or test of another file reaches is dead, or need not be exported.
it('exports nothing that nothing else uses, and has no file or package that nothing uses', {
  tags: ['slow'],
}, async () => {
  const knip = promisify(execFile)(process.execPath, ['node_modules/knip/bin/knip.js', '--no-progress'], {
    cwd: root,
  });
  const output = await knip.then(
    ({ stdout }) => stdout,
    ({ stdout }: { readonly stdout: string }) => stdout,
  );
  expect(output).toBe('');
});
