// The wording of messages, read from the sources, so that every situation is seen whether or not an example shows it.
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
 * name of each and its wordings, with `{name}` for what is filled in
 */
export function messageTables(folder) {
  return sourcesIn(folder).flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    if (!text.includes('messagesOf(')) return [];
    const rule = /\bmeta: \{\s*id: '([^']+)'/.exec(text)?.[1];
    const messages = messagesIn(path, text);
    return messages.length > 0 ? [{ path: relative(folder, path), ...(rule && { rule }), messages }] : [];
  });
}

/** The messages of the tables in a source. */
export function messagesIn(path, text) {
  const { program } = parseSync(path, text);
  const messages = [];
  new Visitor({
    CallExpression({ callee, arguments: [table] }) {
      if (callee.name !== 'messagesOf' || table?.type !== 'ObjectExpression') return;
      for (const { key, value } of table.properties)
        messages.push({ situation: key.name ?? key.value, wordings: functionWordings(value, text) });
    },
  }).visit(program);
  return messages;
}

/** The wordings that a function returns. Constants that it declares are filled in. */
function functionWordings({ body }, text) {
  if (body.type !== 'BlockStatement') return distinct(wordings(body, { text, constants: new Map() }));
  const constants = new Map();
  const found = [];
  for (const statement of body.body) {
    if (statement.type === 'VariableDeclaration')
      for (const { id, init } of statement.declarations) if (init) constants.set(id.name, init);
    found.push(...returned(statement).flatMap((node) => wordings(node, { text, constants })));
  }
  return distinct(found);
}

/** What a statement returns, itself or in the branches of its conditions. */
function returned(statement) {
  if (!statement) return [];
  if (statement.type === 'ReturnStatement') return statement.argument ? [statement.argument] : [];
  if (statement.type === 'BlockStatement') return statement.body.flatMap(returned);
  if (statement.type === 'IfStatement')
    return [...returned(statement.consequent), ...returned(statement.alternate)];
  return [];
}

const distinct = (texts) => [...new Set(texts)].slice(0, mostWordings);

/** The texts that an expression can be, with `{name}` for what only a run can tell. */
function wordings(node, scope) {
  switch (node.type) {
    case 'Literal':
      return [String(node.value)];
    case 'ParenthesizedExpression':
      return wordings(node.expression, scope);
    case 'ConditionalExpression':
      return [...wordings(node.consequent, scope), ...wordings(node.alternate, scope)];
    case 'BinaryExpression':
      return combined([wordings(node.left, scope), wordings(node.right, scope)]);
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
      return [`{${node.name}}`];
    default:
      return [`{${placeholder(node, scope)}}`];
  }
}

const combined = (parts) =>
  parts.reduce(
    (texts, choices) =>
      texts.flatMap((text) => choices.map((choice) => text + choice)).slice(0, mostWordings),
    [''],
  );

/** The name of what is filled in: of `quoted(names, 'or')` it is “names”, of `printDay(start.day)` “day”. */
function placeholder(node, scope) {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'CallExpression') return placeholder(node.arguments[0] ?? node.callee, scope);
  if (node.type === 'MemberExpression' && !node.computed) return node.property.name;
  if (node.type === 'MemberExpression') return placeholder(node.object, scope);
  if (node.type === 'ChainExpression' || node.type === 'TSNonNullExpression')
    return placeholder(node.expression, scope);
  return scope.text
    .slice(node.start, node.end)
    .replace(/[^\w.]+/g, ' ')
    .trim();
}

const isProse = (text) =>
  /[A-Za-z’]{2,}[.,:]? [A-Za-z“‘"{]/.test(text) &&
  !/[{};]\s*[\w-]+\s*:|=>|<\/?\w+|\\[sdwb]/.test(text) &&
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
 * The texts of a source that a person may read, in their order, with `{name}` for what is filled in: string literals of two
 * words or more, without those of `messagesOf`, and without patterns, markup, style sheets and lists of words that the code
 * splits or compares drafts with.
 */
export function textsIn(path, text) {
  const { program } = parseSync(path, text);
  const scope = { text, constants: new Map() };
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
    found.push(...wordings(node, scope).filter(isProse));
  }
  return [...new Set(found)];
}
