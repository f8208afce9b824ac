export function refusal(root: string): string | undefined;
