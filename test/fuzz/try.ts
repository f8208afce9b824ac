import { Journal } from './journal';
import { Random } from './random';
import type { Input, InputKind, Trial } from './trial';
import { tryConfig, tryInstrument } from './trials/config';
import { tryDraft } from './trials/draft';
import { tryLibrary } from './trials/library';

const trials: Readonly<Record<InputKind, Trial>> = {
  draft: tryDraft,
  config: tryConfig,
  library: tryLibrary,
  instrument: tryInstrument,
};

/** Tries one text. The same text and seed always go the same way. */
export async function tryInput(input: Input, seed: string): Promise<Journal> {
  const journal = new Journal();
  await trials[input.kind](input, journal, new Random(seed));
  return journal;
}
