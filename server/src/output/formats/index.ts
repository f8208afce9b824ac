import type { Format } from '../result';
import { checkstyle } from './checkstyle';
import { compact } from './compact';
import { github } from './github';
import { gitlab } from './gitlab';
import { html } from './html';
import { json, jsonl } from './json';
import { junit } from './junit';
import { markdown } from './markdown';
import { sarif } from './sarif';
import { stylish } from './stylish';

/** The formats that `--format` knows. */
export const formats: Readonly<Record<string, Format>> = {
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

/** Those that compare with an earlier run. */
export const comparing: readonly string[] = ['markdown', 'html'];
