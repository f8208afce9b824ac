import { Journal } from './journal';
import { Random } from './random';
import type { Input, InputKind, Trial } from './trial';
import { tryConfig, tryInstrument } from './trials/config';
import { tryDraft } from './trials/draft';
import { tryLibrary } from './trials/library';
import { tryServer } from './trials/server';

const trials: Readonly<Record<InputKind, Trial>> = {
  draft: tryDraft,
  config: tryConfig,
  library: tryLibrary,
  instrument: tryInstrument,
};

/** Few texts are opened in a server too: it calls what is tried here without one. */
const serverShare = 0.1;

/** Tries one text. The same text and seed always go the same way. */
export async function tryInput(input: Input, seed: string): Promise<Journal> {
  const journal = new Journal();
  const random = new Random(seed);
  await trials[input.kind](input, journal, random);
  if (random.chance(serverShare)) await tryServer(input, journal, random);
  return journal;
}
