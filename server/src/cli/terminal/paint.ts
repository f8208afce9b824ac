import { styleText } from 'node:util';
import { type Paint, type TextStyle, unpainted } from '../../output/paint';
import type { Host } from '../host';

const styles: Readonly<Record<TextStyle, Parameters<typeof styleText>[0]>> = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  info: 'cyan',
  hint: 'cyan',
  path: 'underline',
  rule: 'dim',
  quiet: 'dim',
  bold: 'bold',
};

// Node would look at its own standard output, but the text may go elsewhere.
const paintAlways: Paint = (style, text) =>
  text === '' ? '' : styleText(styles[style], text, { validateStream: false });

/** The colours of a run: on a terminal, unless `--no-color` or NO_COLOR in the environment forbids them. */
export const paintFor = ({ terminal, env }: Pick<Host, 'terminal' | 'env'>, noColour: boolean): Paint =>
  terminal && !noColour && !env.NO_COLOR ? paintAlways : unpainted;
