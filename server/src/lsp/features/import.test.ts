import { afterEach, expect, it } from 'vitest';
import type { MessageConnection } from 'vscode-languageserver/node';
import { memoryFiles } from '../../config/files';
import { pdfOf } from '../../documents/pdf/testing';
import { docx } from '../../export/docx';
import { check } from '../../lint/check';
import { readPdfApart } from '../../node/pdf/read-pdf-apart';
import { compose } from '../../render/compose';
import { exampleDraft } from '../../rules/examples';
import { encodeBase64 } from '../../text/base64';
import { type ImportAnswer, importRequest } from '../requests';
import { connect } from '../testing';

let client: MessageConnection;
afterEach(() => client.dispose());

/** The Word file of a draft, in base64. */
async function wordFile(text: string): Promise<string> {
  const written = await docx.write(compose(check(text, 'a.report.md')), { marked: false });
  return encodeBase64(typeof written === 'string' ? new TextEncoder().encode(written) : written);
}

async function ask(params: unknown, host: Parameters<typeof connect>[2] = {}): Promise<ImportAnswer> {
  ({ client } = await connect(memoryFiles({}), {}, host));
  return client.sendRequest(importRequest, params);
}

it('gives the draft of a Word file, a name that identifies nobody, and a report', async () => {
  const base64 = await wordFile(exampleDraft({ framework: 'ilacs', front: 'stage: final\n' }));
  const answer = await ask({ base64, folder: 'file:///drafts' });
  if ('refused' in answer) expect.fail(answer.refused);
  expect(answer.text).toMatch(/^---\nframework: ilacs\n/);
  expect(answer.stem).toMatch(/^[a-z0-9-]+$/);
  expect(answer.unknown).toEqual([]);
  expect(answer.report).toContain('## Found\n\n| | | |\n| --- | --- | --- |\n| Framework | ILACS |');
  expect(answer.counts.found).toBeGreaterThan(3);
});

it('asks for what the text does not say, and takes the answer', async () => {
  const base64 = await wordFile(exampleDraft({ framework: 'ilacs' }));
  expect(await ask({ base64, framework: 'sccif' })).toMatchObject({ unknown: ['setting'] });
  const told = await ask({ base64, framework: 'sccif', setting: 'childrens-home' });
  expect(told).toMatchObject({ unknown: [], text: expect.stringContaining('setting: childrens-home') });
});

it('says what to do with other files, and with PDFs where they cannot be read', async () => {
  expect(await ask({ base64: '' })).toEqual({ refused: 'Choose another file. This one is empty.' });
  expect(await ask({ base64: 'é' })).toEqual({ refused: 'The file could not be read. Try again.' });
  expect(await ask(null)).toEqual({ refused: 'Choose another file. This one is empty.' });
  const text = encodeBase64(new TextEncoder().encode('Only words.'));
  expect(await ask({ base64: text })).toEqual({ refused: expect.stringContaining('plain text') });
  const pdf = encodeBase64(new TextEncoder().encode('%PDF-1.7\n'));
  expect(await ask({ base64: pdf })).toEqual({
    refused: expect.stringContaining('in the desktop version of VS Code'),
  });
});

it('reads PDFs where the machine can', async () => {
  const base64 = encodeBase64(pdfOf([[{ text: 'Inspection of Marlstead', y: 100 }]]));
  expect(await ask({ base64 }, { readPdf: readPdfApart })).toMatchObject({
    text: expect.stringContaining('Marlstead'),
  });
});
