import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { memoryFiles } from '../../../config/files';
import { type HeadingGradesAnswer, headingGradesRequest } from '../../requests';
import { connect } from '../../testing';

const uri = 'file:///drafts/a.report.md';
const text = `---
framework: ilacs
inspection: {type: standard, start: 2026-06-08}
judgements:
  help-and-protection: outstanding
---

## The experiences and progress of children who need help and protection: good
`;

it('gives the edit for the heading of the judgement at a place, and nothing anywhere else', async () => {
  const { client, open } = await connect(memoryFiles({}), {});
  await open(uri, text);
  const ask = (params: object) =>
    client.sendRequest<HeadingGradesAnswer | null>(headingGradesRequest, { uri, ...params });
  const answer = await ask({ position: { line: 4, character: 33 } });
  expect(answer?.version).toBe(1);
  const document = TextDocument.create(uri, 'markdown', 1, text);
  expect(TextDocument.applyEdits(document, [...(answer?.edits ?? [])])).toContain(
    'help and protection: outstanding\n',
  );
  expect(await ask({ position: { line: 2, character: 3 } })).toBeNull();
  expect(await ask({ position: 7 })).toBeNull();
  expect(await ask({ uri: 'file:///other.md', position: { line: 4, character: 33 } })).toBeNull();
  client.dispose();
});
