// The wording of messages, read from the sources, so that every situation is seen, even without an example.
// docs/messages.md is written from it (`npm run docs`), and test/english keeps its style.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** Wordings of one message that are listed: more come from conditions that are combined in many ways. */
const mostWordings = 16;

/** The paths of all sources in a folder, without tests. */
export const sourcesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test|\.d)\.ts$/.test(name) && !name.includes('generated'))
    .sort()
    .map((name) => join(folder, name));

/**
 * The tables of messages of all sources in a folder.
 * @returns for each file with a table its path from the folder, the rule that it is, if it is one, and its messages: the
 * name of each and its wordings, with `‹name›` for what is filled in
 */
export function messageTables(folder) {
  return sourcesIn(folder).flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    if (!text.includes('messagesOf(')) return [];
    const rule = /\bid: '([a-z-]+\/[a-z-]+)',\s*title:/.exec(text)?.[1];
    const messages = messagesIn(path, text);
    return messages.length > 0 ? [{ path: relative(folder, path), ...(rule && { rule }), messages }] : [];
  });
}

/** The messages of the tables in a source. */
export function messagesIn(path, text) {
  const { program } = parseSync(path, text);
  const functions = functionsIn(program);
  const messages = [];
  new Visitor({
    CallExpression({ callee, arguments: [table] }) {
      if (callee.name !== 'messagesOf' || table?.type !== 'ObjectExpression') return;
      for (const { key, value } of table.properties)
        messages.push({
          situation: key.name ?? key.value,
          wordings: inBothNumbers((scope) => functionWordings(value, { ...scope, functions })),
        });
    },
  }).visit(program);
  return messages;
}

/**
 * The wordings in the singular and in the plural, so that “it” never goes with “are”. Only the plural, if nothing but the noun
 * after a number differs.
 */
function inBothNumbers(wordingsIn) {
  const inflected = { found: false };
  const [one, many] = [true, false].map((isSingular) =>
    wordingsIn({ isSingular, inflected, constants: new Map() }),
  );
  return distinct(inflected.found ? [...one, ...many] : many);
}

/** The functions of a source, by name: messages are made with their help. */
function functionsIn(program) {
  const functions = new Map();
  new Visitor({
    FunctionDeclaration: (node) => node.id && functions.set(node.id.name, node),
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression') functions.set(id.name, init);
    },
  }).visit(program);
  return functions;
}

/** The wordings that a function returns. Constants that it declares are filled in. */
function functionWordings({ body }, scope) {
  if (body.type !== 'BlockStatement') return distinct(wordings(body, scope));
  const constants = new Map(scope.constants);
  const found = [];
  for (const statement of body.body) {
    if (statement.type === 'VariableDeclaration')
      for (const { id, init } of statement.declarations) if (init) constants.set(id.name, init);
    found.push(...returned(statement).flatMap((node) => wordings(node, { ...scope, constants })));
  }
  return distinct(found);
}

/** The expressions that a statement returns, itself or in the branches of its conditions. */
function returned(statement) {
  if (!statement) return [];
  if (statement.type === 'ReturnStatement') return statement.argument ? [statement.argument] : [];
  if (statement.type === 'BlockStatement') return statement.body.flatMap(returned);
  if (statement.type === 'IfStatement')
    return [...returned(statement.consequent), ...returned(statement.alternate)];
  return [];
}

const distinct = (texts) => [...new Set(texts)].slice(0, mostWordings);

/** The texts that an expression can be, with `‹name›` for what only a run can tell. */
function wordings(node, scope) {
  switch (node.type) {
    case 'Literal':
      return [String(node.value)];
    case 'ParenthesizedExpression':
      return wordings(node.expression, scope);
    case 'ConditionalExpression':
      return [...wordings(node.consequent, scope), ...wordings(node.alternate, scope)];
    case 'LogicalExpression':
      return [...wordings(node.left, scope), ...wordings(node.right, scope)];
    case 'BinaryExpression':
      if (isNumber(node)) return [filledIn(node)];
      return combined([wordings(node.left, scope), wordings(node.right, scope)]);
    case 'CallExpression':
      return callWordings(node, scope) ?? [filledIn(node)];
    case 'TemplateLiteral':
      return combined(
        node.quasis.flatMap(({ value }, index) => {
          const filled = node.expressions[index];
          return filled ? [[value.cooked], wordings(filled, scope)] : [[value.cooked]];
        }),
      );
    case 'Identifier':
      if (scope.constants.has(node.name)) {
        const constants = new Map(scope.constants);
        constants.delete(node.name);
        return wordings(scope.constants.get(node.name), { ...scope, constants });
      }
      return [filledIn(node)];
    default:
      return [filledIn(node)];
  }
}

const combined = (parts) =>
  parts.reduce(
    (texts, choices) =>
      texts.flatMap((text) => choices.map((choice) => text + choice)).slice(0, mostWordings),
    [''],
  );

const isNumber = ({ operator, left, right }) =>
  operator !== '+' ||
  [left, right].some(({ type, value }) => type === 'Literal' && typeof value === 'number');

/** The texts that the helpers of text/words make, with the plural and the article as most readers see them. */
const helpers = {
  inflect: ([, singular, several], scope) => {
    scope.inflected.found = true;
    return wordings(scope.isSingular ? singular : several, scope);
  },
  plural: ([count, singular, several], scope) =>
    scope.isSingular
      ? wordings(singular, scope).map((noun) => `1 ${noun}`)
      : wordings(several ?? singular, scope).map((noun) => `${filledIn(count)} ${noun}${several ? '' : 's'}`),
  quoted: ([items]) => [`“${filledIn(items)}”`],
  withArticle: ([noun], scope) => wordings(noun, scope).map((text) => `a ${text}`),
  capital: ([text], scope) =>
    wordings(text, scope).map((words) => words.charAt(0).toUpperCase() + words.slice(1)),
  uncapital: ([text], scope) => wordings(text, scope),
  titleInSentence: ([text], scope) => wordings(text, scope),
};

/** Functions that call one another are followed so far. */
const deepest = 3;

/** The texts of a call of a helper, or of a function of the source; undefined if they are not known. */
function callWordings({ callee, arguments: filled }, scope) {
  if (callee.type !== 'Identifier') return undefined;
  if (Object.hasOwn(helpers, callee.name)) return helpers[callee.name](filled, scope);
  const called = scope.functions?.get(callee.name);
  const depth = (scope.depth ?? 0) + 1;
  if (!called || depth > deepest) return undefined;
  const constants = new Map();
  for (const [index, { type, name }] of called.params.entries())
    if (type === 'Identifier' && filled[index]) constants.set(name, filled[index]);
  const found = functionWordings(called, { ...scope, constants, depth });
  // A function that computes a value rather than words.
  return found.every((text) => /[A-Za-z]/.test(text.replace(/‹[^›]*›/g, ''))) ? found : undefined;
}

/** The mark for what is filled in. Curly brackets that a text itself has are not taken for it. */
const filledIn = (node) => `‹${placeholder(node)}›`;

/** The name of what is filled in: of `quoted(names, 'or')` it is “names”, of `printDay(start.day)` “day”. */
function placeholder(node) {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'CallExpression':
      // Of `names.join(', ')` the names are filled in, and of `numberOf(names)` too.
      if (node.callee.type === 'MemberExpression' && !node.callee.object.type.startsWith('This'))
        return placeholder(
          isGlobal(node.callee.object) ? (node.arguments[0] ?? node.callee) : node.callee.object,
        );
      return placeholder(node.arguments[0] ?? node.callee);
    case 'MemberExpression': {
      const named = node.computed || node.property.name === 'length' ? node.object : node.property;
      return placeholder(named);
    }
    case 'BinaryExpression':
      return placeholder(node.left.type === 'Literal' ? node.right : node.left);
    case 'ConditionalExpression':
      return placeholder(node.consequent);
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'ParenthesizedExpression':
    case 'SpreadElement':
      return placeholder(node.expression ?? node.argument);
    case 'ArrayExpression':
      return node.elements[0] ? placeholder(node.elements[0]) : '…';
    default:
      return '…';
  }
}

/** Globals whose methods take the text that is filled in: `Math.round(size)`, `JSON.stringify(text)`. */
const isGlobal = ({ type, name }) =>
  type === 'Identifier' && /^(?:Math|JSON|Object|String|Number|Array)$/.test(name);

const isProse = (text) =>
  /[A-Za-z’]{2,}[.,:]? [A-Za-z“‘"‹]/.test(text) &&
  !/[{};›]\s*[\w-]+\s*:|=>|<[/?!]?\w+|\\[sdwbp.(]|\(\?|\[[\w.,;’']+\]|\w\|\w|\w="|\.\{0,\d|^--[\w-]+=/.test(
    text,
  ) &&
  !isWordList(text);

/** Tells words that drafts are compared with: they have no marks, no capitals among small letters, and no end. */
const isWordList = (text) => {
  const words = text.trim().split(/\s+/);
  return (
    words.length >= fewestListed &&
    (words.every((word) => /^[\p{Ll}\d'’-]+$/u.test(word)) ||
      words.every((word) => /^[\p{Lu}\d_]+$/u.test(word)))
  );
};
/** No sentence of the product has so many words without a mark. */
const fewestListed = 20;

/** Tells a function of one text that it splits into words: `const setOf = (words) => new Set(words.split(' '))`. */
const splitsText = ({ id, init }, text) =>
  id.type === 'Identifier' &&
  init?.type === 'ArrowFunctionExpression' &&
  init.params[0]?.type === 'Identifier' &&
  text.slice(init.body.start, init.body.end).includes(`${init.params[0].name}.split(`);

/**
 * The texts of a source that a person may read, in their order, with `‹name›` for what is filled in: string literals of two
 * words or more, without those of `messagesOf`, and without patterns, markup, style sheets and lists of words that the code
 * splits or compares drafts with.
 */
export function textsIn(path, text) {
  const { program } = parseSync(path, text);
  const found = [];
  const left = [];
  const splitters = new Set(['messagesOf']);
  new Visitor({
    VariableDeclarator(node) {
      if (splitsText(node, text)) splitters.add(node.id.name);
    },
    CallExpression({ callee, start, end }) {
      if (splitters.has(callee.name)) left.push([start, end]);
      if (callee.type === 'MemberExpression' && callee.property.name === 'split')
        left.push([callee.object.start, callee.object.end]);
    },
    Literal: (node) => add(node),
    TemplateLiteral: (node) => add(node),
  }).visit(program);
  function add(node) {
    if (left.some(([start, end]) => node.start >= start && node.end <= end)) return;
    if (node.type === 'Literal' && typeof node.value !== 'string') return;
    const texts = inBothNumbers((scope) => wordings(node, scope));
    found.push(...texts.flatMap(proseIn));
  }
  return [...new Set(found)];
}

/** The titles in a source: that of a rule, and those of its fixes. Titles of sources, which have an address, are left out. */
export function titlesIn(path, text) {
  const { program } = parseSync(path, text);
  const found = [];
  new Visitor({
    ObjectExpression({ properties }) {
      const entryNamed = (name) => properties.find(({ key }) => key?.name === name)?.value;
      const title = entryNamed('title');
      if (title && !entryNamed('url')) found.push(...inBothNumbers((scope) => wordings(title, scope)));
    },
  }).visit(program);
  // Without the words of a program there is nothing to read.
  return [...new Set(found)].filter((title) => / /.test(title.replace(/‹[^›]*›/g, '')));
}

/** The texts in a string: the parts of a command's help, the comments of a file that is written, or the string itself. */
function proseIn(words) {
  if (isHelp(words)) return partsOfHelp(words);
  return /^# .*\n/.test(words) ? commentsOf(words) : [words].filter(isProse);
}

/** The sentences in the comments of a file that a command writes. Settings that are commented out are no sentences. */
const commentsOf = (text) =>
  text
    .replace(/(?<=[a-z,])\n# (?=[a-z])/g, ' ')
    .split('\n')
    .flatMap((line) => /^# ([A-Z].*[.:].*)/.exec(line)?.[1] ?? []);

/** Tells the help of a command. */
const isHelp = (text) => text.includes('\nUsage\n');

/** The paragraphs, options and exit codes of the help of a command, without its usage and examples, which are code. */
const partsOfHelp = (text) =>
  text
    .replace(/\nUsage\n(?:.+\n)+/, '\n')
    .replace(/\nExamples\n(?:.+(?:\n|$))+/, '\n')
    // An option or an exit code begins a line, indented by two spaces. Its text goes on further in.
    .split(/\n{2,}|\n(?= {2}\S)/)
    // A heading has a line for itself.
    .map((part) => part.replace(/^([A-Z][a-z ]{3,30})\n(?=\S)/, '$1: '))
    .map((part) => part.replace(/\s*\n\s*/g, ' ').trim())
    // Between an option and its text are two spaces or more.
    .map((part) => part.replace(/ {2,}/g, ': '))
    .filter((part) => / /.test(part));
