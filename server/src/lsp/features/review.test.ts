import { expect, it } from 'vitest';
import { ReviewerCopy } from '../../../../test/render/reviewer-copy';
import { writeCommentFile } from '../../review/comment-file';
import { type ReviewAnswer, type ReviewedCopies, reviewRequest } from '../requests';
import { connect, publicationsOf } from '../testing';

const uri = 'file:///drafts/a.report.md';
const commentsUri = 'file:///drafts/a.review.yaml';
const draft = '# A report\n\n1. Children see their worker *often*.\n\n2. Leaders know this.\n';
const comment = {
  id: '0123abcd',
  author: 'Ann Reviewer',
  words: 'Leaders',
  text: 'Which leaders?',
  replies: [{ author: 'Ben', text: 'All.' }],
};

const files = (all: Record<string, string>) => ({
  read: async (path: string) => all[path],
  list: async () => [],
});

const server = (all: Record<string, string> = {}) =>
  connect(files(all), { capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } });

async function reviewed(change: (copy: ReviewerCopy) => unknown): Promise<ReviewAnswer | null> {
  const { client, open } = await server();
  await open(uri, draft);
  const copy = await ReviewerCopy.of(draft);
  change(copy);
  const base64 = Buffer.from(copy.bytes()).toString('base64');
  return client.sendRequest(reviewRequest, { uri, files: [{ name: 'ann.docx', base64 }] });
}

it('answers with what a copy has, for a version of the draft', async () => {
  const answer = (await reviewed((copy) =>
    copy.replace('often', 'weekly', { author: 'Ann Reviewer' }).comment('Leaders', 'Which?'),
  )) as ReviewedCopies;
  const range = { start: { line: 2, character: 30 }, end: { line: 2, character: 35 } };
  expect(answer).toMatchObject({
    version: 1,
    conflicts: [],
    suggestions: [
      {
        id: '1',
        authors: ['Ann Reviewer'],
        title: 'Replace “often” with “weekly”',
        range,
        edits: [{ range, newText: 'weekly' }],
      },
    ],
    comments: [{ text: 'Which?', words: 'Leaders', range: { start: { line: 4, character: 3 } } }],
    commentsFile: { uri: commentsUri },
  });
  expect(answer.commentsFile?.text).toContain('text: Which?');
});

it('refuses what is no Word file, in a sentence', async () => {
  const { client, open } = await server();
  await open(uri, draft);
  for (const base64 of ['', 'AAAA', '%%%']) {
    const answer = await client.sendRequest(reviewRequest, { uri, files: [{ name: 'a.docx', base64 }] });
    expect(answer).toEqual({ refused: expect.stringMatching(/^a\.docx: .+\.$/) });
  }
  expect(await client.sendRequest(reviewRequest, { uri })).toEqual({
    refused: 'Choose the Word files that came back.',
  });
  expect(await client.sendRequest(reviewRequest, { uri: 'file:///drafts/b.report.md' })).toBeNull();
});

it('shows comments at their words, follows the text, and resolves them', async () => {
  const { client } = await server({ [commentsUri]: writeCommentFile([comment]) });
  const { published, until } = publicationsOf(client);
  await client.sendNotification('textDocument/didOpen', opened(uri, draft));
  const shown = await until(({ diagnostics }) => diagnostics.some(isComment));
  expect(shown.diagnostics.filter(isComment)).toMatchObject([
    {
      severity: 3,
      message: 'Ann Reviewer: Which leaders?\nBen: All.',
      range: { start: { line: 4, character: 3 }, end: { line: 4, character: 10 } },
    },
  ]);
  const actions = await client.sendRequest<{ title: string; edit?: unknown }[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: { line: 4, character: 5 }, end: { line: 4, character: 5 } },
    context: { diagnostics: [] },
  });
  const resolve = actions.find(({ title }) => title === 'Resolve comment');
  expect(JSON.stringify(resolve?.edit)).toContain('resolved: true');
  expect(JSON.stringify(resolve?.edit)).toContain(commentsUri);
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: draft.replace('1. ', 'New.\n\n1. ') }],
  });
  await until(({ diagnostics }) => diagnostics.some((one) => isComment(one) && lineOf(one) === 6));
  published.length = 0;
  const resolved = writeCommentFile([{ ...comment, resolved: true }]);
  await client.sendNotification('textDocument/didOpen', opened(commentsUri, resolved));
  await until(({ uri: of, diagnostics }) => of === uri && !diagnostics.some(isComment));
});

it('says that a file of comments cannot be read', async () => {
  const { client } = await server({ [commentsUri]: 'version: 2\n' });
  const { until } = publicationsOf(client);
  await client.sendNotification('textDocument/didOpen', opened(uri, draft));
  const { diagnostics } = await until(({ diagnostics: all }) => all.some(isComment));
  expect(diagnostics.filter(isComment).map(({ message }) => message)).toEqual([
    'a.review.yaml: Correct it, or delete it to begin again. It is not a file of comments. See docs/review.md.',
  ]);
});

const opened = (of: string, text: string) => ({
  textDocument: { uri: of, languageId: /yaml$/.test(of) ? 'yaml' : 'markdown', version: 1, text },
});

const isComment = (diagnostic: object): boolean => 'source' in diagnostic && diagnostic.source === 'review';

const lineOf = (diagnostic: object): number =>
  (diagnostic as { range: { start: { line: number } } }).range.start.line;
