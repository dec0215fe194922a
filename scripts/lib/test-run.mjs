import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { generate } from "./generate.mjs";
import { inRoot } from "./paths.mjs";
import { runNode } from "./processes.mjs";
import { checkSteps, remainingSteps } from "./test-steps.mjs";

/** How each runner is told to write a report, and how the report is read. A test that did not run has not passed. */
const reports = {
  vitest: {
    args: (file) => ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    env: () => ({}),
    count: (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.numPendingTests + report.numTodoTests,
    }),
  },
  playwright: {
    args: () => [],
    env: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    count: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }),
  },
};

async function runProgram({ args, counts }) {
  if (counts === undefined) {
    const { code, output } = await runNode(args, { capture: true });
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  }
  const { args: more, env, count } = reports[counts];
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "xuanren-report-"));
  const file = path.join(folder, "report.json");
  try {
    const { code, output } = await runNode([...args, ...more(file)], { env: env(file), capture: true });
    if (!fs.existsSync(file)) return { passed: 0, failed: 1, output };
    const { passed, failed } = count(JSON.parse(fs.readFileSync(file, "utf8")));
    // A file that does not load, or an error outside every test, fails the run without failing a test.
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, output };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function runFunction({ work }) {
  try {
    await work();
    return { passed: 1, failed: 0, output: "" };
  } catch (error) {
    return { passed: 0, failed: 1, output: error.stack };
  }
}

async function runStep(step) {
  if (step.needs !== undefined && !fs.existsSync(inRoot(step.needs))) {
    console.log(`${step.name}: nothing to run, there is no ${step.needs}`);
    return { passed: 0, failed: 0 };
  }
  const start = performance.now();
  const { passed, failed, output } = await (step.work ? runFunction(step) : runProgram(step));
  const seconds = Math.round((performance.now() - start) / 1000);
  if (failed > 0) console.log(`\n──── ${step.name} ────\n${output.trimEnd()}\n`);
  console.log(`${step.name}: ${passed} passed, ${failed} failed in ${seconds} s`);
  return { passed, failed };
}

/** Runs steps in order, so many at a time. */
async function runSteps(steps, atOnce) {
  const waiting = [...steps];
  const counts = [];
  const runner = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) counts.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: atOnce }, runner));
  return counts;
}

/**
 * Runs the checks, and unless `--check` is given all other tests too. The last line says how many passed and failed.
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function runTests(args) {
  const counts = [await runStep({ name: "generated sources", work: generate })];
  counts.push(...(await runSteps(checkSteps, 2)));
  if (!args.includes("--check")) counts.push(...(await runSteps(remainingSteps, 1)));
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") === 0 ? 0 : 1;
}
