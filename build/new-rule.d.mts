export function idsIn(registry: string): string[];
export function problemWith(id: string, ids: readonly string[], newGroup?: boolean): string | undefined;
export function withRule(registry: string, id: string, list: string): string;
