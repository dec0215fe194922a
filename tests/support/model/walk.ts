import type pg from "pg";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Bureau } from "./vacancies";

/** One motion with one post on its way; what has become of it is read from the tables, never remembered. */
export type Walk = {
  readonly motionId: string;
  readonly motionPostId: string;
  readonly bureau: Bureau;
  /** the day of the last act */
  day: LegalDate;
  /** how often in a row the act that was due was refused to the right people */
  refused: number;
};

/** Every act of a promotion by its own name, in the order in which it is due. */
export const acts = [
  "freeze",
  "name",
  "adopt",
  "talkRound",
  "meetingRound",
  "fix",
  "task",
  "letters",
  "reply",
  "write",
  "sign",
  "assess",
  "propose",
  "deliberate",
  "decide",
  "publish",
  "close",
  "appoint",
  "confirm",
] as const;

export type Act = (typeof acts)[number];

/** Acts that are due at no time and may happen at any. */
export const sideActs = ["sanction", "object", "settle"] as const;

export type SideAct = (typeof sideActs)[number];

/** Where a walk stands: the act that is due (null: nothing any more), and what the acts need to know. */
export type Standing = {
  readonly due: Act | null;
  readonly caseId: string | null;
  readonly caseState: string | null;
  readonly named: string | null;
  /** state of the inspection task the case is a subject of */
  readonly task: string | null;
  readonly answers: number;
  readonly signatures: number;
  readonly noticeId: string | null;
  readonly noticeUntil: string | null;
  readonly objectionId: string | null;
  readonly probationUntil: string | null;
};

const standingSql = `
  select m.state as motion, mp."conditionsFrozenOn" is not null as frozen, mp.state as post,
    (select n."cadreId" from nominee n where n."motionPostId" = mp.id and n."withdrawnOn" is null order by n.id limit 1) as named,
    (select count(*)::int from round r where r."motionPostId" = mp.id and r.form = 'interview' and r.state = 'confirmed') as talks,
    (select count(*)::int from round r where r."motionPostId" = mp.id and r.form = 'meeting' and r.state = 'confirmed') as meetings,
    c.id as "caseId", c.stage, c.state as "caseState",
    (select t.state from inspection_subject s join inspection_task t on t.id = s."taskId" where s."caseId" = c.id) as task,
    (select count(*)::int from inspection_subject s join check_item k on k."subjectId" = s.id where s."caseId" = c.id and k."askedOn" is not null) as asked,
    (select count(*)::int from inspection_subject s join check_item k on k."subjectId" = s.id where s."caseId" = c.id and k."repliedOn" is not null) as answers,
    (select s.virtue <> '' from inspection_subject s where s."caseId" = c.id) as written,
    (select count(*)::int from signature g where g."objectId" = c.id and g.purpose = 'integrity' and g."checkedById" is not null) as signatures,
    (select count(*)::int from assessment_sheet a where a."caseId" = c.id and a.state = 'confirmed') as sheets,
    (select n.state from notice_person p join notice n on n.id = p."noticeId" where p."caseId" = c.id and n.state <> 'withdrawn' order by n.id desc limit 1) as notice,
    (select p."noticeId" from notice_person p where p."caseId" = c.id order by p."noticeId" desc limit 1) as "noticeId",
    (select o.id from objection o where o."caseId" = c.id and o."closedOn" is null limit 1) as "objectionId",
    (select n.until::text from notice_person p join notice n on n.id = p."noticeId" where p."caseId" = c.id order by n.id desc limit 1) as "noticeUntil",
    (select b."endsOn"::text from probation b where b."caseId" = c.id) as "probationUntil"
  from motion_post mp join motion m on m.id = mp."motionId" left join "case" c on c."motionPostId" = mp.id
  where mp.id = $1 order by c.id desc limit 1`;

type Row = Omit<Standing, "due"> & {
  readonly motion: string;
  readonly frozen: boolean;
  readonly talks: number;
  readonly meetings: number;
  readonly stage: string | null;
  readonly asked: number;
  readonly written: boolean | null;
  readonly sheets: number;
  readonly notice: string | null;
};

/** Reads where the walk stands. */
export async function standingOf(owner: pg.Client, walk: Walk): Promise<Standing> {
  const { rows } = await owner.query<Row>(standingSql, [walk.motionPostId]);
  const [row] = rows;
  if (row === undefined) throw new Error(`no post ${walk.motionPostId} in a motion`);
  return { ...row, due: dueOf(row) };
}

function dueOf(row: Row): Act | null {
  if (row.caseId === null) {
    if (row.motion === "draft" && !row.frozen) return "freeze";
    if (row.named === null) return "name";
    if (row.motion !== "planAdopted") return "adopt";
    if (row.talks === 0) return "talkRound";
    return row.meetings === 0 ? "meetingRound" : "fix";
  }
  if (row.caseState !== "running") return null;
  if (row.stage === "inspection") return dueAtInspection(row);
  if (row.stage === "notice") return row.notice === null || row.notice === "draft" ? "publish" : "close";
  return dueInStage[row.stage ?? ""] ?? null;
}

const dueInStage: Readonly<Record<string, Act>> = {
  deliberation: "deliberate",
  decision: "decide",
  appointment: "appoint",
  probation: "confirm",
};

function dueAtInspection(row: Row): Act {
  if (row.task === null || row.task === "planned") return "task";
  if (row.asked < 4) return "letters";
  if (row.answers < 4) return "reply";
  if (row.written !== true) return "write";
  if (row.signatures < 2) return "sign";
  return row.sheets === 0 ? "assess" : "propose";
}
