import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import { legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { refused } from "@/lib/kernel/result";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import type { RuleSetValues } from "@/lib/law/scheme";
import { reading } from "../platform/db/reading";
import type { SchemeVersion } from "../programmes/schemes/types";
import { readSchemesIn } from "../programmes/schemes/queries/schemes";
import { changedKeys, leafText, leaves, readValues } from "../programmes/schemes/rules/leaves";
import { streamOf } from "../record/event";
import type { Author } from "../record/recorded";
import { recorded, worked } from "../record/recorded";
import type { RecordedRefusal } from "../record/recorded-refusal";
import { readAskedCasesIn } from "./queries";
import type { AskedCase } from "./rules";
import { fewestAsked, whatIfResult } from "./rules";
import type { RunWhatIf, WhatIfAsked } from "./schema";
import type { WhatIfRefusal } from "./types";

type Refused = WhatIfRefusal | AccessRefusal;

/**
 * Asks the closed cases of an authority what another scheme, or one other number, would have said, and keeps who asked, why, and what came
 * out. People become numbers in an order drawn by lot; of running cases only counts per rule leave this function; of fewer than five closed
 * cases nothing does. Returns the run's id.
 */
export async function runWhatIf(input: RunWhatIf, author: Author): Promise<Result<string, Refusals<Refused | RecordedRefusal>>> {
  const { actor, now } = author;
  const permission = may(actor, "whatIf.run", { authorityId: input.authorityId });
  if (!permission.allowed) return refused([{ code: permission.reason }]);
  const read = await reading(actor, async (tx) => ({
    versions: await readSchemesIn(tx, input.authorityId),
    cases: await readAskedCasesIn(tx, actor, input.authorityId, legalDateOf(now)),
  }));
  const other = otherValues(input, read.versions);
  if ("code" in other) return refused([other]);
  if (read.cases.closed.length < fewestAsked) return refused([{ code: "whatIf.too-few-closed" }]);
  const result = whatIfResult(byLot(read.cases.closed), read.cases.running, other.values);
  return recorded<string, Refused>(author, async (tx) => {
    const { id } = await tx.whatIfRun.create({
      data: {
        authorityId: input.authorityId,
        askedById: actor.userId,
        askedOn: legalDateToDb(legalDateOf(now)),
        reason: input.reason,
        asked: other.asked,
        result: structuredClone(result),
      },
      select: { id: true },
    });
    const data = { run: id, ...other.asked, closed: result.closed, changed: result.changed, running: result.running.cases };
    return worked(id, { stream: streamOf("authority", input.authorityId), type: "whatIf.run", data, reason: input.reason });
  });
}

type Other = { readonly values: RuleSetValues; readonly asked: WhatIfAsked };

/** The values asked about: of a version of the scheme, or the last version with one number changed. */
function otherValues(input: RunWhatIf, versions: readonly SchemeVersion[]): Other | Refusal<WhatIfRefusal> {
  if (input.version !== "") {
    const version = versions.find((one) => String(one.version) === input.version);
    return version === undefined ? { code: "whatIf.version-not-found", field: "version" } : { values: version.values, asked: { version: version.version } };
  }
  const leaf = leaves.find(({ path }) => path === input.path);
  const [last] = versions;
  if (leaf === undefined || last === undefined) return { code: "whatIf.nothing-asked", field: "path" };
  const read = readValues({ [leaf.path]: input.text }, last.values);
  if (!read.ok) return { code: "whatIf.value-impossible", field: "text" };
  if (changedKeys(last.values, read.values).length === 0) return { code: "whatIf.nothing-changed", field: "text" };
  return { values: read.values, asked: { path: leaf.path, before: leafText(leaf, last.values), after: leafText(leaf, read.values) } };
}

/** The same cases in an order drawn by lot. */
function byLot(cases: readonly AskedCase[]): readonly AskedCase[] {
  const lots = crypto.getRandomValues(new Uint32Array(cases.length));
  return cases
    .map((one, index) => ({ one, lot: lots[index] ?? 0 }))
    .toSorted((a, b) => a.lot - b.lot)
    .map(({ one }) => one);
}
