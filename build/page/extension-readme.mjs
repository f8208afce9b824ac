// The page of the extension inside VS Code, from client/README.md. VS Code shows neither files of the package nor anything
// from the network there, so that the pictures are put into the text.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The page with its pictures as data.
 * @param {string} text Markdown with pictures by their paths
 * @param {(path: string) => Buffer} read gives the bytes of a picture
 * @throws Error if a picture is not a PNG file
 */
export const withPictures = (text, read) =>
  text.replace(/\]\((\S+\.\w+)\)/g, (_, path) => {
    const bytes = read(path);
    if (bytes.subarray(1, 4).toString('latin1') !== 'PNG') throw new Error(`${path} is not a PNG file.`);
    return `](data:image/png;base64,${bytes.toString('base64')})`;
  });

/** Writes dist/README.md, which `vsce package` takes. */
function write() {
  const source = join(root, 'client/README.md');
  const text = withPictures(readFileSync(source, 'utf8'), (path) =>
    readFileSync(join(dirname(source), path)),
  );
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist/README.md'), text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) write();
