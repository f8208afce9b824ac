// The Word files that the pictures need: an old report, and a reviewer's copy of a draft with a comment and tracked changes.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { root } from '../paths.mjs';

/** Exports a draft with the command line. */
function exportWord(draft, out, ...options) {
  const cli = join(root, 'bin/inspection-report.mjs');
  const run = spawnSync(process.execPath, [cli, 'render', '--to', 'docx', '--out', out, ...options, draft], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${draft} was not exported.\n${run.stderr}`);
}

const name = 'w:author="Ann Reviewer" w:date="2026-06-02T09:00:00Z"';
const text = (words) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

/** The sentence whose beginning a reviewer replaces, with a comment on the rest. */
const change = { from: 'Most', to: 'Nearly all', rest: ' children and families are helped early.' };

/** A copy of an exported file as a reviewer sends it back. */
function reviewed(bytes) {
  const parts = unzipSync(bytes);
  const edit = (path, by) => {
    const before = strFromU8(parts[path]);
    const after = by(before);
    if (after === before) throw new Error(`${path} is not as expected.`);
    parts[path] = strToU8(after);
  };
  const { from, to, rest } = change;
  const run = new RegExp(`<w:r>(?:(?!<w:r>).)*?<w:t[^>]*>${from}${rest}</w:t></w:r>`, 's');
  const marked = [
    `<w:del w:id="901" ${name}><w:r><w:delText>${from}</w:delText></w:r></w:del>`,
    `<w:ins w:id="902" ${name}>${text(to)}</w:ins><w:commentRangeStart w:id="900"/>${text(rest)}`,
    '<w:commentRangeEnd w:id="900"/><w:r><w:commentReference w:id="900"/></w:r>',
  ];
  edit('word/document.xml', (xml) => xml.replace(run, marked.join('')));
  const comment = `<w:comment w:id="900" ${name} w:initials="AR"><w:p>${text('How early? Say so if you can.')}</w:p></w:comment>`;
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  parts['word/comments.xml'] = strToU8(`<?xml version="1.0"?><w:comments ${space}>${comment}</w:comments>`);
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  edit('word/_rels/document.xml.rels', (xml) =>
    xml.includes('comments.xml"')
      ? `${xml} `
      : xml.replace(
          '</Relationships>',
          `<Relationship Id="rIdReview" Type="${type}" Target="comments.xml"/></Relationships>`,
        ),
  );
  const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
  edit('[Content_Types].xml', (xml) =>
    xml.includes('/word/comments.xml')
      ? `${xml} `
      : xml.replace('</Types>', `<Override PartName="/word/comments.xml" ContentType="${kind}"/></Types>`),
  );
  return zipSync(parts);
}

/** Writes the files into the folder of drafts. */
export function writeWordFiles(drafts) {
  exportWord(join(root, 'examples/childrens-home-good.report.md'), join(drafts, 'An old report.docx'));
  const copy = join(drafts, 'fordwick-ann.docx');
  exportWord(join(drafts, 'fordwick.report.md'), copy);
  writeFileSync(copy, reviewed(readFileSync(copy)));
}
