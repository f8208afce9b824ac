import { afterEach, expect, it } from 'vitest';
import { memoryFiles } from '../../config/files';
import { readDocx } from '../../documents/docx/read-docx';
import { pdfOf } from '../../documents/pdf/testing';
import { check } from '../../lint/check';
import { readPdfApart } from '../../node/pdf/read-pdf-apart';
import { compose } from '../../render/compose';
import { writeDocx } from '../../render/docx/docx';
import { exampleDraft } from '../../rules/examples';
import {
  type ComparisonPage,
  compareVersionsRequest,
  type ExportAnswer,
  exportVersionsRequest,
} from '../requests';
import { connect, type TestClient } from '../testing';

const uri = 'file:///d/a.report.md';
const text = exampleDraft({ framework: 'ilacs' }).replaceAll('Example Borough', 'Marlstead');
let server: TestClient;
afterEach(() => server.client.dispose());

async function ask(params: unknown): Promise<ComparisonPage | null> {
  server = await connect(memoryFiles({}), {});
  await server.open(uri, text);
  return server.client.sendRequest(compareVersionsRequest, params);
}

it('compares an open draft with the text of another version', async () => {
  const earlier = text.replace('Children are seen promptly.', 'Children are seen.');
  const page = await ask({ uri, earlier: { name: 'b.report.md', revision: '1a2b3c', text: earlier } });
  expect(page).toEqual({
    title: 'Changes in Inspection of Marlstead local authority children’s services',
    body: expect.stringMatching(/b\.report\.md \(1a2b3c\).*1 paragraph changed\..*<ins>.*promptly/s),
  });
});

it('compares it with a copy in Word', async () => {
  const { bytes } = await writeDocx(compose(check(text, 'a.report.md')), { marked: false });
  const base64 = Buffer.from(bytes).toString('base64');
  expect(await ask({ uri, earlier: { name: 'a.docx', base64 } })).toMatchObject({
    body: expect.stringContaining('No changes. Both versions read the same.'),
  });
});

it('writes the changes as a Word file with tracked changes', async () => {
  server = await connect(memoryFiles({}), {});
  await server.open(uri, text);
  const earlier = {
    name: 'b.report.md',
    text: text.replace('Children are seen promptly.', 'Children are seen.'),
  };
  const answer: ExportAnswer | null = await server.client.sendRequest(exportVersionsRequest, {
    uri,
    earlier,
  });
  const { base64 = '' } = answer && 'base64' in answer ? answer : {};
  expect([...readDocx(Buffer.from(base64, 'base64')).changes.values()]).toEqual([
    { author: 'Inspection Report Drafting' },
  ]);
  const refused = { uri, earlier: { name: 'a.docx', base64: Buffer.from('Words.').toString('base64') } };
  expect(await server.client.sendRequest(exportVersionsRequest, refused)).toMatchObject({
    refused: expect.stringMatching(/^Choose a Word file or a PDF\./),
  });
  expect(await server.client.sendRequest(exportVersionsRequest, { uri })).toBeNull();
});

it('compares it with a PDF where the machine can read one', async () => {
  server = await connect(memoryFiles({}), {}, { readPdf: readPdfApart });
  await server.open(uri, text);
  const base64 = Buffer.from(pdfOf([[{ text: 'Children are safe.', y: 100 }]])).toString('base64');
  expect(
    await server.client.sendRequest(compareVersionsRequest, { uri, earlier: { name: 'a.pdf', base64 } }),
  ).toMatchObject({ body: expect.stringContaining('<dd>a.pdf</dd>') });
});

it('says why a copy cannot be read', async () => {
  const base64 = Buffer.from('Words.').toString('base64');
  expect(await ask({ uri, earlier: { name: 'a.docx', base64 } })).toEqual({
    refused: expect.stringMatching(/^Choose a Word file or a PDF\./),
  });
});

it.each([
  { uri },
  { uri, earlier: { name: 'a' } },
  { uri, earlier: { text } },
  { uri, earlier: { name: 'a', base64: '%' } },
  { uri: 'file:///d/none.md', earlier: { name: 'a', text } },
  undefined,
])('has no answer to %j', async (params) => {
  expect(await ask(params)).toBeNull();
});
