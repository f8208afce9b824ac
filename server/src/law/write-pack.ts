import type { LawPack, PackProvision } from '../knowledge/law/law-pack';

/** A pack as the text of its file: each place of a provision on a line, so that git shows which words changed. */
export function writeLawPack({ provisions, ...head }: LawPack): string {
  const lines = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${spaced(value)},`);
  const all = provisions.map(provisionText).join(',\n');
  return `{\n${lines.join('\n')}\n  "provisions": [\n${all}\n  ]\n}\n`;
}

function provisionText({ words, ...facts }: PackProvision): string {
  const head = spaced(facts).slice(0, -2);
  if (words.length === 0) return `    ${head}, "words": [] }`;
  return `    ${head}, "words": [\n${words.map((place) => `      ${spaced(place)}`).join(',\n')}\n    ] }`;
}

/** JSON on one line, with spaces as people write them. */
function spaced(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  const entries = Object.entries(value).map(([key, own]) => `${JSON.stringify(key)}: ${spaced(own)}`);
  return `{ ${entries.join(', ')} }`;
}
