import { ESLint, Linter } from "eslint";
import typescript from "typescript-eslint";
import { describe, expect, test } from "vitest";

interface Calculated {
  readonly rules: Linter.RulesRecord;
}

/** Rules that need no types, and can therefore be tried on a line of code that belongs to no file. */
const withoutTypes = ["no-restricted-syntax", "max-lines", "max-lines-per-function"];

async function rulesFor(file: string): Promise<Linter.RulesRecord> {
  const calculated = (await new ESLint().calculateConfigForFile(file)) as Calculated;
  return calculated.rules;
}

/** Names of the rules that find fault with `code` if it stood in `file`. */
async function faults(file: string, code: string): Promise<string[]> {
  const rules = Object.entries(await rulesFor(file)).filter(([name]) => withoutTypes.includes(name));
  const messages = new Linter().verify(
    code,
    [
      {
        files: ["**/*.ts"],
        languageOptions: { parser: typescript.parser },
        rules: Object.fromEntries(rules),
      },
    ],
    { filename: file },
  );
  return messages.map(({ ruleId }) => ruleId ?? "not parsed");
}

const restricted = ["no-restricted-syntax"];
const longFunction = (lines: number) => `function long() {\n${"  act();\n".repeat(lines - 2)}}\n`;

describe("hidden inputs are found in rings 0 and 1, and not on the platform", () => {
  test.each(["new Date()", "Date()", "Date.now()", "Math.random()", "process.env.HOME"])("%s", async (code) => {
    expect(await faults("lib/law/parameters.ts", `export const value = ${code};`)).toEqual(restricted);
    expect(await faults("lib/stages/notice/commands.ts", `export const value = ${code};`)).toEqual(restricted);
    expect(await faults("lib/platform/clock.ts", `export const value = ${code};`)).toEqual([]);
  });

  test("a date made from an argument is none", async () => {
    expect(await faults("lib/law/parameters.ts", "export const day = (at: string) => new Date(at);")).toEqual([]);
  });
});

describe("inexact numbers are found in ring 0, and only there", () => {
  test.each(["agree / present", "(agree * 100).toFixed(2)"])("%s", async (expression) => {
    const code = `export const share = (agree: number, present: number) => [present, ${expression}];`;
    expect(await faults("lib/ballot/box/rules/rates.ts", code)).toEqual(restricted);
    expect(await faults("lib/scoring/aggregate.ts", code)).toEqual(restricted);
    expect(await faults("lib/kernel/ratio.ts", code)).toEqual([]);
    expect(await faults("components/charts/bars.ts", code)).toEqual([]);
  });
});

describe("transactions are opened in 2 places", () => {
  const code = "export const run = (client: Client) => client.$transaction(work);";

  test.each(["lib/people/commands.ts", "app/page.ts", "prisma/seed/main.ts"])("not in %s", async (file) => {
    expect(await faults(file, code)).toEqual(restricted);
  });

  test.each(["lib/record/recorded.ts", "lib/platform/db/reading.ts"])("but in %s", async (file) => {
    expect(await faults(file, code)).toEqual([]);
  });
});

describe("length", () => {
  test("a function of 70 lines is accepted, one of 71 is not", async () => {
    expect(await faults("lib/people/commands.ts", longFunction(70))).toEqual([]);
    expect(await faults("lib/people/commands.ts", longFunction(71))).toEqual(["max-lines-per-function"]);
  });

  test("a file of 300 lines is accepted, one of 301 is not, except data and tests", async () => {
    const lines = (count: number) => "act();\n".repeat(count);
    expect(await faults("lib/people/commands.ts", lines(300))).toEqual([]);
    expect(await faults("lib/people/commands.ts", lines(301))).toEqual(["max-lines"]);
    expect(await faults("lib/messages/zh-CN/rules.ts", lines(301))).toEqual([]);
    expect(await faults("lib/people/rules.test.ts", lines(301))).toEqual([]);
  });
});

describe("rules that need types are errors everywhere", () => {
  test.each([
    "@typescript-eslint/switch-exhaustiveness-check",
    "@typescript-eslint/no-floating-promises",
    "@typescript-eslint/no-non-null-assertion",
    "@typescript-eslint/no-explicit-any",
    "@typescript-eslint/ban-ts-comment",
  ])("%s", async (name) => {
    for (const file of ["lib/law/parameters.ts", "lib/people/commands.ts", "app/page.tsx", "components/ui/table.tsx"]) {
      const rule = (await rulesFor(file))[name];
      expect(Array.isArray(rule) ? rule[0] : rule).toBe(2);
    }
  });
});
