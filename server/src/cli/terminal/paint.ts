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

/** The options of a command that prints colours. */
export const colourOptions = {
  color: { type: 'boolean', default: false },
  'no-color': { type: 'boolean', default: false },
} as const;

type ColourHost = Pick<Host, 'terminal' | 'env'>;

/**
 * The colours of a run. An option decides before the environment, and what forbids colours before what asks for them. Without
 * either, a terminal that can show colours has them.
 */
export const paintFor = (host: ColourHost, values: Readonly<Record<keyof typeof colourOptions, boolean>>) =>
  !values['no-color'] && (values.color || isColoured(host)) ? paintAlways : unpainted;

function isColoured({ terminal, env }: ColourHost): boolean {
  const { NO_COLOR, FORCE_COLOR = '', CLICOLOR_FORCE = '', TERM } = env;
  if (NO_COLOR || isNo.test(FORCE_COLOR)) return false;
  return FORCE_COLOR !== '' || !/^0?$/.test(CLICOLOR_FORCE) || (terminal && TERM !== 'dumb');
}

const isNo = /^(?:0|false)$/i;
