// The small faults that `npm run mutate` puts into the source, one at a time. Each stands for a slip that a test should
// notice: a boundary, a condition, a fix left out. Texts are left alone, because no test is to depend on wording.
import { parseSync } from 'oxc-parser';
import { patternMutants } from './patterns.mjs';

const comparisons = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
};
const arithmetic = { '+': ['-'], '-': ['+'], '*': ['/'], '/': ['*'], '%': ['*'] };
const logical = { '&&': ['||'], '||': ['&&'], '??': ['&&'] };

/** Methods that are left out, so that what they were called on remains. */
const passing = new Set([
  'filter',
  'sort',
  'reverse',
  'trim',
  'trimEnd',
  'trimStart',
  'toLowerCase',
  'toUpperCase',
  'slice',
]);
/** Methods and words that are exchanged for what is easily confused with them. */
const methods = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
};
const kinds = {
  safe: 'suggestion',
  suggestion: 'safe',
  wrong: 'doubtful',
  missing: 'wrong',
  doubtful: 'wrong',
  form: 'wrong',
  advice: 'form',
};

/**
 * @typedef {object} Mutant
 * @property {string} file
 * @property {number} start 0-based UTF-16 offset
 * @property {number} end
 * @property {'expression' | 'statement' | 'element' | 'property'} form what stands there, which decides how it is put in
 * @property {string} original
 * @property {string} replacement empty if the original is left out
 * @property {boolean} once whether it runs once only, when its module is read
 */

/**
 * Every mutant of a source file, in reading order.
 * @param {string} text
 * @param {string} file
 * @returns {Mutant[]}
 */
export function mutantsOf(text, file) {
  const { program, errors } = parseSync(file, text, { sourceType: 'module' });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const mutants = [];
  const add = (form, { start, end }, replacement) =>
    mutants.push({ file, start, end, form, original: text.slice(start, end), replacement, once });
  let once = true;
  walk(program, undefined, (node, parent, within) => {
    once = !within;
    const textOf = ({ start, end }) => text.slice(start, end);
    for (const replacement of expressionsFor(node, parent, textOf)) add('expression', node, replacement);
    for (const { form, part } of leftOut(node, parent)) add(form, part, '');
  });
  return mutants.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What stands in the place of an expression. */
function* expressionsFor(node, parent, textOf) {
  const { type } = node;
  if (type === 'BinaryExpression' || type === 'LogicalExpression') {
    // `a ?? b && c` is no JavaScript.
    const left = node.left.type === 'LogicalExpression' ? `(${textOf(node.left)})` : textOf(node.left);
    for (const operator of operatorsFor(node)) yield `${left} ${operator} (${textOf(node.right)})`;
  } else if (type === 'ConditionalExpression') {
    yield textOf(node.consequent);
    yield textOf(node.alternate);
  } else if (type === 'UnaryExpression' && node.operator === '!') yield textOf(node.argument);
  else if (type === 'Literal') yield* literalsFor(node, parent);
  else if (type === 'ArrayExpression' && node.elements.length > 1) yield '[]';
  else if (type === 'CallExpression') yield* callsFor(node, parent, textOf);
  else if (type === 'ChainExpression') yield* chainsFor(node, textOf);
  if (parent?.type === 'IfStatement' && parent.test === node) {
    yield 'true';
    yield 'false';
  }
}

function operatorsFor({ type, operator, left, right }) {
  if (type === 'LogicalExpression') return logical[operator];
  const joins = operator === '+' && [left, right].some(isText);
  return comparisons[operator] ?? (joins ? [] : (arithmetic[operator] ?? []));
}

const isText = (node) =>
  node.type === 'TemplateLiteral' ||
  typeof node.value === 'string' ||
  (node.type === 'BinaryExpression' && [node.left, node.right].some(isText));

function* literalsFor(node, parent) {
  const { value, regex } = node;
  if (regex) {
    for (const pattern of patternMutants(regex.pattern, regex.flags)) yield pattern;
  } else if (typeof value === 'boolean') yield String(!value);
  else if (typeof value === 'number') yield value === 1 ? '0' : String(value + 1);
  else if (
    parent?.type === 'Property' &&
    ['kind', 'about'].includes(parent.key.name) &&
    Object.hasOwn(kinds, value)
  )
    yield `'${kinds[value]}'`;
}

function* callsFor(node, parent, textOf) {
  const { callee } = node;
  if (callee.type !== 'MemberExpression' || callee.computed) return;
  const object = textOf(callee.object);
  // A question mark further left ends the whole chain, which only the chain as one can be exchanged with.
  if ((callee.optional || object.includes('?.')) && parent?.type !== 'ChainExpression') return;
  const { name } = callee.property;
  if (passing.has(name)) yield object;
  const other = Object.hasOwn(methods, name) ? methods[name] : undefined;
  const dot = callee.optional ? '?.' : '.';
  if (other) yield `${object}${dot}${other}(${node.arguments.map(textOf).join(', ')})`;
}

/** The chain without its last question mark. */
function* chainsFor(node, textOf) {
  const text = textOf(node);
  const at = text.lastIndexOf('?.');
  const after = text[at + 2] ?? '';
  yield text.slice(0, at) + (/[[(]/.test(after) ? '' : '.') + text.slice(at + 2);
}

/** Properties of findings that can be left out, each of which a person would miss. */
const optional = new Set(['fixes', 'related', 'atMost', 'about', 'source']);

/** What is left out altogether. */
function* leftOut(node, parent) {
  if (node.type === 'ExpressionStatement' && !node.directive && inBlock(parent))
    yield { form: 'statement', part: node };
  if (
    ['ReturnStatement', 'ContinueStatement', 'BreakStatement'].includes(node.type) &&
    !node.argument &&
    parent?.type !== 'SwitchCase'
  )
    yield { form: 'statement', part: node };
  if (node.type === 'ArrayExpression' && node.elements.length < 30)
    for (const element of node.elements)
      if (element && element.type !== 'SpreadElement') yield { form: 'element', part: element };
  if (node.type === 'ObjectExpression')
    for (const property of node.properties)
      if (property.type === 'SpreadElement' || optional.has(property.key.name))
        yield { form: 'property', part: property };
}

const inBlock = (parent) =>
  ['BlockStatement', 'Program', 'IfStatement', 'ForOfStatement'].includes(parent?.type);

/** Calls with each node that runs, and whether it is within a function; types, imports and names of properties do not run. */
function walk(node, parent, visit, within = false) {
  if (
    /^TS/.test(node.type) &&
    !['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'].includes(node.type)
  )
    return;
  if (/^(Import|ExportAll)/.test(node.type)) return;
  visit(node, parent, within);
  for (const [key, child] of Object.entries(node)) {
    if (skipped(node, key)) continue;
    for (const part of Array.isArray(child) ? child : [child])
      if (typeof part?.type === 'string') walk(part, node, visit, within || /Function/.test(node.type));
  }
}

const skipped = (node, key) =>
  [
    'typeAnnotation',
    'typeArguments',
    'typeParameters',
    'returnType',
    'source',
    'superTypeArguments',
  ].includes(key) ||
  (key === 'key' && !node.computed) ||
  (key === 'left' && node.type === 'AssignmentExpression');
