// What the table is compared with: the ratios of an earlier count, which do not depend on the machine.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('baseline.json', import.meta.url));
/** A ratio that is so much higher than before is worse. */
const tolerance = 1.1;

/** What makes two folders of drafts the same for a count. */
export function digestOf(folder) {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort())
    if (/\.report\.(md|ya?ml)$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

/** The ratios of the baseline by row; none if it is of other drafts, of which the digest says so. */
export function baselineFor(digest) {
  if (!existsSync(file)) return { ratios: {}, note: 'There is no baseline yet. To write one, add --save.' };
  const { drafts, ratios } = JSON.parse(readFileSync(file, 'utf8'));
  return drafts === digest
    ? { ratios }
    : { ratios: {}, note: 'The baseline is of other drafts, so rows that need them are not compared.' };
}

export function saveBaseline(drafts, ratios) {
  const rounded = Object.fromEntries(
    Object.entries(ratios).map(([id, ratio]) => [id, Number(ratio.toPrecision(3))]),
  );
  writeFileSync(
    file,
    `${JSON.stringify({ node: process.version, drafts, ratios: rounded }, undefined, 2)}\n`,
  );
}

/** Tells if a row is worse than it was, in proportion to the yardstick. */
export const isWorse = (ratio, before) => before !== undefined && ratio > before * tolerance;
