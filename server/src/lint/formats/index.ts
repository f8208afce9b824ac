import type { Format } from '../result';
import { json } from './json';
import { stylish } from './stylish';

/** The formats that `--format` knows. */
export const formats: Readonly<Record<string, Format>> = { stylish, json };
