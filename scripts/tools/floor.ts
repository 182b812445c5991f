// Holds the scripts to the oldest browsers that floor.json names: `node tools/floor.ts` looks at every script of the site,
// `node tools/floor.ts FILE …` at those named. It tells what is too new and fails.
//
// Interfaces: TypeScript says to which interface a name belongs, even on a value ("query.size" is URLSearchParams.size),
// and MDN's compatibility data since when each browser has it. Options that are strings or fields of an object literal
// are not looked at. Syntax: what esbuild has to rewrite for the floor is newer than the floor.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import ts from "typescript";
import { featureOf, isKnown, tooNewIn } from "./compat.ts";
import { FLOOR, SCRIPTS, TARGET } from "./sources.ts";

const CONFIG = fileURLToPath(new URL("tsconfig.json", SCRIPTS));

/** What is said of one place: "search/a.ts:3: api.URLSearchParams.size is not in safari_ios 17". */
type Complaint = string;

function programOf(named: readonly string[]): ts.Program {
  const { config } = ts.readConfigFile(CONFIG, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, fileURLToPath(SCRIPTS));
  // Every name that any browser has is known here, so that one too new is found rather than unknown.
  return ts.createProgram(named.length ? named : fileNames, { ...options, lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"] });
}

class Interfaces {
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;

  constructor(program: ts.Program) {
    this.#program = program;
    this.#checker = program.getTypeChecker();
  }

  /** What is said of all names of a file. */
  *complaints(file: ts.SourceFile): Generator<Complaint> {
    for (const [node, name] of namesIn(file)) {
      for (const problem of this.#problemsOf(node, name)) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        yield `${file.fileName}:${line + 1}: ${problem}`;
      }
    }
  }

  #problemsOf(node: ts.Node, name: string): string[] {
    const declarations = this.#symbolsAt(node, name).flatMap((symbol) => symbol.declarations ?? []);
    const ours = declarations.filter((each) => this.#program.isSourceFileDefaultLibrary(each.getSourceFile()));
    if (!ours.length) return [];
    const owner = receiverOf(node);
    const owners = owner ? this.#interfacesOf(this.#checker.getTypeAtLocation(owner)) : [];
    return problems([...owners, ...ours.map(declaredIn)].filter(Boolean), name, !owner);
  }

  #symbolsAt(node: ts.Node, name: string): ts.Symbol[] {
    const receiver = receiverOf(node);
    if (!receiver) return [this.#checker.getSymbolAtLocation(node)].filter((each) => each !== undefined);
    const type = this.#checker.getApparentType(this.#checker.getNonNullableType(this.#checker.getTypeAtLocation(receiver)));
    return [type.getProperty(name)].filter((each) => each !== undefined);
  }

  /** The names of a type's interfaces, its own before those that it inherits from. */
  #interfacesOf(type: ts.Type): string[] {
    const plain = this.#checker.getApparentType(this.#checker.getNonNullableType(type));
    if (plain.isUnionOrIntersection()) return plain.types.flatMap((each) => this.#interfacesOf(each));
    const name = plain.symbol?.name ?? "";
    const bases = plain.isClassOrInterface() ? this.#checker.getBaseTypes(plain) : [];
    const target = (plain as ts.TypeReference).target;
    const ofTarget = target?.isClassOrInterface() ? this.#checker.getBaseTypes(target) : [];
    return [interfaceName(name), ...[...bases, ...ofTarget].flatMap((base) => this.#interfacesOf(base))];
  }
}

/** Names that a file uses, each with its node: free ones, and those behind a dot, in brackets or taken out of a value. */
function* namesIn(node: ts.Node): Generator<[ts.Node, string]> {
  if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
  if (ts.isIdentifier(node) && !isGuard(node)) yield [node, node.text];
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    yield [node.argumentExpression, node.argumentExpression.text];
  }
  for (const child of node.getChildren()) yield* namesIn(child);
}

/** "typeof X" only asks whether there is an X. */
const isGuard = (node: ts.Node) => ts.isTypeOfExpression(node.parent);

/** The expression whose member a name is, or null for a name that stands free. */
function receiverOf(node: ts.Node): ts.Node | null {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return parent.expression;
  if (ts.isElementAccessExpression(parent) && parent.argumentExpression === node) return parent.expression;
  if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node) return parent.parent;
  return null;
}

/** The interface of a declaration of TypeScript's library, "" for a global name. */
function declaredIn({ parent }: ts.Declaration): string {
  const owner = ts.isTypeLiteralNode(parent) ? parent.parent : ts.isModuleBlock(parent) ? parent.parent : parent;
  const isNamed = ts.isInterfaceDeclaration(owner) || ts.isVariableDeclaration(owner) || ts.isModuleDeclaration(owner);
  return isNamed && owner.name && ts.isIdentifier(owner.name) ? interfaceName(owner.name.text) : "";
}

/** The interface as standards call it. */
const interfaceName = (name: string) => name.replace(/^Readonly(?=Array|Map|Set)/, "").replace(/Constructor$/, "");

/** Whose members stand free. */
const GLOBAL = ["Window", "EventTarget", "globals"];

/** What is said of a name that belongs to one of some interfaces: the first that the data knows it of decides. */
function problems(owners: readonly string[], name: string, isFree: boolean): string[] {
  const members = (isFree ? GLOBAL : owners).map((owner) => featureOf(owner, name));
  const feature = (isFree ? featureOf(name, null) : null) ?? members.find((found) => found !== null);
  const called = [...owners.slice(0, 1), name].join(".");
  if (!feature) return (isFree || owners.some(isKnown)) && !(called in FLOOR.unlisted) ? [`${called}: MDN's data does not know it`] : [];
  if (feature.key in FLOOR.guarded) return [];
  const since = tooNewIn(feature.compat);
  return since.length ? [`${feature.key} is newer than the floor: ${since.join(", ")}`] : [];
}

/** What is said of syntax that esbuild rewrites for the floor. */
async function newSyntax(file: string): Promise<Complaint[]> {
  const code = readFileSync(file, "utf8");
  const [asWritten, forFloor] = await Promise.all(["esnext", TARGET].map((target) => transform(code, { loader: "ts", target })));
  const lines = forFloor.code.split("\n");
  const at = asWritten.code.split("\n").findIndex((line, number) => line !== lines[number]);
  return at < 0 ? [] : [`${file}: syntax newer than the floor: ${asWritten.code.split("\n")[at].trim()}`];
}

const program = programOf(process.argv.slice(2));
const files = program.getSourceFiles().filter((file) => !file.isDeclarationFile);
const interfaces = new Interfaces(program);
const syntax = await Promise.all(files.map(({ fileName }) => newSyntax(fileName)));
const complaints = [...files.flatMap((file) => [...interfaces.complaints(file)]), ...syntax.flat()];
for (const complaint of complaints) console.error(complaint);
if (complaints.length) process.exitCode = 1;
