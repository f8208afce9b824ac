import type { LawPack } from '../knowledge/law/law-pack';

/** A pack, or the reason why a file gives none: sentences that follow the file's name. */
export type LawFile = { readonly pack: LawPack } | { readonly failure: string };
