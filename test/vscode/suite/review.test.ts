import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as vscode from 'vscode';
import { assert, equal, fileUri, findings, has, open, waitUntil } from './helpers';

const draft = fileUri('fordwick.report.md');
const word = fileUri('fordwick.docx');
const comments = fileUri('fordwick.review.yaml');

const who = 'w:author="Ann Reviewer" w:date="2026-06-02T09:00:00Z"';

/** The exported file as a reviewer sends it back: a word replaced with changes tracked, and a comment on a paragraph. */
function reviewed(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const before = part('word/document.xml');
  const run = /<w:r>(?:(?!<w:r>).)*?<w:t[^>]*>Most children and families are helped early\.<\/w:t><\/w:r>/s;
  assert(run.test(before), 'The paragraph is not in the Word file.');
  const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const changed = [
    `<w:del w:id="901" ${who}><w:r><w:delText>Most</w:delText></w:r></w:del>`,
    `<w:ins w:id="902" ${who}>${text('Nearly all')}</w:ins>`,
    '<w:commentRangeStart w:id="900"/>',
    text(' children and families are helped early.'),
    '<w:commentRangeEnd w:id="900"/><w:r><w:commentReference w:id="900"/></w:r>',
  ].join('');
  parts['word/document.xml'] = strToU8(before.replace(run, changed));
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const comment = `<w:comment w:id="900" ${who} w:initials="AR"><w:p>${text('How early?')}</w:p></w:comment>`;
  parts['word/comments.xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments ${space}>${comment}</w:comments>`,
  );
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  const relation = `<Relationship Id="rIdReview" Type="${type}" Target="comments.xml"/></Relationships>`;
  const relations = 'word/_rels/document.xml.rels';
  if (!part(relations).includes('comments.xml"'))
    parts[relations] = strToU8(part(relations).replace('</Relationships>', relation));
  const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
  const override = `<Override PartName="/word/comments.xml" ContentType="${kind}"/></Types>`;
  if (!part('[Content_Types].xml').includes('/word/comments.xml'))
    parts['[Content_Types].xml'] = strToU8(part('[Content_Types].xml').replace('</Types>', override));
  return zipSync(parts);
}

const importReview = (choice: unknown) =>
  vscode.commands.executeCommand<number | undefined>('inspectionReport.importReview', [word], choice);

suite('Import Review', () => {
  suiteSetup(async () => {
    await vscode.commands.executeCommand('inspectionReport.export', draft, 'docx', word);
    await vscode.workspace.fs.writeFile(word, reviewed(await vscode.workspace.fs.readFile(word)));
  });

  suiteTeardown(async () => {
    for (const uri of [word, comments])
      await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
  });

  test('changes nothing that is not chosen, and keeps comments next to the draft', async () => {
    const { document } = await open('fordwick.report.md');
    const before = document.getText();
    equal(await importReview([]), 0);
    equal(document.getText(), before);
    const kept = new TextDecoder().decode(await vscode.workspace.fs.readFile(comments));
    assert(kept.includes('Ann Reviewer') && kept.includes('How early?'), `The comments are ${kept}`);
  });

  test('shows a comment at its words', async () => {
    const { document } = await open('fordwick.report.md');
    const comment = await commentOn(document.uri);
    equal(comment.severity, vscode.DiagnosticSeverity.Information);
    equal(document.getText(comment.range), 'children and families are helped early.');
  });

  test('makes chosen changes in one step of undo', async () => {
    const editor = await open('fordwick.report.md');
    const before = editor.document.getText();
    equal(await importReview('all'), 1);
    const after = before.replace('Most children and', 'Nearly all children and');
    equal(editor.document.getText(), after);
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), before);
    assert(has('judgement/grade')(findings(draft)), 'The findings are gone.');
  });

  test('says so where no draft is open', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    equal(await importReview('all'), undefined);
  });
});

/** Waits for the comment among what Problems shows. */
const commentOn = async (uri: vscode.Uri): Promise<vscode.Diagnostic> => {
  const isComment = ({ message }: vscode.Diagnostic): boolean => message.includes('How early?');
  const all = await waitUntil({
    changed: vscode.languages.onDidChangeDiagnostics,
    read: () => vscode.languages.getDiagnostics(uri),
    wanted: (now) => now.some(isComment),
    stayed: () => 'The comment did not appear.',
  });
  const found = all.find(isComment);
  assert(found, 'The comment is gone.');
  return found;
};
