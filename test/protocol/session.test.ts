import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import type { CodeAction, CompletionList, InitializeResult } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkAllRequest, checkOpenRequest } from '../../server/src/lsp/requests';
import { root } from '../architecture/sources';
import { Random } from '../fuzz/random';
import { BundledServer } from './bundled-server';
import { comparable, freshFindings, PulledFindings } from './findings';
import { profiles } from './profiles';
import { requestsFor } from './requests';

// Drives the released server as editors do, with edits, requests and cancelled requests in any order. Nothing waits for the clock:
// a client sends the next message whatever the server is doing.

const steps = 300;
const drafts = ['childrens-home-good', 'focused-visit', 'carrowby-2025'].map((name) => `${name}.report.md`);
const closedDraft = 'residential-family-centre.report.md';
const configs = ['stage: review\n', 'stage: review\nrules:\n  language/spelling: off\n', 'stage: drafting\n'];
const typed = [
  'a',
  ' ',
  '\n',
  'teh ',
  'recieve',
  '.',
  '12(2)(a)',
  '“',
  '😀',
  '👩‍👧 ',
  '\n\n1. ',
  '## ',
  ': ',
  '---\n',
];

let server: BundledServer;
let folder: string;
afterEach(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

/** An editor with some drafts open, whose person does anything at any time. */
class Editor {
  readonly open = new Map<string, TextDocument>();
  readonly pulled = new PulledFindings(server);
  readonly #random: Random;
  readonly #requests: ReturnType<typeof requestsFor>;

  constructor(seed: string, { capabilities }: InitializeResult) {
    this.#random = new Random(seed);
    this.#requests = requestsFor(capabilities);
  }

  openDraft(name: string): void {
    const uri = pathToFileURL(join(folder, name)).href;
    const text = readFileSync(join(folder, name), 'utf8');
    this.open.set(name, TextDocument.create(uri, 'markdown', 1, text));
    void server.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    this.#ask(uri);
  }

  step(): void {
    const name = this.#random.pick(drafts) ?? '';
    const document = this.open.get(name);
    if (!document) {
      this.openDraft(name);
      return;
    }
    const chance = this.#random.fraction();
    if (chance < 0.55) this.#edit(document);
    else if (chance < 0.94) this.#request(document);
    else if (chance < 0.96) this.#save(name, document);
    else if (chance < 0.98) this.#changeConfig();
    else this.#close(name, document);
  }

  #edit(document: TextDocument): void {
    const { length } = document.getText();
    const start = this.#random.upTo(length);
    const end = Math.min(length, start + (this.#random.chance(0.3) ? this.#random.upTo(40) : 0));
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const change = { range, text: this.#random.pick(typed) ?? '' };
    TextDocument.update(document, [change], document.version + 1);
    const { uri, version } = document;
    void server.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [change],
    });
    this.#ask(uri);
  }

  #request(document: TextDocument): void {
    const { uri } = document;
    const position = document.positionAt(this.#random.upTo(document.getText().length));
    const range = { start: position, end: { line: position.line + 3, character: 0 } };
    const request = this.#random.pick(this.#requests);
    if (!request) return;
    const isCancelled = this.#random.chance(0.25);
    const answer = server.ask(request.method, request.params({ uri, position, range }), { isCancelled });
    if (request.method === 'textDocument/completion')
      void answer.then((list) => {
        const { items = [] } = Array.isArray(list)
          ? { items: list }
          : ((list ?? {}) as Partial<CompletionList>);
        if (items[0]) return server.ask('completionItem/resolve', items[0]);
      });
    if (request.method === 'textDocument/codeAction')
      void answer.then((actions) => {
        const unresolved = ((actions ?? []) as CodeAction[]).find(({ edit, data }) => !edit && data);
        if (unresolved) return server.ask('codeAction/resolve', unresolved);
      });
  }

  #save(name: string, document: TextDocument): void {
    const { uri } = document;
    writeFileSync(join(folder, name), document.getText());
    void server.notify('textDocument/didSave', { textDocument: { uri } });
    this.#watched(uri);
  }

  #changeConfig(): void {
    const path = join(folder, '.inspection-report.yaml');
    writeFileSync(path, this.#random.pick(configs) ?? '');
    // A client that watches nothing saves it.
    void server.notify('textDocument/didSave', { textDocument: { uri: pathToFileURL(path).href } });
    this.#watched(pathToFileURL(path).href);
  }

  #watched(uri: string): void {
    if (server.profile.findings === 'parts')
      void server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  }

  #close(name: string, { uri }: TextDocument): void {
    this.open.delete(name);
    void server.notify('textDocument/didClose', { textDocument: { uri } });
  }

  #ask(uri: string): void {
    if (server.profile.findings !== 'push')
      void this.pulled.pull(uri, { isCancelled: this.#random.chance(0.4) });
  }

  /** The findings that a person sees of a document. */
  async shown(uri: string): Promise<string[]> {
    if (server.profile.findings === 'push') return comparable(server.published.get(uri)?.diagnostics ?? []);
    await this.pulled.pull(uri);
    return comparable(this.pulled.of(uri));
  }
}

it.each(profiles.map((profile) => [profile.name, profile] as const))(
  'shows to a client (%s) what a new check finds, after any edits, requests and cancels',
  { tags: ['slow'] },
  async (name, profile) => {
    folder = mkdtempSync(join(tmpdir(), 'protocol-'));
    for (const draft of [...drafts, closedDraft])
      writeFileSync(join(folder, draft), readFileSync(join(root, 'examples', draft)));
    const misspelt = readFileSync(join(folder, closedDraft), 'utf8').replace(/: good$/m, ': goood');
    writeFileSync(join(folder, closedDraft), misspelt);
    writeFileSync(join(folder, '.inspection-report.yaml'), configs[0] ?? '');
    server = new BundledServer(profile);
    const initialized = await server.start(pathToFileURL(folder).href);
    expect(initialized.capabilities.positionEncoding).toBe('utf-16');
    const editor = new Editor(name, initialized);
    for (const draft of drafts) editor.openDraft(draft);
    void server.ask(checkAllRequest, { workDoneToken: 'all' });
    for (let step = 0; step < steps; step++) {
      editor.step();
      // Every few messages the server answers: otherwise it would see only the last of all texts.
      if (step % 7 === 0) await server.ask('textDocument/hover', hoverAt(editor));
    }
    for (const draft of drafts) if (!editor.open.has(draft)) editor.openDraft(draft);
    await server.settled();
    for (const document of editor.open.values()) {
      const { uri } = document;
      const expected = comparable(await freshFindings(uri, document.getText()));
      await expect.poll(() => editor.shown(uri)).toEqual(expected);
    }
    const closed = pathToFileURL(join(folder, closedDraft)).href;
    const expected = comparable(await freshFindings(closed, readFileSync(join(folder, closedDraft), 'utf8')));
    expect(expected).not.toEqual([]);
    const closedShown = async (): Promise<string[]> => {
      if (profile.findings === 'push') return comparable(server.published.get(closed)?.diagnostics ?? []);
      return comparable(editor.pulled.of(closed));
    };
    if (profile.findings !== 'push') await editor.pulled.pullWorkspace();
    await expect.poll(closedShown).toEqual(expected);
    await server.ask(checkOpenRequest, {});
    if (profile.findings !== 'push') await editor.pulled.pullWorkspace();
    expect(await closedShown()).toEqual([]);
    await server.settled();
    expect(server.faults).toEqual([]);
    expect(await server.stop()).toBe(0);
  },
);

const hoverAt = (editor: Editor): object => {
  const [document] = editor.open.values();
  return { textDocument: { uri: document?.uri ?? '' }, position: { line: 1, character: 1 } };
};
