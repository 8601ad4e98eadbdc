/** Reads the built gate as a syntax tree: what it imports, and whether it can name an extension API before it has decided. */
import { parseAst } from 'vite';

interface Syntax {
  readonly type: string;
  readonly [key: string]: unknown;
}

export interface GateFindings {
  /** Imports and exports of any kind. */
  readonly imports: number;
  /** Mentions of `chrome` or `browser`, under whatever name. */
  readonly mentions: number;
  /** Those that are not behind a look that said yes. */
  readonly early: number;
  /** `eval`, `Function`, or a global taken by a name put together at run time: what no tree can see through. */
  readonly opaque: number;
}

const API = /^(?:chrome|browser)$/;
/** What only the look at the page's text calls. */
const LOOK = 'createTreeWalker';
const GLOBALS = /^(?:globalThis|window|self)$/;
const FUNCTION = /Function/;

export function readGate(code: string): GateFindings {
  const found = { imports: 0, mentions: 0, early: 0, opaque: 0 };
  const look = nameOfLook(parseAst(code) as unknown as Syntax);
  visit(parseAst(code) as unknown as Syntax, [], (node, ancestors) => {
    if (/^(?:Import|Export)/.test(node.type)) found.imports++;
    if (isOpaque(node)) found.opaque++;
    if (!isMention(node)) return;
    found.mentions++;
    if (!isBehind(look, node, ancestors)) found.early++;
  });
  return found;
}

const childrenOf = (node: Syntax): Syntax[] =>
  Object.values(node)
    .flat()
    .filter((value): value is Syntax => typeof (value as Syntax | null)?.type === 'string');

function visit(
  node: Syntax,
  ancestors: readonly Syntax[],
  see: (node: Syntax, ancestors: readonly Syntax[]) => void,
): void {
  see(node, ancestors);
  for (const child of childrenOf(node)) visit(child, [...ancestors, node], see);
}

function some(node: Syntax, test: (node: Syntax) => boolean): boolean {
  return test(node) || childrenOf(node).some((child) => some(child, test));
}

/** A name, a property, or a text that is one of the API's names. */
function isMention({ type, name, value }: Syntax): boolean {
  return (type === 'Identifier' && API.test(String(name))) || (type === 'Literal' && API.test(String(value)));
}

function isOpaque({ type, callee, object, computed, property }: Syntax): boolean {
  if (type === 'CallExpression' || type === 'NewExpression')
    return /^(?:eval|Function)$/.test(String((callee as Syntax).name));
  return (
    type === 'MemberExpression' &&
    computed === true &&
    GLOBALS.test(String((object as Syntax).name)) &&
    (property as Syntax).type !== 'Literal'
  );
}

/** The variable that holds the function which walks through the text. @throws Error when there is none. */
function nameOfLook(tree: Syntax): string {
  let name = '';
  visit(tree, [], (node, ancestors) => {
    if (node.type !== 'Identifier' || node.name !== LOOK) return;
    const at = ancestors.findLastIndex(({ type }) => FUNCTION.test(type));
    const holder = ancestors[at - 1];
    if (holder?.type === 'VariableDeclarator') name = String((holder.id as Syntax).name);
  });
  if (!name) throw new Error('gate: no function that looks at the text was found.');
  return name;
}

/** Whether a node is only reached when the look has said yes: after "if (!look()) return", or under "if (look())". */
function isBehind(look: string, node: Syntax, ancestors: readonly Syntax[]): boolean {
  const asks = (test: unknown): boolean =>
    some(test as Syntax, ({ type, callee }) => type === 'CallExpression' && (callee as Syntax).name === look);
  const path = [...ancestors, node];
  return ancestors.some((ancestor, i) => {
    const inside = path[i + 1];
    if (ancestor.type === 'BlockStatement') {
      const body = ancestor.body as Syntax[];
      const before = body.slice(0, inside ? body.indexOf(inside) : 0);
      return before.some(
        ({ type, test, consequent }) =>
          type === 'IfStatement' &&
          asks(test) &&
          some(consequent as Syntax, (one) => one.type === 'ReturnStatement'),
      );
    }
    if (ancestor.type === 'IfStatement') return inside === ancestor.consequent && asks(ancestor.test);
    if (ancestor.type === 'LogicalExpression')
      return ancestor.operator === '&&' && inside === ancestor.right && asks(ancestor.left);
    return false;
  });
}
