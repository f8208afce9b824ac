import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../config/files';
import { configName } from '../../config/paths';
import { connect, publicationsOf } from '../testing';

const config = `file:///team/${configName}`;
const words = 'file:///team/shared/words.yaml';
const draft = 'file:///team/a.report.md';
const text = `---
framework: sccif
setting: childrens-home
inspection: {type: full, start: 2026-06-09, end: 2026-06-10}
judgements: {overall-experiences-and-progress: good}
standard-sentence:
---

# Report

## Overall experiences and progress of children and young people: good

Children do well.
`;
const line = text.slice(0, text.indexOf('standard-sentence')).split('\n').length - 1;
const sentence = (written: string) =>
  `texts:\n  - {part: standard-sentence, framework: sccif, grade: good, text: ${written}}\n`;

/** A server with a draft that is open, and its answers to the features that show standard words. */
async function start(files: Record<string, string>) {
  const { client } = await connect(memoryFiles(files), {});
  const { published, until } = publicationsOf(client);
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri: draft, languageId: 'markdown', version: 1, text },
  });
  await until(({ uri }) => uri === draft);
  const preview = async (): Promise<string> =>
    ((await client.sendRequest('inspectionReport/preview', { uri: draft })) as { body: string }).body;
  const offered = async (): Promise<readonly string[]> => {
    const position = { line, character: 'standard-sentence: '.length };
    const list = (await client.sendRequest('textDocument/completion', {
      textDocument: { uri: draft },
      position,
      context: { triggerKind: 1 },
    })) as { items: { label: string }[] } | { label: string }[];
    const labels = (Array.isArray(list) ? list : list.items).map(({ label }) => label);
    // Snippets are offered too.
    return labels.filter((label) => label.startsWith('The home'));
  };
  const changed = (uri: string, written: string | undefined) => {
    if (written === undefined) delete files[uri];
    else files[uri] = written;
    return client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: written === undefined ? 3 : 2 }],
    });
  };
  return { client, published, until, preview, offered, changed };
}

describe('standard words that change', () => {
  it('in the config are in the preview and offered, without a restart', async () => {
    const { published, preview, offered, changed, until } = await start({
      [config]: sentence('The home shines.'),
      [draft]: text,
    });
    expect(await preview()).toContain('The home shines.');
    expect(await offered()).toContain('The home shines.');
    published.length = 0;
    await changed(config, sentence('The home glows.'));
    // Editors draw the preview again once findings are published, though these are the same.
    await until(({ uri }) => uri === draft);
    expect(await preview()).toContain('The home glows.');
    expect(await preview()).not.toContain('The home shines.');
    expect(await offered()).toEqual(['The home glows.']);
    await changed(config, 'language: off\n');
    await expect.poll(preview).not.toContain('The home glows.');
    expect(await offered()).toEqual([]);
  });

  it('in a file that the config extends are in the preview, and so is what is removed there', async () => {
    const { preview, offered, changed } = await start({
      [config]: 'extends: shared/words.yaml\n',
      [words]: sentence('The home shines.'),
      [draft]: text,
    });
    expect(await preview()).toContain('The home shines.');
    await changed(words, sentence('The home glows.'));
    await expect.poll(preview).toContain('The home glows.');
    expect(await offered()).toEqual(['The home glows.']);
    await changed(words, undefined);
    await expect.poll(preview).not.toContain('The home glows.');
    await changed(words, sentence('The home shines again.'));
    await expect.poll(preview).toContain('The home shines again.');
  });

  it('have a finding in their file while they cannot be used', async () => {
    const { published, until, preview, changed } = await start({
      [config]: 'extends: shared/words.yaml\n',
      [words]: sentence('The home shines.'),
      [draft]: text,
    });
    await changed(words, 'texts:\n  - {part: standard-sentense, text: The home shines.}\n');
    const { diagnostics } = await until(({ uri, diagnostics: found }) => uri === words && found.length > 0);
    expect(diagnostics[0]?.message).toContain('“standard-sentense” is not a part of a report');
    expect(await preview()).not.toContain('The home shines.');
    published.length = 0;
    await changed(words, sentence('The home shines.'));
    await until(({ uri, diagnostics: found }) => uri === words && found.length === 0);
    expect(await preview()).toContain('The home shines.');
  });
});
