import "server-only";
import { parseOutcome } from "../case/outcomes";
import type { Stage } from "../case/stage-order";
import type { ReadTx } from "../platform/db/transaction";
import { affectedSchema } from "./schema";
import type { CorrectionAt, CorrectionState, StageValue } from "./types";

type Row = {
  readonly id: string;
  readonly stage: Stage;
  readonly state: CorrectionState;
  readonly reason: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly affected: unknown;
  readonly requestedById: string;
  readonly requestedBy: string | null;
  readonly requestedOn: string;
  readonly confirmedBy: string | null;
  readonly confirmedOn: string | null;
};

/** Corrections of a case, newest first, with both versions and the names of the two people. One statement. */
export async function readCorrectionsIn(
  tx: Pick<ReadTx, "$queryRaw">,
  caseId: string,
): Promise<readonly CorrectionAt[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select c.id, c.stage, c.state, c.reason, c.before, c.after, c.affected, c."requestedById"::text,
      r."displayName" as "requestedBy", c."requestedOn"::text, k."displayName" as "confirmedBy", c."confirmedOn"::text
    from correction c
      left join app_user r on r.id = c."requestedById"
      left join app_user k on k.id = c."confirmedById"
    where c."caseId" = ${caseId}::uuid
    order by c."requestedOn" desc, c.id desc`;
  return rows.map(({ stage, before, after, affected, requestedBy, ...rest }) => ({
    ...rest,
    requestedBy: requestedBy ?? "",
    before: stageValue(stage, before),
    after: stageValue(stage, after),
    affected: affectedSchema.parse(affected),
  }));
}

function stageValue(stage: Stage, stored: unknown): StageValue {
  return { stage, value: parseOutcome(stage, stored) } as StageValue;
}
