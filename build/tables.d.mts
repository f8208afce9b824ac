import type { Command } from '../server/src/cli/command';
import type { OutputFormat } from '../server/src/output/formats/index';

interface Registries {
  readonly commands: readonly Command[];
  readonly snippetCommands: readonly Command[];
  readonly formats: readonly Omit<OutputFormat, 'run'>[];
}

export function withTables(page: string, tables: Readonly<Record<string, string>>): string;
export function pageTables(
  registries: Registries,
): Readonly<Record<string, Readonly<Record<string, string>>>>;
