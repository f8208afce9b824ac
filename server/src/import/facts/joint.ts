// What a letter on a joint inspection says of it: its inspectorates and its theme.

import { oneLine, type Reading } from '../source/reading';
import type { Pairs } from './pairs';

/** The inspectorates and the theme of a joint inspection. */
export interface JointInspection {
  readonly inspectorates: readonly string[];
  readonly theme?: string | undefined;
}

const oneOfMany = "(?:His|Her) Majesty[’']s Inspectorate of ";
const fields = 'Constabulary and Fire (?:&|and) Rescue Services|Constabulary|Probation|Prisons';
const inspectorate = new RegExp(
  `\\bOfsted\\b|\\b(?:the )?(?:Care Quality Commission|${oneOfMany}(?:${fields}))\\b`,
  'g',
);
const theme = /\b(?:multi-agency |multi agency )?response to (?:the )?([^.]{6,160})\./;

/** Reads them from labelled lines or, failing that, from the first paragraphs, which stay. */
export function readJoint(reading: Reading, pairs: Pairs, authority: string | undefined): JointInspection {
  const [labelled] = pairs.get('inspectorates') ?? [];
  const [themed] = pairs.get('theme') ?? [];
  for (const pair of [labelled, themed]) if (pair) reading.claim(...pair.blocks);
  const opening = reading.lines.slice(0, 25).map(({ text }) => text);
  return {
    inspectorates: labelled ? labelled.value.split('\n').map(oneLine) : inspectoratesIn(opening),
    theme: themed ? oneLine(themed.value) : themeIn(opening, authority),
  };
}

function inspectoratesIn(lines: readonly string[]): string[] {
  const best = lines
    .map((text) => [...text.matchAll(inspectorate)].map(([name]) => name.replace(/^the /, '')))
    .map((names) => [...new Set(names)])
    .sort((a, b) => b.length - a.length)[0];
  return best && best.length > 1 ? best : [];
}

/** The theme, without the name of the area at its end. */
function themeIn(lines: readonly string[], authority: string | undefined): string | undefined {
  const found = lines.flatMap((text) => theme.exec(text)?.[1] ?? [])[0];
  if (found === undefined) return undefined;
  const at = authority === undefined ? -1 : found.lastIndexOf(` in ${authority}`);
  return (at > 0 ? found.slice(0, at) : found).trim();
}
