import { spawn } from "node:child_process";
import { describe, expect, test } from "vitest";
import { clockActor } from "@/lib/access/actor";
import { instantOf } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { childEnvironment, typescriptProgram } from "@/scripts/lib/processes.mjs";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";

const database = useTestDatabase();
const author = { actor: clockActor, now: instantOf(new Date("2026-03-02T02:00:00Z")) };

const found = (code: string) => reading(clockActor, (tx) => tx.authority.count({ where: { code } }));

/** One recorded step; `meanwhile` happens after its first write. */
const step = (code: string, meanwhile: (processId: number) => Promise<void>) =>
  recorded(author, async (tx) => {
    const { id } = await tx.authority.create({ data: { code, order: 1, committeeName: `示例${code}`, departmentName: "组织部" } });
    const [backend] = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
    await meanwhile(backend?.pid ?? 0);
    return worked(id, { stream: streamOf("authority", id), type: "authority.founded", data: { code } });
  });

describe("a step that is interrupted", () => {
  test("by the end of its database connection: 0 rows, 0 faults, and the same step goes through afterwards", async () => {
    const end = (pid: number) =>
      withClient(database.current().ownerUrl, async (client) => {
        await client.query("select pg_terminate_backend($1)", [pid]);
      });
    await expect(step("cut", end)).rejects.toThrow();
    expect(await found("cut")).toBe(0);
    expect((await step("cut", () => Promise.resolve())).ok).toBe(true);
    expect(await found("cut")).toBe(1);
    expect(await faultsOf(database.current())).toEqual([]);
  });

  test("by the death of the server process (SIGKILL): 0 rows, 0 faults, and the same step goes through afterwards", async () => {
    const child = spawn(process.execPath, typescriptProgram("tests/support/dies-in-a-step.ts", "dead"), {
      env: childEnvironment(),
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    const signal = await new Promise((resolve) => child.once("close", (_, by) => resolve(by)));
    expect([said, signal]).toEqual(["written", "SIGKILL"]);
    expect(await found("dead")).toBe(0);
    expect((await step("dead", () => Promise.resolve())).ok).toBe(true);
    expect(await found("dead")).toBe(1);
    expect(await faultsOf(database.current())).toEqual([]);
  });
});
