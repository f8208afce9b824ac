import type { Format } from '../result';
import { checkstyle } from './checkstyle';
import { compact } from './compact';
import {
  type FormatDescription,
  type FormatName,
  formatDescriptions,
  formatNames,
} from './format-descriptions';
import { github } from './github';
import { gitlab } from './gitlab';
import { html } from './html';
import { json, jsonl } from './json';
import { junit } from './junit';
import { markdown } from './markdown';
import { sarif } from './sarif';
import { stylish } from './stylish';

/** A format of results: its name, its description, and the code that writes it. */
export interface OutputFormat extends FormatDescription {
  readonly name: FormatName;
  readonly run: Format;
}

/** The code of each format; the compiler says which one is missing. */
const runs: Readonly<Record<FormatName, Format>> = {
  stylish,
  compact,
  json,
  jsonl,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  markdown,
  html,
};

/** The formats that `--format` knows. */
export const formats: readonly OutputFormat[] = formatNames.map((name) => ({
  name,
  ...formatDescriptions[name],
  run: runs[name],
}));

/** The format of a name; undefined if there is none. */
export const formatNamed = (name: string): OutputFormat | undefined =>
  formats.find((format) => format.name === name);
