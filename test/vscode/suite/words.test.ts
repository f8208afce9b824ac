import { codeActions } from './code-actions';
import { assert, findingsUntil, has, openText, replace, ruleOf } from './helpers';

const draft = `---
framework: sccif
setting: childrens-home
stage: drafting
---

## Overall experiences and progress of children and young people: good

1. Children recieve care.
`;

suite('Words', () => {
  test('are checked with the tables of the extension, in a browser too', async () => {
    const editor = await openText('markdown', draft);
    const { uri } = editor.document;
    const found = await findingsUntil(uri, has('language/spelling'));
    const misspelt = found.find((finding) => ruleOf(finding) === 'language/spelling');
    assert(misspelt, JSON.stringify(found));
    assert(misspelt.message.includes('recieve'), misspelt.message);
    const actions = await codeActions(uri, misspelt.range);
    const titles = actions.map(({ title }) => title);
    assert(titles.includes('Write “receive”'), titles.join());
    await replace(editor, 'recieve', 'receive');
    await findingsUntil(uri, (now) => !has('language/spelling')(now));
  });
});
