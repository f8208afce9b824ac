import { parts as loaders } from '../generated/loaders/index';

/** The hand-written parts that schemas are made with, by file name. */
export const parts = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(loaders).map(([name, load]) => [name, load()]));
