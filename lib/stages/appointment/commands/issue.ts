import "server-only";
import { may } from "@/lib/access/policy";
import type { AccessRefusal } from "@/lib/access/policy";
import { isElected, takesPost } from "@/lib/case/rules/kinds";
import { readCasesIn } from "@/lib/case/queries/cases";
import { judgeStep, policyObjectOf, refusalsOf, withOverrides } from "@/lib/case/rules/step";
import type { CaseAt } from "@/lib/case/types";
import { present } from "@/lib/kernel/assert";
import { isAfter, legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import type { Refusal } from "@/lib/law/refusal";
import { readPlacesIn, readPostsIn } from "@/lib/people/queries/places";
import type { PlaceAt } from "@/lib/people/types";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import { readAppointmentFactsIn } from "../queries/facts";
import { readPaperIn, readPreparationsIn } from "../queries/papers";
import type { AppointmentFacts } from "../rules/appointment";
import { countsAgree, judgeAppointment } from "../rules/appointment";
import type { IssuePaper } from "../schema";
import type { PaperAt } from "../types";
import { takeEffectIn } from "./effect";
import type { AppointmentAnswer, AppointmentCommandRefusal } from "./preparation";

type Refused = Refusal<AppointmentCommandRefusal>;
type JudgedCase = { readonly at: CaseAt; readonly facts: AppointmentFacts | null; readonly findings: readonly Finding[]; readonly refusals: readonly Refused[] };

/**
 * Issues a paper: checked by another person than the one who prepared it, as many lines as it says, every case judged again on
 * this day. In the same transaction it takes effect for all its people: all or nobody, for the paper is one act.
 */
export function issuePaper(input: IssuePaper, author: Author): AppointmentAnswer<{ paperId: string }> {
  return recorded<{ paperId: string }, AppointmentCommandRefusal>(author, async (tx) => {
    const paper = await readPaperIn(tx, input.paperId);
    if (paper === null) return refuse({ code: "appointment.paper-not-found" });
    const today = legalDateOf(author.now);
    const cases = await readCasesIn(tx, paper.lines.map((line) => line.caseId));
    const places = await readPlacesIn(tx, cases.map((at) => at.cadreId));
    const posts = await readPostsIn(tx, [...paper.lines.map((line) => line.postId), ...cases.map((at) => at.postId)], today);
    const preparations = await readPreparationsIn(tx, cases.map((at) => at.id));
    const facts = await readAppointmentFactsIn(tx, cases, paper, { places, posts, preparations }, today);
    const judged = cases.map((at) => judgeOne(at, facts.get(at.id) ?? null, paper, present(places.get(at.cadreId), "the person"), today));
    const [first, ...rest] = [
      ...judgeAccess(paper, cases, author),
      ...judgePaper(paper, input.version, today, author),
      ...judged.flatMap(({ refusals }) => refusals),
    ];
    if (first !== undefined) return refuse(first, ...rest);
    await tx.paper.update({
      where: { id: paper.id },
      data: { state: "issued", checkedById: author.actor.userId, version: paper.version + 1 },
    });
    const issued: NewEvent = {
      stream: streamOf("paper", paper.id),
      type: "paper.issued",
      data: { issuedOn: paper.issuedOn, appoint: paper.appointStated, remove: paper.removeStated, cases: cases.map((at) => at.id) },
      secondPerson: paper.preparedById,
    };
    const events: NewEvent[] = [];
    // Who leaves goes first: the post is free when the next one comes.
    const inOrder = judged.toSorted((a, b) => Number(takesPost(a.at.kind)) - Number(takesPost(b.at.kind)));
    for (const { at, facts: known, findings } of inOrder) {
      events.push(...(await takeEffectIn(tx, at, { paper, facts: present(known, "facts of the case"), findings, today })));
    }
    return worked({ paperId: paper.id }, issued, ...events);
  });
}

function judgeOne(at: CaseAt, facts: AppointmentFacts | null, paper: PaperAt, place: PlaceAt, today: LegalDate): JudgedCase {
  const findings = facts === null ? [] : withOverrides(judgeAppointment(at, facts, today), at.overridden);
  const held = new Set(place.holdings.map(({ postId }) => postId));
  const lines = paper.lines.filter((line) => line.caseId === at.id);
  const refusals: Refused[] = [...judgeStep(at, "appointment", at.version), ...refusalsOf(findings)];
  if (facts === null) refusals.push({ code: "appointment.no-decision" });
  if (lines.some((line) => line.kind === "remove" && !held.has(line.postId))) refusals.push({ code: "appointment.not-in-post" });
  if (!isElected(at.kind) && lines.some((line) => line.kind === "appoint" && held.has(line.postId))) refusals.push({ code: "appointment.already-in-post" });
  return { at, facts, findings, refusals };
}

function judgeAccess(paper: PaperAt, cases: readonly CaseAt[], author: Author): readonly Refusal<AccessRefusal>[] {
  const permissions = [{ authorityId: paper.authorityId }, ...cases.map(policyObjectOf)].map((object) => may(author.actor, "appointment.issue", object));
  return [...new Set(permissions.flatMap((permission) => (permission.allowed ? [] : [permission.reason])))].map((code) => ({ code }));
}

function judgePaper(paper: PaperAt, seenVersion: number, today: LegalDate, author: Author): readonly Refused[] {
  const refusals: Refused[] = [];
  if (paper.version !== seenVersion) refusals.push({ code: "appointment.paper-stale" });
  if (paper.state === "issued") refusals.push({ code: "appointment.already-issued" });
  if (paper.preparedById === author.actor.userId) refusals.push({ code: "appointment.same-person" });
  if (isAfter(paper.issuedOn, today)) refusals.push({ code: "appointment.in-future", field: "issuedOn" });
  if (paper.probationNoticeOn !== null && isAfter(paper.probationNoticeOn, today)) {
    refusals.push({ code: "appointment.in-future", field: "probationNoticeOn" });
  }
  const { appointStated, removeStated } = paper;
  if (!countsAgree({ appoint: appointStated, remove: removeStated }, paper.lines)) {
    const appoint = paper.lines.filter((line) => line.kind === "appoint").length;
    refusals.push({ code: "appointment.count-differs", params: { appointStated, removeStated, appoint, remove: paper.lines.length - appoint } });
  }
  return refusals;
}
