interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
}
export function thirdPartyNotices(metafiles: readonly Metafile[]): string;
