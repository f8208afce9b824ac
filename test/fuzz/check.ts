import { pathToFileURL } from 'node:url';
import { type Checked, check } from '../../server/src/lint/check';
import { nodeFiles } from '../../server/src/node/node-files';
import { proseFrom } from '../../server/src/prose/tables';

// npm runs scripts in the project’s root. The bundle of the worker is in another folder, and has no tables next to it.
const tables = pathToFileURL('server/src/generated/language/').href;
const prose = await proseFrom(tables, nodeFiles);
if (!prose) throw new Error(`There are no tables in ${tables}`);

/** Checks a changed draft as the command line does, its text included. */
export const checkAll = (text: string, name: string): Checked => check(text, name, { prose });
