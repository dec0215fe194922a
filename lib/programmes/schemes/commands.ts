import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import { addDays, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import type { WriteTx } from "../../platform/db/transaction";
import { streamOf } from "../../record/event";
import type { Author } from "../../record/recorded";
import { recorded, refuse, worked } from "../../record/recorded";
import type { RecordedRefusal } from "../../record/recorded-refusal";
import { readAdoptingMeetingsIn, readSchemesIn, readWaitingDraftIn } from "./queries/schemes";
import { judgeAnswer, judgeBegin } from "./rules/drafts";
import { changedKeys, readValues } from "./rules/leaves";
import type { AnswerScheme, DraftScheme } from "./schema";
import { inputName } from "./schema";
import type { SchemeDraftAt, SchemeRefusal } from "./types";

type Refused = SchemeRefusal | AccessRefusal;
export type SchemeAnswer<T> = Promise<Result<T, Refusals<Refused | RecordedRefusal>>>;

/** Drafts a change of the authority's scheme; it counts once the head of the department has confirmed it. Returns the draft's id. */
export function draftScheme(input: DraftScheme, author: Author): SchemeAnswer<string> {
  return recorded<string, Refused>(author, async (tx) => {
    const permission = may(author.actor, "scheme.draft", { authorityId: input.authorityId });
    if (!permission.allowed) return refuse({ code: permission.reason });
    const [last] = await readSchemesIn(tx, input.authorityId);
    if (last === undefined) return refuse({ code: "scheme.not-found" });
    const read = readValues(input.texts, last.values);
    const waiting = await readWaitingDraftIn(tx, input.authorityId);
    const [first, ...rest] = [
      ...(waiting === null ? [] : [{ code: "scheme.draft-waiting" } as const]),
      ...(input.version === last.version ? [] : [{ code: "scheme.stale" } as const]),
      ...(read.ok ? [] : valueRefusals(read)),
      ...(read.ok && changedKeys(last.values, read.values).length === 0 ? [{ code: "scheme.nothing-changed" } as const] : []),
      ...judgeBegin(input.from, last, legalDateOf(author.now)),
    ] satisfies Refusal<SchemeRefusal>[];
    if (first !== undefined || !read.ok) return refuse<Refused>(first ?? { code: "scheme.value-unreadable" }, ...rest);
    const { id } = await tx.schemeDraft.create({
      data: {
        authorityId: input.authorityId,
        baseVersion: last.version,
        title: input.title,
        values: read.values,
        from: legalDateToDb(input.from),
        grounds: input.grounds,
        draftedById: author.actor.userId,
        draftedOn: legalDateToDb(legalDateOf(author.now)),
      },
      select: { id: true },
    });
    const data = { draft: id, base: last.version, from: input.from, changed: changedKeys(last.values, read.values) };
    return worked(id, { stream: streamOf("authority", input.authorityId), type: "ruleSet.drafted", data });
  });
}

function valueRefusals(read: { readonly unreadable: readonly string[]; readonly impossible: readonly string[] }): readonly Refusal<SchemeRefusal>[] {
  return [
    ...read.unreadable.map((path) => ({ code: "scheme.value-unreadable", field: inputName(path) }) as const),
    ...read.impossible.map((key) => ({ code: "scheme.value-impossible", field: inputName(key) }) as const),
  ];
}

/**
 * Confirms, refuses or takes back the draft that waits. Confirmed, it becomes the next version from its first day; the version before ends
 * the day before. Batches already opened keep the version pinned to them. Returns the new version's number, null when there is none.
 */
export function answerScheme(input: AnswerScheme, author: Author): SchemeAnswer<number | null> {
  return recorded<number | null, Refused>(author, async (tx) => {
    const found = await tx.schemeDraft.findUnique({ where: { id: input.id }, select: { authorityId: true, state: true, version: true } });
    if (found === null) return refuse({ code: "scheme.draft-not-found" });
    const { authorityId } = found;
    const permission = may(author.actor, input.answer === "withdrawn" ? "scheme.draft" : "scheme.confirm", { authorityId });
    if (!permission.allowed) return refuse({ code: permission.reason });
    const draft = await readWaitingDraftIn(tx, authorityId);
    const [last] = await readSchemesIn(tx, authorityId);
    if (draft === null || last === undefined || draft.id !== input.id || draft.version !== input.version) {
      return refuse({ code: "scheme.draft-not-found" });
    }
    const today = legalDateOf(author.now);
    const meetingFound = (await readAdoptingMeetingsIn(tx, authorityId)).some(({ id }) => id === input.meetingId);
    const [first, ...rest] = judgeAnswer(draft, { ...input, meetingFound }, { userId: author.actor.userId, last, today });
    if (first !== undefined) return refuse<Refused>(first, ...rest);
    const answered = { state: input.answer, answeredById: author.actor.userId, answeredOn: legalDateToDb(today), reason: input.reason };
    const { count } = await tx.schemeDraft.updateMany({
      where: { id: draft.id, state: "waiting", version: draft.version },
      data: { ...answered, version: draft.version + 1 },
    });
    if (count !== 1) throw new Error(`scheme draft ${draft.id} was answered under a serializable transaction`);
    const version = input.answer === "confirmed" ? await putInForceIn(tx, { authorityId, draft, before: last.id }, input, author.actor.userId) : null;
    const types = { confirmed: "ruleSet.confirmed", refused: "ruleSet.refused", withdrawn: "ruleSet.withdrawn" } as const;
    const data = {
      draft: draft.id,
      draftedBy: draft.draftedById,
      ...(version === null ? {} : { version, from: draft.from, meeting: input.meetingId, changed: changedKeys(last.values, draft.values) }),
    };
    return worked(version, { stream: streamOf("authority", authorityId), type: types[input.answer], data, ...(input.reason === "" ? {} : { reason: input.reason }) });
  });
}

type InForce = { readonly authorityId: string; readonly draft: SchemeDraftAt; readonly before: string };

async function putInForceIn(tx: WriteTx, { authorityId, draft, before }: InForce, input: AnswerScheme, confirmedById: string): Promise<number> {
  const version = draft.baseVersion + 1;
  const { count } = await tx.ruleSet.updateMany({ where: { id: before, to: null }, data: { to: legalDateToDb(addDays(draft.from, -1)) } });
  if (count !== 1) throw new Error(`rule set ${before} had ended before version ${version} began`);
  await tx.ruleSet.create({
    data: {
      authorityId,
      version,
      title: draft.title,
      values: draft.values,
      exampleOnly: input.exampleOnly,
      document: input.document,
      from: legalDateToDb(draft.from),
      draftedById: draft.draftedById,
      confirmedById,
      meetingId: input.meetingId,
      meetingItem: input.meetingItem,
    },
  });
  return version;
}
