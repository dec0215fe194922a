/**
 * What the index of rules cannot know by itself: which tests are about a rule, which worked example they repeat, and which entry of the
 * changelog speaks of it. A test is about a rule when its title, the title of a block around it or a row of its table names the id.
 */
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { inRoot } from "./paths.mjs";

const folders = ["lib", "tests", "scripts"];
/** The families of ids, as the list of rules has them: other words with a hyphen and a number (UTF-8) are no rules. */
const families = new Set([...fs.readFileSync(inRoot("lib/law/rule-id.ts"), "utf8").matchAll(/"([A-Z]{3})-F?\d/g)].map(([, family]) => family));

const kinds = { "tests/integration/": "integration", "tests/e2e/": "browser" };

function testFiles(folder) {
  return fs
    .readdirSync(inRoot(folder), { recursive: true })
    .map((name) => path.posix.join(folder, String(name).split(path.sep).join("/")))
    .filter((name) => /\.(test|spec)\.tsx?$/.test(name) && !name.includes("/probes/"))
    .toSorted();
}

/**
 * Ids in a text; `ELG-01, -03 and -04` names three, `CHK-1 to CHK-4` four.
 * @param {string} text
 * @returns {string[]}
 */
export function rulesIn(text) {
  const found = [];
  for (const [, family, first, last, rest] of text.matchAll(/\b([A-Z]{3})-(F?\d{1,2})\b(?: to \1-(\d{1,2})\b)?((?:(?:, | and )-\d{2}\b)*)/g)) {
    const numbers = [first, ...between(first, last), ...[...rest.matchAll(/-(\d{2})/g)].map(([, number]) => number)];
    found.push(...numbers.map((number) => `${family}-${number}`));
  }
  return [...new Set(found)].filter((id) => families.has(id.slice(0, 3)));
}

function between(first, last) {
  if (last === undefined) return [];
  return Array.from({ length: Number(last) - Number(first) }, (_, index) => String(Number(first) + index + 1).padStart(first.length, "0"));
}

/**
 * Numbers of worked examples in a title: "example 9: …", "examples 14 and 15".
 * @param {string} title
 * @returns {number[]}
 */
export function examplesIn(title) {
  return [...title.matchAll(/\bexamples? (\d+(?:(?:, | and )\d+)*)/gi)].flatMap(([, numbers]) => numbers.split(/, | and /).map(Number));
}

const textOf = (node) => (node !== undefined && (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) ? literal(node) : "");
const literal = (node) =>
  ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join("…") : node.text;

/** The strings in the rows of `it.each([...])`. */
function rowsOf(callee) {
  if (!ts.isCallExpression(callee)) return "";
  const words = [];
  const visit = (node) => {
    if (ts.isStringLiteralLike(node)) words.push(node.text);
    ts.forEachChild(node, visit);
  };
  callee.arguments.forEach(visit);
  return words.join(" ");
}

const nameOf = (callee) => {
  if (ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee)) return nameOf(callee.expression);
  return ts.isIdentifier(callee) ? callee.text : "";
};

/** Titles of the tests of a source text, each with the blocks around it and with what its table names. */
export function testsOf(file, source) {
  const tests = [];
  const visit = (node, around, named) => {
    if (!ts.isCallExpression(node)) return ts.forEachChild(node, (child) => visit(child, around, named));
    const name = nameOf(node.expression);
    const title = textOf(node.arguments[0]);
    if (!["describe", "it", "test"].includes(name) || title === "") return ts.forEachChild(node, (child) => visit(child, around, named));
    const titles = [...around, title];
    const words = `${named} ${title} ${rowsOf(node.expression)}`;
    if (name === "describe" || node.expression.getText().startsWith("test.describe")) {
      return ts.forEachChild(node, (child) => visit(child, titles, words));
    }
    tests.push({ title: titles.join(" › "), rules: rulesIn(words), examples: examplesIn(words) });
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX), [], "");
  return tests;
}

/** Entries of the changelog: heading, its words in Chinese (the quoted paragraph) and the ids it names. */
export function changesOf(markdown) {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading, ...lines] = section.split("\n");
      const zh = lines.filter((line) => line.startsWith("> ")).map((line) => line.slice(2).trim());
      return { heading: heading.trim(), zh: zh.join(""), rules: rulesIn(section) };
    });
}

function kindOf(file) {
  return Object.entries(kinds).find(([folder]) => file.startsWith(folder))?.[1] ?? "unit";
}

/**
 * Everything the tests and the changelog say about rules.
 * @returns {{ tests: import("../../lib/law/rule-evidence").RuleTest[], changes: import("../../lib/law/rule-evidence").RuleChange[] }}
 */
export function readRuleEvidence() {
  const tests = folders.flatMap(testFiles).flatMap((file) =>
    testsOf(file, fs.readFileSync(inRoot(file), "utf8"))
      .filter(({ rules, examples }) => rules.length > 0 || examples.length > 0)
      .map((test) => ({ file, kind: kindOf(file), ...test })),
  );
  return { tests, changes: changesOf(fs.readFileSync(inRoot("lib/law/CHANGELOG.md"), "utf8")) };
}

/** Writes lib/generated/rule-evidence.ts, for the page of rules and `npm run rules:index`. */
export function writeRuleEvidence() {
  const { tests, changes } = readRuleEvidence();
  const lines = (rows) => rows.map((row) => `  ${JSON.stringify(row)},\n`).join("");
  fs.mkdirSync(inRoot("lib/generated"), { recursive: true });
  fs.writeFileSync(
    inRoot("lib/generated/rule-evidence.ts"),
    `/* Written by npm run generate from the tests and lib/law/CHANGELOG.md. */
import type { RuleChange, RuleTest } from "@/lib/law/rule-evidence";

export const ruleTests: readonly RuleTest[] = [\n${lines(tests)}];

export const ruleChanges: readonly RuleChange[] = [\n${lines(changes)}];
`,
  );
}
