import { checkstyle } from './checkstyle';
import { compact } from './compact';
import type { OutputFormat } from './format';
import { github } from './github';
import { gitlab } from './gitlab';
import { html } from './html';
import { json, jsonl } from './json';
import { junit } from './junit';
import { markdown } from './markdown';
import { sarif } from './sarif';
import { stylish } from './stylish';

/** The formats that `--format` knows, in the order in which they are listed. Help, docs and the editor follow from this. */
export const formats: readonly OutputFormat[] = [
  stylish,
  compact,
  json,
  jsonl,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  html,
  markdown,
];

export const formatNames: readonly string[] = formats.map(({ name }) => name);

/** The names of the formats that compare with an earlier run. */
export const comparingFormats: readonly string[] = formats
  .filter(({ compares }) => compares)
  .map(({ name }) => name);

/** The format of a name; undefined if there is none. */
export const formatNamed = (name: string): OutputFormat | undefined =>
  formats.find((format) => format.name === name);
