import type { Command } from '../command';
import { addLaw } from './add';
import { listLaw } from './list';

/** The commands below `inspection-report law`, in the order in which they are listed. */
export const lawCommands: readonly Command[] = [
  {
    name: 'add',
    help: { 'law add FILE…': 'add the words of law or guidance from files that you downloaded' },
    run: addLaw,
  },
  {
    name: 'list',
    help: { 'law list': 'list the law packs that apply here, and the date of each text' },
    run: listLaw,
  },
];
