import type { Published } from '../render/document';

/** How much is wrong and open in a report, in words; undefined where nothing is. */
export function amount({ errors, open }: Pick<Published, 'errors' | 'open'>): string | undefined {
  const parts = [
    counted(errors.length, 'error', 'errors'),
    counted(open.length, 'place', 'places', 'not yet final'),
  ];
  const said = parts.filter((part) => part !== undefined);
  return said.length > 0 ? said.join(' and ') : undefined;
}

function counted(count: number, one: string, many: string, what?: string): string | undefined {
  if (count === 0) return undefined;
  return `${count} ${count === 1 ? one : many}${what ? ` ${what}` : ''}`;
}
