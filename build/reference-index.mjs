// The text of knowledge/references/index.yaml: enough of every instrument to recognise it, so that an instrument's own file is read only if a draft names it. `npm run schemas` writes it.
import { Document, isMap, parse } from 'yaml';
import { filesOf, read } from './schemas/inputs.mjs';

export const indexPath = 'knowledge/references/index.yaml';

const keys = ['id', 'title', 'short', 'kind', 'year', 'number', 'applies-to', 'aliases', 'citation-style'];

/** The index that follows from the files of today. */
export function referenceIndexText() {
  const entries = filesOf('knowledge/references', '.yaml')
    .filter((path) => path !== indexPath)
    .map((path) => parse(read(path)))
    .map((data) => Object.fromEntries(keys.map((key) => [key, data[key]])));
  const document = new Document(entries);
  for (const entry of document.contents.items) {
    if (isMap(entry)) for (const key of ['applies-to', 'aliases']) entry.get(key).flow = true;
  }
  const text = document.toString({ lineWidth: 118, flowCollectionPadding: false, singleQuote: true });
  return `# Written by \`npm run schemas\` from the files beside it. Do not edit.\n${text}`;
}
