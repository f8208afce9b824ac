import { run } from '../../server/src/cli/run';

/** The outcome of a command line. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in a folder, with nothing on standard input and no terminal. */
export async function runIn(cwd: string, args: readonly string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await run(args, {
    cwd,
    today: '2026-11-21',
    env: {},
    terminal: false,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => new Uint8Array(),
  });
  return { code, out, err };
}
