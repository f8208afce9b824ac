import type { LawPack } from '../knowledge/law/law-pack';

/** A pack, or the reason why none can be made from a file: sentences that follow the file's name. */
export type LawFile = { readonly pack: LawPack } | { readonly failure: string };
