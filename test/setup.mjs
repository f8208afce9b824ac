// The validators are generated code: tests that are run on their own need them as much as a build does.
import { generate } from '../build/generate.mjs';

export default generate;
