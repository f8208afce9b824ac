import index from '../../../../knowledge/references/index.yaml';
import type { InstrumentEntry } from './reference-types';

/** Names of all instruments, without their provisions: enough to recognise one in a text. */
export const referenceIndex = (): readonly InstrumentEntry[] => index() as readonly InstrumentEntry[];
