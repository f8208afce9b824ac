// `npm run schemas`: writes what follows from knowledge/: the generated files of schemas/, where those that are generated
// no longer are removed, and the index of references.
import { rmSync, writeFileSync } from 'node:fs';
import { checkKnowledge, explained } from '../knowledge-check.mjs';
import { indexPath, referenceIndexText } from '../reference-index.mjs';
import { schemaFiles } from './files.mjs';
import { filesOf, root } from './inputs.mjs';

// Those of files that are not drafts are written by hand.
const byHand = /^(?:config|knowledge-.+|law-pack|review-file|snippet-.+)\.schema\.json$/;

await explained(checkKnowledge);
const files = schemaFiles();
for (const path of filesOf('schemas', '.schema.json')) {
  const name = path.slice('schemas/'.length);
  if (!files.has(name) && !byHand.test(name)) rmSync(root + path);
}
for (const [name, text] of files) writeFileSync(`${root}schemas/${name}`, text);
writeFileSync(root + indexPath, referenceIndexText());
console.log(`${files.size} schemas written, and the index of references`);
