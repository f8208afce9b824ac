import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { endIfLost, looks, printing } from './terminal';

describe('what is printed', () => {
  const record = (isTTY: boolean) => {
    const log: string[] = [];
    let time = 0;
    const stream = (name: string) => ({ isTTY, write: (text: string) => log.push(`${name}:${text}`) });
    const printed = printing(stream('out'), stream('err'), () => time);
    return { log, ...printed, at: (ms: number) => (time = ms) };
  };

  it('tells how far a long run has come, not too often, and clears that before anything else', () => {
    const { log, out, progress, at } = record(true);
    progress?.('1 of 9');
    at(450);
    progress?.('2 of 9');
    at(500);
    progress?.('3 of 9');
    out('found');
    out('more');
    at(600);
    progress?.('4 of 9');
    progress?.('');
    expect(log).toEqual([
      'err:\r\u001b[K2 of 9',
      'err:\r\u001b[K',
      'out:found',
      'out:more',
      'err:\r\u001b[K4 of 9',
      'err:\r\u001b[K',
    ]);
  });

  it('tells nothing where standard error is no terminal', () => {
    expect(record(false).progress).toBe(undefined);
  });
});

it('ends watching at once on a signal, whenever it comes', async () => {
  let end = () => {};
  const nextLook = looks((stop) => {
    end = stop;
  });
  const first = nextLook();
  end();
  expect([await first, await nextLook()]).toEqual([false, false]);
});

describe('output that is lost', () => {
  const faultOf = (code: string): { readonly messages: string; readonly ends: readonly unknown[] } => {
    const [out, err] = [new EventEmitter(), new EventEmitter()];
    const [messages, ends]: [string[], unknown[]] = [[], []];
    const withWrite = (stream: EventEmitter) =>
      Object.assign(stream, { write: (text: string) => messages.push(text) });
    endIfLost(withWrite(out), withWrite(err), (ended) => ends.push(ended));
    err.emit('error', Object.assign(new Error(), { code }));
    out.emit('error', Object.assign(new Error(), { code }));
    return { messages: messages.join(''), ends };
  };

  it.each([
    ['EPIPE', '', undefined],
    ['ENOSPC', 'The output could not be written in full. Make room: the disk is full.\n', 2],
    ['EIO', 'The output could not be written in full. Check where it is sent.\n', 2],
  ])('%s', (code, messages, end) => {
    expect(faultOf(code)).toEqual({ messages, ends: [end] });
  });
});
