import next from "@next/eslint-plugin-next";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import typescript from "typescript-eslint";

const pure = [
  "lib/{kernel,law,scoring,access,formats}/**/*.ts",
  "lib/**/{types,rules,policy,schema,document}.ts",
  "lib/**/{types,rules,policy,schema,document}/**/*.ts",
  "lib/case/{outcomes,stage-order}.ts",
  "lib/stages/{rule-entry,rule-index,rule-lines,rule-faults,unencoded-rules}.ts",
];
const tests = ["**/*.test.ts", "**/*.test.tsx", "tests/**"];

/** Rows of data, not of thought: their length says nothing. */
const data = [
  "prisma/seed/**",
  "lib/messages/**",
  "lib/law/instruments/**",
  "lib/law/citations/**",
  "lib/formats/code-tables/**",
];

const transaction = {
  selector: "MemberExpression[property.name='$transaction']",
  message: "Only `reading` and `recorded` open transactions.",
};
const hiddenInputs = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "`now` is an argument." },
  { selector: "CallExpression[callee.name='Date']", message: "`now` is an argument." },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "`now` is an argument." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "Chance is an argument." },
  { selector: "MemberExpression[object.name='process'][property.name='env']", message: "Read lib/platform/env." },
];
const inexactNumbers = [
  { selector: "BinaryExpression[operator='/']", message: "Shares are Ratio: see lib/kernel/ratio." },
  { selector: "AssignmentExpression[operator='/=']", message: "Shares are Ratio: see lib/kernel/ratio." },
  { selector: "MemberExpression[property.name='toFixed']", message: "Rounding lives in lib/kernel/ratio." },
];

export default defineConfig([
  globalIgnores(["**/.next/", ".data/", "prisma/generated/", "lib/generated/", "public/", "tests/architecture/probes/", "**/next-env.d.ts"]),
  {
    // A rule that may be switched off where it hurts is no rule.
    linterOptions: { noInlineConfig: true },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [typescript.configs.recommendedTypeChecked],
    plugins: { "@next/next": next },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...next.configs.recommended.rules,
      ...next.configs["core-web-vitals"].rules,
      // Plain links: pages are rendered on the server, and the client router would cost script on every page.
      "@next/next/no-html-link-for-pages": "off",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "no-restricted-syntax": ["error", transaction],
    },
  },
  {
    files: ["**/*.tsx"],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ["**/*.mjs"],
    extends: [typescript.configs.base],
    rules: { "no-unused-vars": "error", "no-restricted-syntax": ["error", transaction] },
  },
  {
    files: ["**/*.{ts,tsx,mjs}"],
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-var": "error",
      "prefer-const": "error",
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 70 }],
    },
  },
  {
    files: ["lib/**/*.ts"],
    ignores: ["lib/platform/**"],
    rules: { "no-restricted-syntax": ["error", transaction, ...hiddenInputs] },
  },
  {
    files: pure,
    ignores: ["lib/kernel/ratio.ts"],
    rules: { "no-restricted-syntax": ["error", transaction, ...hiddenInputs, ...inexactNumbers] },
  },
  { files: ["lib/record/**", "lib/platform/**"], rules: { "no-restricted-syntax": ["error", ...hiddenInputs] } },
  { files: ["lib/platform/**"], rules: { "no-restricted-syntax": "off" } },
  { files: tests, rules: { "max-lines": "off", "max-lines-per-function": "off", "no-restricted-syntax": "off" } },
  { files: data, rules: { "max-lines": "off", "max-lines-per-function": "off" } },
]);
