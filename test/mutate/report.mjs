// What `npm run mutate` prints.

const oneLine = (text) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
};

/** The place of a mutant, what is there, and what could be there instead. */
function change({ file, line, original, replacement }) {
  return `${file}:${line}  ${oneLine(original)}  →  ${replacement === '' ? '(left out)' : oneLine(replacement)}`;
}

/** A mutant that was noticed, and the test file that did. */
export const killer = ({ mutant, by }) => `${change(mutant)}  (noticed by ${by})`;

/** A mutant that nothing noticed. */
export const survivor = ({ mutant, outcome }) =>
  `${change(mutant)}${outcome === 'not reached' ? '  (no test reaches it)' : ''}`;

export function progress(done, all) {
  if (process.stderr.isTTY) process.stderr.write(`\r${done}/${all} `);
  else if (done % 10 === 0 || done === all) console.error(`${done}/${all}`);
}

/** How many were noticed, in all and by folder. */
export function summary(results) {
  const folderOf = ({ mutant }) => mutant.file.split('/').slice(0, 3).join('/');
  const folders = [...new Set(results.map(folderOf))];
  const rows = [
    ...folders.map((name) => [name, results.filter((result) => folderOf(result) === name)]),
    ['all', results],
  ];
  const count = (some, outcome) => some.filter((result) => result.outcome === outcome).length;
  return [
    '',
    ...rows.map(([name, some]) => {
      const [killed, late] = [count(some, 'killed'), count(some, 'timed out')];
      const share = Math.round((100 * (killed + late)) / Math.max(1, some.length));
      const left = some.length - killed - late;
      return `${name.padEnd(28)} ${String(share).padStart(3)} %  ${killed} killed, ${late} timed out, ${left} survived (${count(some, 'not reached')} of them reached by no test)`;
    }),
  ].join('\n');
}
