import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import { foldedLabel } from "@/lib/formats/code-tables/code-table";
import { dateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import type { WriteTx } from "@/lib/platform/db/transaction";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { confirmHindrance, endHindrance } from "./policy";
import { readAllLocalCodesIn } from "./queries";
import { judgeProposal, standsForItself, subjectOf } from "./rules";
import type { ConfirmCode, EndCode, ProposeCode } from "./schema";
import type { CodesRefusal, LocalCodeAt } from "./types";

type Refused = CodesRefusal | AccessRefusal;
export type CodesAnswer<T> = Promise<Result<T, Refusals<Refused | RecordedRefusal>>>;

/** Proposes a word for a list; it is understood from the moment a second person confirms it. Returns its id. */
export function proposeCode(input: ProposeCode, author: Author): CodesAnswer<{ readonly codeId: string }> {
  return recorded<{ readonly codeId: string }, Refused>(author, async (tx) => {
    const permission = may(author.actor, "settings.proposeCode");
    if (!permission.allowed) return refuse({ code: permission.reason });
    const subject = subjectOf(input.subject);
    if (subject === null) return refuse({ code: "codes.unknown-table", field: "subject" });
    const [first, ...rest] = judgeProposal(subject, input, await readAllLocalCodesIn(tx, subject.key));
    if (first !== undefined) return refuse(first, ...rest);
    const means = standsForItself(subject) ? "" : input.means;
    const { label, code, basis } = input;
    const { id } = await tx.localCode.create({
      data: {
        subject: subject.key,
        label,
        folded: foldedLabel(label),
        means,
        code,
        basis,
        proposedById: author.actor.userId,
        proposedAt: dateOf(author.now),
      },
      select: { id: true },
    });
    const data = { subject: subject.key, label, means, code };
    return worked(
      { codeId: id },
      { stream: streamOf("localCode", id), type: "localCode.proposed", data, reason: basis },
    );
  });
}

/** Puts a proposed word into force; never the person who proposed it. */
export function confirmCode(input: ConfirmCode, author: Author): CodesAnswer<null> {
  return recorded<null, Refused>(author, async (tx) => {
    const found = await codeInHandIn(tx, input);
    if (!found.ok) return refuse(...found.refusal);
    const code = found.value;
    const hindrance = confirmHindrance(author.actor, code);
    if (hindrance !== null) return refuse({ code: hindrance });
    await changeIn(tx, code, { confirmedById: author.actor.userId, confirmedAt: dateOf(author.now) });
    return worked(null, { stream: streamOf("localCode", code.id), type: "localCode.confirmed", data: dataOf(code) });
  });
}

/** Withdraws a proposal or retires a word in force, with a reason: files that use it are questioned again. A shipped row stays. */
export function endCode(input: EndCode, author: Author): CodesAnswer<null> {
  return recorded<null, Refused>(author, async (tx) => {
    const found = await codeInHandIn(tx, input);
    if (!found.ok) return refuse(...found.refusal);
    const code = found.value;
    const hindrance = endHindrance(author.actor, code);
    if (hindrance !== null) return refuse({ code: hindrance });
    const { reason } = input;
    await changeIn(tx, code, { endedById: author.actor.userId, endedAt: dateOf(author.now), endReason: reason });
    return worked(null, {
      stream: streamOf("localCode", code.id),
      type: "localCode.ended",
      data: dataOf(code),
      reason,
    });
  });
}

async function codeInHandIn(
  tx: WriteTx,
  { codeId, version }: ConfirmCode,
): Promise<Result<LocalCodeAt, Refusals<CodesRefusal>>> {
  const code = (await readAllLocalCodesIn(tx, null)).find(({ id }) => id === codeId);
  if (code === undefined) return refused([{ code: "codes.not-found" }]);
  return code.version === version ? ok(code) : refused([{ code: "codes.stale" }]);
}

type Change =
  | { readonly confirmedById: string; readonly confirmedAt: Date }
  | { readonly endedById: string; readonly endedAt: Date; readonly endReason: string };

async function changeIn(tx: WriteTx, { id, version }: LocalCodeAt, change: Change): Promise<void> {
  const { count } = await tx.localCode.updateMany({
    where: { id, version },
    data: { ...change, version: version + 1 },
  });
  if (count !== 1) throw new Error(`local code ${id} changed under a serializable transaction`);
}

function dataOf({ subject, label, means, code }: LocalCodeAt) {
  return { subject, label, means, code };
}
