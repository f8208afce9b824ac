import { expect, it } from 'vitest';
import type { Message } from 'vscode-languageserver';
import { HeldMessages } from './held-messages';

const request = (method: string): Message => ({ jsonrpc: '2.0', id: method, method }) as Message;
const notification = (method: string): Message => ({ jsonrpc: '2.0', method }) as Message;
const answer = { jsonrpc: '2.0', id: 7, result: null } as Message;

/** The methods that were handled, in their order, and the end of loading. */
function start() {
  const handled: string[] = [];
  const held = new HeldMessages();
  const loads: (() => void)[] = [];
  const send = (...messages: readonly Message[]): void => {
    for (const message of messages)
      held.handleMessage(message, (each) => {
        handled.push('method' in each ? String(each.method) : 'answer');
      });
  };
  const hold = (): void => held.hold(() => new Promise((loaded) => loads.push(loaded)));
  return { handled, held, hold, loads, send };
}

it('lets everything through before a client is initialized', () => {
  const { handled, send } = start();
  send(request('initialize'), request('textDocument/hover'));
  expect(handled).toEqual(['initialize', 'textDocument/hover']);
});

it('loads the features with the first request, and answers what waited for them in its order', async () => {
  const { handled, hold, loads, send } = start();
  hold();
  send(notification('textDocument/didOpen'), notification('inspectionReport/recentSnippets'), answer);
  expect(handled).toEqual(['textDocument/didOpen', 'answer']);
  expect(loads).toHaveLength(0);
  send(request('textDocument/hover'), notification('textDocument/didChange'), request('shutdown'));
  send(request('textDocument/completion'));
  expect(handled).toEqual(['textDocument/didOpen', 'answer', 'textDocument/didChange', 'shutdown']);
  expect(loads).toHaveLength(1);
  handled.length = 0;
  loads[0]?.();
  await expect
    .poll(() => handled)
    .toEqual(['inspectionReport/recentSnippets', 'textDocument/hover', 'textDocument/completion']);
  send(request('textDocument/definition'));
  expect(handled.at(-1)).toBe('textDocument/definition');
});
