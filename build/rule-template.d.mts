export function ruleTemplate(id: string, since: string): { readonly text: string; readonly list: string };
