import type { Random } from '../random';
import { longest, type Mutation, type MutationContext, placeIn, withLines } from './mutation';

/** The index of a line, most often one of the first sixty, which have the keys. */
const lineIn = (lines: readonly string[], random: Random): number =>
  random.upTo(Math.max(0, Math.min(lines.length - 1, random.chance(0.6) ? 60 : lines.length)));

const onLines =
  (change: (lines: string[], at: number, random: Random) => void): Mutation =>
  (text, { random }) =>
    withLines(text, (lines) => change(lines, lineIn(lines, random), random));

const someLines = (random: Random): number => 1 + random.upTo(random.chance(0.7) ? 2 : 12);

const indents = [' ', '  ', '    ', '      ', '\t', '\u00a0', ' \t'] as const;

export const lineMutations: readonly Mutation[] = [
  onLines((lines, at, random) => lines.splice(at, someLines(random))),
  onLines((lines, at, random) => lines.splice(at, 0, ...lines.slice(at, at + someLines(random)))),
  onLines((lines, at, random) => {
    const [moved] = lines.splice(at, 1);
    if (moved !== undefined) lines.splice(lineIn(lines, random), 0, moved);
  }),
  onLines((lines, at) => lines.splice(at, 2, ...lines.slice(at, at + 2).reverse())),
  onLines((lines, at, random) => {
    const indent = random.pick(indents);
    const end = at + someLines(random);
    for (let line = at; line < end && line < lines.length; line++) lines[line] = indent + lines[line];
  }),
  onLines((lines, at, random) => {
    const end = at + someLines(random);
    for (let line = at; line < end && line < lines.length; line++)
      lines[line] = (lines[line] ?? '').replace(/^[ \t]{1,2}/, '');
  }),
  onLines((lines, at) => {
    lines[at] = (lines[at] ?? '').replace(/[\r\n]+$/, '');
  }),
  onLines((lines, at, random) => {
    const line = lines[at] ?? '';
    const middle = random.upTo(line.length);
    lines[at] = `${line.slice(0, middle)}\n${line.slice(middle)}`;
  }),
  onLines((lines, at, random) => lines.splice(at, 0, random.pick(['\n', '\n\n', '   \n', '\t\n']))),
  onLines((lines, at) => {
    lines[at] = (lines[at] ?? '').replace(/[\r\n]+$/, '  \n');
  }),
  (text, { random }) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\r\r\n', '\n\n', '\u2028'])),
  // A text that is half typed.
  (text, { random }) => text.slice(0, placeIn(text, random)),
  (text, { random }) => text.slice(placeIn(text, random)),
  splice,
  insertPiece,
  repeatPiece,
];

/** The beginning of a text and the end of another. */
function splice(text: string, { random, other }: MutationContext): string {
  const second = other();
  return text.slice(0, placeIn(text, random)) + second.slice(placeIn(second, random));
}

/** Some lines of another text, as they are pasted. */
function insertPiece(text: string, { random, other }: MutationContext): string {
  const second = other().split(/(?<=\n)/);
  const from = lineIn(second, random);
  const piece = second.slice(from, from + someLines(random));
  return withLines(text, (lines) => lines.splice(lineIn(lines, random), 0, ...piece));
}

/** A piece again and again. Seldom very often, because such a text takes longer than all others. */
function repeatPiece(text: string, { random }: MutationContext): string {
  const start = placeIn(text, random);
  const piece = text.slice(start, start + 1 + random.upTo(random.chance(0.5) ? 8 : 200));
  const most = Math.floor(Math.max(0, longest - text.length) / Math.max(1, piece.length));
  const times = Math.min(most, 2 + random.upTo(random.chance(0.9) ? 20 : 5000));
  return text.slice(0, start) + piece.repeat(times) + text.slice(start);
}
