import { expect, it } from 'vitest';
import { memoryFiles } from '../../config/files';
import { exampleDraft } from '../../rules/examples';
import { pasteRequest } from '../requests';
import { connect } from '../testing';

const uri = 'file:///drafts/a.report.md';

it('gives Markdown for a place in a draft, and says what is left out', async () => {
  const { client, open } = await connect(memoryFiles({}), {});
  const text = `${exampleDraft({ framework: 'ilacs' })}\nEnd `;
  await open(uri, text);
  const line = text.split('\n').length - 1;
  const range = { start: { line, character: 4 }, end: { line, character: 4 } };
  const ask = (html: string, at: object = range) =>
    client.sendRequest(pasteRequest, { uri, html, range: at });
  const comment =
    '<a style="mso-comment-reference:A_1">a</a><div style="mso-element:comment"><i style="mso-comment-author:Ann"></i><p>Why?</p></div><img src="x.png">';
  expect(await ask(`<p>It is ${comment}</p>`)).toEqual({
    text: 'It is a',
    commentsFile: {
      uri: 'file:///drafts/a.review.yaml',
      text: expect.stringMatching(/author: Ann\n +words: a\n +context: "?It is "?\n +text: Why\?\n$/),
    },
    losses: ['1 reviewer’s comment is kept next to the draft.', 'Pictures are left out.'],
  });
  expect(await ask('<b>bold</b>')).toEqual({ text: '**bold**', losses: [] });
  expect(await ask('plain')).toBeNull();
  expect(
    await ask('<b>bold</b>', { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }),
  ).toBeNull();
  expect(await ask('<div>'.repeat(9_000))).toEqual({ refused: expect.stringContaining('too much') });
  expect(
    await client.sendRequest(pasteRequest, { uri: 'file:///none.md', html: '<b>a</b>', range }),
  ).toBeNull();
  expect(await client.sendRequest(pasteRequest, { uri, html: 1, range })).toBeNull();
  client.dispose();
});
