// Says what is wrong in the frameworks of knowledge/ before anything is made from them, by the checks that a team's own
// file gets (server/src/config/team-data/validator.ts). Without it one misspelt key ends in an error of some script.
import { build } from 'esbuild';
import { filesOf, read, root } from './schemas/inputs.mjs';

/** The exit code of a build that ends because of faulty data; server/bin/inspection-report.mjs knows it. */
const faultyData = 3;

/** Faults in the data of knowledge/. The message has a line for each. */
class FaultyKnowledge extends Error {}

/** The sources import what is generated from schemas/; here it may be out of date, or not there yet. */
const withValidators = {
  name: 'with-validators',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/generated\/files\/index$/ }, () => ({ path: 'validators', namespace: 'made' }));
    onLoad({ filter: /./, namespace: 'made' }, async () => {
      const { fileValidatorModule } = await import('./schemas/file-validators.mjs');
      return { contents: fileValidatorModule()['index.js'], loader: 'js' };
    });
  },
};

async function loadValidator() {
  const { outputFiles } = await build({
    entryPoints: [`${root}server/src/config/team-data/validator.ts`],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['browser', 'module', 'main'],
    write: false,
    logLevel: 'warning',
    plugins: [withValidators],
  });
  const { validateTeamFile } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  return validateTeamFile;
}

const ownFrameworks = () =>
  filesOf('knowledge/frameworks', '.yaml').map((path) => ({ path, text: read(path) }));

/**
 * The faults of frameworks, a sentence each, after the file and, where it is known, the line (from 1).
 * @param files by default those of knowledge/frameworks
 */
export async function frameworkFaults(files = ownFrameworks()) {
  const validateTeamFile = await loadValidator();
  return files.flatMap(({ path, text }) => {
    const { problems, parse } = validateTeamFile(text);
    return problems.map(({ span, message }) => {
      const line = parse().lines.line(span.start);
      return `${path}${line > 0 ? `:${line + 1}` : ''}: ${message}`;
    });
  });
}

/** @throws FaultyKnowledge if the frameworks of knowledge/ have faults */
export async function checkKnowledge() {
  const faults = await frameworkFaults();
  if (faults.length > 0) throw new FaultyKnowledge(faults.join('\n'));
}

/** Runs a step of a script. If it ends because of faulty data, its faults are all that is printed. */
export async function explained(step) {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof FaultyKnowledge)) throw error;
    console.error(error.message);
    process.exit(faultyData);
  }
}
