// `npm run schemas`: writes the generated files of schemas/, and removes those that are generated no longer.
import { rmSync, writeFileSync } from 'node:fs';
import { schemaFiles } from './files.mjs';
import { filesOf, root } from './inputs.mjs';

const byHand = ['config.schema.json', 'knowledge-framework.schema.json'];

const files = schemaFiles();
for (const path of filesOf('schemas', '.schema.json')) {
  const name = path.slice('schemas/'.length);
  if (!files.has(name) && !byHand.includes(name)) rmSync(root + path);
}
for (const [name, text] of files) writeFileSync(`${root}schemas/${name}`, text);
console.log(`${files.size} schemas written`);
