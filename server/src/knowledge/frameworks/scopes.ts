import { quoted } from '../../text/words';
import type { InspectionScope } from './terms';
import type { Edition, EditionException, Framework, Kind, Setting } from './types';

/** Every combination of edition, setting and kind of inspection that a framework has. */
export function everyScope({ editions, settings, kinds }: Framework): InspectionScope[] {
  const all: readonly (Setting | undefined)[] = settings ?? [undefined];
  return editions.flatMap((edition) =>
    all.flatMap((setting) =>
      kinds
        .filter(({ id }) => !setting || setting.kinds.includes(id))
        .map((kind: Kind) => ({ edition, setting, kind })),
    ),
  );
}

/** An exception as messages name it. */
export const exceptionName = ({ id }: Edition, { settings = [], kinds = [] }: EditionException): string =>
  `the exception in the edition “${id}” for ${quoted([...settings, ...kinds])}`;
