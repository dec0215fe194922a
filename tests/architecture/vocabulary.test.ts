import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

/** The closed vocabulary of a feature folder, as in ARCHITECTURE.md. */
const vocabulary = [
  { name: "types", ring: "0 pure", contract: "facts the rules need; no row shapes" },
  { name: "rules", ring: "0 pure", contract: "one exported function per rule id; returns a Finding" },
  { name: "policy", ring: "0 pure", contract: "who may do which act here; allowed, or the reason" },
  { name: "schema", ring: "0 pure", contract: "shape of what arrives from outside (zod)" },
  { name: "document", ring: "0 pure", contract: "facts to document model; no bytes, no styling" },
  { name: "queries", ring: "1 server", contract: "reads; explicit arguments; cannot write" },
  { name: "commands", ring: "1 server", contract: "load facts, judge, write: one recorded transaction" },
  { name: "jobs", ring: "1 server", contract: "sweeps: select due, then one command per item" },
  { name: "loaders", ring: "2 request", contract: "who is asking, queries, what they may do" },
  { name: "actions", ring: "2 request", contract: "parse, name the act, one command, revalidate, form state" },
] as const;

const moreWords: Record<string, readonly string[]> = { "lib/case": ["outcomes", "stage-order"] };

const features = [
  "authority",
  "accounts",
  "settings",
  "people",
  "posts",
  "attachments",
  "meetings",
  "evaluation",
  "case",
  "ballot/roll",
  "ballot/box",
  "corrections",
  "clocks",
  "what-if",
  "imports",
].map((name) => `lib/${name}`);

function entries(folder: string): fs.Dirent[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder, { withFileTypes: true }) : [];
}

const subfolders = (folder: string): string[] =>
  entries(folder)
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`);

function filesBelow(folder: string): string[] {
  return entries(folder).flatMap((entry) => {
    const place = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(place) : [place];
  });
}

const featureFolders = [...features, ...subfolders("lib/stages"), ...subfolders("lib/programmes")];

const table = vocabulary
  .map(({ name, ring, contract }) => `  ${name.padEnd(10)} ${ring.padEnd(10)} ${contract}`)
  .join("\n");
const explanation = `A feature folder holds only these files, or folders of these names, and tests beside the pure ones:\n${table}`;

/** Names in a feature folder that the vocabulary does not have. */
function strangersIn(folder: string): string[] {
  const words: readonly string[] = [...vocabulary.map(({ name }) => name), ...(moreWords[folder] ?? [])];
  return entries(folder)
    .map((entry) => (entry.isDirectory() ? entry.name : entry.name.replace(/(\.(test|fixture))?\.ts$/, "")))
    .filter((word) => !words.includes(word))
    .map((word) => `${folder}/${word}`);
}

/** Whether a file is one of the named roles: `queries.ts`, or anything in a folder `queries`. */
function playsRole(file: string, roles: readonly string[]): boolean {
  const parts = file.replace(/\.ts$/, "").split("/");
  return roles.includes(parts.at(-1) ?? "") || roles.includes(parts.at(-2) ?? "");
}

const sources = filesBelow("lib").filter((file) => file.endsWith(".ts") && !/\.(test|fixture)\.ts$/.test(file));
const firstStatement = (file: string): string =>
  fs
    .readFileSync(file, "utf8")
    .replace(/^(\s|\/\*[\s\S]*?\*\/|\/\/.*\n)*/, "")
    .split("\n")[0] ?? "";

describe("names of files", () => {
  test("feature folders use only the 10 words of the vocabulary", () => {
    expect(featureFolders.flatMap(strangersIn), explanation).toEqual([]);
  });

  test("files are kebab-case and none is called index, utils, helpers or common", () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|fixture))?\.(ts|tsx|css|svg)$/;
    const empty = /^(index|utils?|helpers?|common|misc)\./;
    const wrong = ["lib", "components"]
      .flatMap(filesBelow)
      .filter((file) => !file.endsWith(".md"))
      .filter((file) => !kebab.test(path.basename(file)) || empty.test(path.basename(file)));
    expect(wrong).toEqual([]);
  });
});

describe("what a name promises", () => {
  test('queries, commands, jobs and loaders begin with import "server-only"', () => {
    const server = sources.filter((file) => playsRole(file, ["queries", "commands", "jobs", "loaders"]));
    expect(server.filter((file) => firstStatement(file) !== 'import "server-only";')).toEqual([]);
  });

  test('actions begin with "use server", and nothing else does', () => {
    const marked = sources.filter((file) => firstStatement(file) === '"use server";');
    expect(marked).toEqual(sources.filter((file) => playsRole(file, ["actions"])));
  });
});
