import type { LegalDate } from "@/lib/kernel/dates";
import { addDays, legalDate } from "@/lib/kernel/dates";
import { recordSanction } from "@/lib/people/commands/sanctions-and-grades";
import { reading } from "@/lib/platform/db/reading";
import { concludeObjection, registerObjection } from "@/lib/stages/notice/commands/objections";
import { answerCheck } from "@/lib/stages/inspection/commands/replies";
import { issuePaper } from "@/lib/stages/appointment/commands/issue";
import { draftNotice } from "@/lib/stages/notice/commands/draft";
import { publishNotice } from "@/lib/stages/notice/commands/publish";
import type { City } from "@/prisma/seed/city/city";
import {
  assessed,
  lettersSent,
  replied,
  signed,
  startedTask,
  subjectOf,
  written,
} from "@/prisma/seed/steps/inspection";
import { authorOn, done, frozen, withName } from "@/prisma/seed/steps/motion";
import { appointed, confirmed, deliberated, electionHeld, nominated, noticeClosed, voted } from "@/prisma/seed/steps/walk";
import { concludedIntegrity, number, referenceChosen } from "./openings";
import { adoptIt, countRound, fixOne, proposeIt, sittingOn } from "./sittings";
import type { Act, SideAct, Standing, Walk } from "./walk";

/** Chance of one act: a number below `of`, the same for the same sequence. */
export type Dice = (of: number) => number;

/** Everything an act is done with; `wrong` asks for contents that must not pass. */
export type Doing = {
  readonly city: City;
  readonly walk: Walk;
  readonly at: Standing;
  readonly on: LegalDate;
  readonly wrong: boolean;
  readonly dice: Dice;
};

/** Does one act by the commands of the product; throws what they refuse. An act that needs a case is not done without one. */
export const doing: Readonly<Record<Act | SideAct, (given: Doing) => Promise<unknown>>> = {
  freeze: ({ city, walk, on }) => frozen(city, walk.motionId, on),
  name: ({ city, walk, on, wrong, dice }) =>
    withName(city, postOf(walk), someone(walk, wrong && dice(3) === 0, dice), on),
  adopt: ({ city, walk, on }) => adoptIt(city, walk.motionId, on),
  talkRound: ({ city, walk, on, wrong, dice }) =>
    countRound(city, postOf(walk), "interview", on, wrong && dice(3) === 0 ? fewPapers : {}),
  reference: ({ city, walk, on }) => referenceChosen(city, postOf(walk), on),
  meetingRound: ({ city, walk, on, wrong, dice }) =>
    countRound(city, postOf(walk), "meeting", on, wrong && dice(3) === 0 ? fewPapers : {}),
  fix: ({ city, walk, at, on, wrong, dice }) =>
    fixOne(city, postOf(walk), at.named === null || wrong ? someone(walk, wrong, dice) : at.named, on),
  task: ({ city, walk, at, on, wrong }) => startedTask(city, walk.motionId, [caseOf(at)], on, wrong ? 0 : 2),
  letters: ({ city, at, on }) => lettersSent(city, [subjectCase(at)], on),
  reply: reply,
  write: ({ city, at, on }) => written(city, subjectCase(at), on),
  conclude: ({ city, at, on }) => concludedIntegrity(city, subjectCase(at), on),
  sign: ({ city, at, on, wrong }) =>
    at.signatures === 0 || wrong
      ? signed(city, caseOf(at), "水清源", "单位党组书记", on)
      : signed(city, caseOf(at), "石守廉", "纪检监察组组长", on),
  assess: ({ city, at, on }) => assessed(city, caseOf(at), "inspection", on),
  propose: ({ city, at, on }) => proposeIt(city, caseOf(at), on),
  deliberate: ({ city, at, on }) => deliberated(city, caseOf(at), on),
  decide: decide,
  publish: publish,
  close: ({ city, at, on, wrong, dice }) => noticeClosed(city, caseOf(at), wrong ? addDays(on, -4 - dice(4)) : on),
  nominate: ({ city, at, on }) => nominated(city, caseOf(at), on, number(), "云泽市人民代表大会"),
  elect: ({ city, at, on, wrong }) => electionHeld(city, caseOf(at), wrong ? "notElected" : "elected", on),
  appoint: appoint,
  confirm: ({ city, at, on }) => {
    if (at.probationUntil === null) throw new NothingToActOn("no probation");
    return confirmed(city, caseOf(at), on);
  },
  sanction: sanction,
  object: ({ city, at, on }) => {
    if (at.noticeId === null) throw new NothingToActOn("no notice");
    const said = { way: "visit" as const, realName: true, reporter: "来访人", substance: "反映作风问题" };
    return registerObjection(
      { noticeId: at.noticeId, caseId: caseOf(at), receivedOn: on, ...said },
      authorOn(city, "supervisionSection", on),
    ).then(done);
  },
  settle: ({ city, at, on, wrong }) => {
    if (at.objectionId === null) throw new NothingToActOn("no objection");
    const said = {
      finding: "已核查",
      conclusion: wrong ? ("suspend" as const) : ("doesNotAffect" as const),
      feedbackOn: on,
    };
    return concludeObjection(
      { objectionId: at.objectionId, version: 0, ...said },
      authorOn(city, "supervisionSection", on),
    ).then(done);
  },
};

const fewPapers = { present: 20, issued: 20, returned: 20, valid: 20, invalid: 0 };

/** An act without the case it is about cannot be sent by any page; it counts as refused. */
export class NothingToActOn extends Error {}

function caseOf({ caseId }: Standing): string {
  if (caseId === null) throw new NothingToActOn("no case");
  return caseId;
}

function subjectCase(at: Standing): string {
  if (at.task === null) throw new NothingToActOn("no inspection");
  return caseOf(at);
}

function postOf({ motionPostId }: Walk): string {
  if (motionPostId === null) throw new NothingToActOn("no post to fill");
  return motionPostId;
}

/** Somebody for the post: one level below, or for a move at the level a deputy of another bureau. */
function someone({ kind, bureau: { people } }: Walk, wrong: boolean, dice: Dice): string {
  const atLevel = kind === "lateralMove" || kind === "advancement";
  if (atLevel && !wrong) return people.peer;
  const others = atLevel ? people.barredPeer : people.relative;
  const [first, second] = wrong ? [people.barred, others] : [people.fit, people.alsoFit];
  return dice(2) === 0 ? first : second;
}

/** A sanction on the person named, from the day after everything that has happened to the walk so far. */
async function sanction({ city, walk, at }: Doing): Promise<void> {
  if (at.named === null) throw new NothingToActOn("nobody named");
  const on = addDays(walk.day, 1);
  walk.day = on;
  const cadreId = at.named;
  const author = authorOn(city, "cadreSection", on);
  const { version } = await reading(author.actor, (tx) =>
    tx.cadre.findUniqueOrThrow({ where: { id: cadreId }, select: { version: true } }),
  );
  const decision = {
    kind: walk.kind === "lateralMove" ? ("partyRemovalFromPosts" as const) : ("partyWarning" as const),
    body: "市纪委",
    document: number(),
    effectiveOn: on,
    reason: "违反纪律",
    months: null,
  };
  done(await recordSanction({ cadreId, version, ...decision }, author));
}

/** The replies that are still missing; a wrong one is an answer that keeps the case, by the body that gave it. */
async function reply({ city, at, on, wrong, dice }: Doing): Promise<void> {
  const caseId = subjectCase(at);
  const kinds = (["file", "personalMatters", "discipline", "letters"] as const).slice(dice(3) === 0 ? 2 : 0);
  if (!wrong || dice(3) > 0) {
    for (const kind of kinds) await replied(city, caseId, kind, on);
    return;
  }
  const subject = await subjectOf(city, caseId);
  const answer = dice(2) === 0 ? ("suspend" as const) : ("unsuitable" as const);
  const letter = {
    kind: "discipline" as const,
    repliedOn: on,
    responsibleName: "施正言",
    answer,
    result: "有问题线索正在核查",
  };
  done(
    await answerCheck(
      { subjectId: subject.id, version: subject.version, ...letter },
      authorOn(city, "disciplineLiaison", on),
    ),
  );
}

/** A sitting of the committee; a wrong one lacks members or agreement, or takes the matter up a second time. */
async function decide({ city, at, on, wrong: asked, dice }: Doing): Promise<void> {
  const wrong = asked || dice(4) === 0;
  const caseId = caseOf(at);
  const fewCome = dice(2) === 0;
  const matter = {
    kind: "decision" as const,
    objectId: caseId,
    body: "standingCommittee" as const,
    absent: wrong && fewCome ? 4 + dice(2) : dice(3),
  };
  const itemId = await sittingOn(city, "departmentHead", matter, on);
  const members = await reading(city.users.departmentHead.actor, (tx) =>
    tx.meetingMember.findMany({ where: { meeting: { items: { some: { id: itemId } } } }, select: { present: true } }),
  );
  const there = members.filter((member) => member.present).length;
  const agree = wrong && !fewCome ? dice(there + 1) : there;
  const [choice, reason] = [(["deferred", "returned", "stopped"] as const)[dice(3)] ?? "deferred", "意见不一致"];
  const passes = 2 * agree > members.length;
  await voted(
    city,
    caseId,
    itemId,
    { agree, disagree: there - agree },
    on,
    passes ? {} : { whenNotPassed: choice, reason },
  );
}

/** Talk and paper; a paper that was drafted and not issued is gone on with. */
async function appoint({ city, walk, at, on }: Doing): Promise<void> {
  const caseId = caseOf(at);
  const author = authorOn(city, "departmentHead", on);
  const drafted = await reading(author.actor, (tx) =>
    tx.paper.findFirst({ where: { state: "draft", lines: { some: { caseId } } } }),
  );
  if (drafted === null) await appointed(city, walk.motionId, [caseId], on, number());
  else done(await issuePaper({ paperId: drafted.id, version: drafted.version }, author));
}

/** A notice; a wrong one is too short or begins before the day it is published. */
async function publish({ city, walk, at, on, wrong, dice }: Doing): Promise<void> {
  const frame = {
    channels: "公告栏",
    phone: "0999-8001",
    address: "云泽市府前路1号",
    mail: "",
    supervisingOffice: "干部监督科",
  };
  const times = wrong ? { from: addDays(on, -dice(8)), workingDays: 3 + dice(3) } : { from: on, workingDays: 5 };
  const draft = {
    motionId: walk.motionId,
    kind: "first" as const,
    caseIds: [caseOf(at)],
    number: number(),
    ...times,
    ...frame,
  };
  const { noticeId } = done(await draftNotice(draft, authorOn(city, "cadreSection", on)));
  done(await publishNotice({ noticeId, version: 0 }, authorOn(city, "departmentHead", on)));
}

/** The day on which the act is due in earnest: after the notice, after the probation, otherwise some days after the last act. */
export function dueDay(walk: Walk, at: Standing, dice: Dice): LegalDate {
  const next = addDays(walk.day, dice(4));
  const awaited = at.due === "close" ? at.noticeUntil : at.due === "confirm" ? at.probationUntil : null;
  if (awaited === null) return next;
  const after = addDays(legalDate(awaited), 1 + dice(3));
  return after > next ? after : next;
}
