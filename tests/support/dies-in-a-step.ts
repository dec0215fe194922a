/** Begins a recorded step, writes an authority with the code given, and is killed before the commit, like a server without power. */
import { clockActor } from "@/lib/access/actor";
import { instantOf } from "@/lib/kernel/dates";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";

const code = process.argv[2] ?? "";
await recorded({ actor: clockActor, now: instantOf(new Date("2026-03-02T02:00:00Z")) }, async (tx) => {
  const { id } = await tx.authority.create({ data: { code, order: 1, committeeName: `示例${code}`, departmentName: "组织部" } });
  process.stdout.write("written", () => process.kill(process.pid, "SIGKILL"));
  await new Promise(() => undefined);
  return worked(id, { stream: streamOf("authority", id), type: "authority.founded", data: { code } });
});
