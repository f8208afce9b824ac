import citation from './citation';
import inserted from './inserted';
import leftOut from './left-out';
import prefix from './prefix';
import retired from './retired';
import review from './review';
import type { LibraryRule } from './rule';
import schema from './schema';
import syntax from './syntax';
import variable from './variable';
import where from './where';
import yaml from './yaml';

/** Every rule for snippet libraries. A new one is a file, its line here, and its page made by `npm run docs`. */
export const libraryRules: readonly LibraryRule[] = [
  yaml,
  schema,
  leftOut,
  syntax,
  variable,
  prefix,
  where,
  citation,
  review,
  retired,
  inserted,
];
