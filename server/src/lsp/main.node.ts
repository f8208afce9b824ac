export function start(_args: readonly string[]): void {}
