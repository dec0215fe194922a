import type pg from "pg";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Kind } from "@/lib/case/stage-order";
import type { Bureau } from "./vacancies";

/** One motion with one post, or one person leaving, on its way; what has become of it is read from the tables, never remembered. */
export type Walk = {
  readonly kind: Kind;
  readonly motionId: string;
  /** null: a removal, which fills no post */
  readonly motionPostId: string | null;
  readonly bureau: Bureau;
  /** the day of the last act */
  day: LegalDate;
  /** how often in a row the act that was due was refused to the right people */
  refused: number;
};

/** Every act of the five kinds by its own name, in the order in which it is due. */
export const acts = [
  "freeze",
  "name",
  "adopt",
  "talkRound",
  "reference",
  "meetingRound",
  "fix",
  "task",
  "letters",
  "reply",
  "write",
  "conclude",
  "sign",
  "assess",
  "propose",
  "deliberate",
  "decide",
  "publish",
  "close",
  "nominate",
  "elect",
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
  select m.state as motion, mp.state as post,
    coalesce((select l."cadreId" from motion_leaver l where l."motionId" = m.id limit 1),
      (select n."cadreId" from nominee n where n."motionPostId" = mp.id and n."withdrawnOn" is null order by n.id limit 1)) as named,
    (select count(*)::int from nominee n where n."motionPostId" = mp.id and n."withdrawnOn" is null) as names,
    exists (select 1 from nominee n where n."motionPostId" = mp.id and n.reference) as referred,
    (select count(*)::int from round r where r."motionPostId" = mp.id and r.form = 'interview' and r.state = 'confirmed') as talks,
    (select count(*)::int from round r where r."motionPostId" = mp.id and r.form = 'meeting' and r.state = 'confirmed') as meetings,
    c.id as "caseId", c.stage, c.state as "caseState",
    (select t.state from inspection_subject s join inspection_task t on t.id = s."taskId" where s."caseId" = c.id) as task,
    (select count(*)::int from inspection_subject s join check_item k on k."subjectId" = s.id where s."caseId" = c.id and k."askedOn" is not null) as asked,
    (select count(*)::int from inspection_subject s join check_item k on k."subjectId" = s.id where s."caseId" = c.id and k."repliedOn" is not null) as answers,
    (select s.virtue <> '' from inspection_subject s where s."caseId" = c.id) as written,
    (select s."integrityConclusion" <> '' from inspection_subject s where s."caseId" = c.id) as concluded,
    exists (select 1 from election_nomination e where e."caseId" = c.id and e.result is null) as nominated,
    exists (select 1 from election_nomination e where e."caseId" = c.id and e.result = 'elected') as elected,
    (select count(*)::int from signature g where g."objectId" = c.id and g.purpose = 'integrity' and g."checkedById" is not null) as signatures,
    (select count(*)::int from assessment_sheet a where a."caseId" = c.id and a.state = 'confirmed') as sheets,
    (select n.state from notice_person p join notice n on n.id = p."noticeId" where p."caseId" = c.id and n.state <> 'withdrawn' order by n.id desc limit 1) as notice,
    (select p."noticeId" from notice_person p where p."caseId" = c.id order by p."noticeId" desc limit 1) as "noticeId",
    (select o.id from objection o where o."caseId" = c.id and o."closedOn" is null limit 1) as "objectionId",
    (select n.until::text from notice_person p join notice n on n.id = p."noticeId" where p."caseId" = c.id order by n.id desc limit 1) as "noticeUntil",
    (select b."endsOn"::text from probation b where b."caseId" = c.id) as "probationUntil"
  from motion m left join motion_post mp on mp."motionId" = m.id left join "case" c on c."motionId" = m.id
  where m.id = $1 order by c.id desc limit 1`;

type Row = Omit<Standing, "due"> & {
  readonly motion: string;
  readonly names: number;
  readonly referred: boolean;
  readonly talks: number;
  readonly meetings: number;
  readonly stage: string | null;
  readonly asked: number;
  readonly written: boolean | null;
  readonly concluded: boolean | null;
  readonly nominated: boolean;
  readonly elected: boolean;
  readonly sheets: number;
  readonly notice: string | null;
};

/** Reads where the walk stands. */
export async function standingOf(owner: pg.Client, walk: Walk): Promise<Standing> {
  const { rows } = await owner.query<Row>(standingSql, [walk.motionId]);
  const [row] = rows;
  if (row === undefined) throw new Error(`no motion ${walk.motionId}`);
  return { ...row, due: dueOf(row, walk.kind) };
}

function dueOf(row: Row, kind: Kind): Act | null {
  if (row.caseId === null) return dueInMotion(row, kind);
  if (row.caseState !== "running") return null;
  if (row.stage === "inspection") return kind === "lateralMove" ? dueAtChecks(row) : dueAtInspection(row);
  if (row.stage === "appointment" && kind === "electedPost" && !row.elected) return row.nominated ? "elect" : "nominate";
  if (row.stage === "notice") return row.notice === null || row.notice === "draft" ? "publish" : "close";
  return dueInStage[row.stage ?? ""] ?? null;
}

/** What is due before a case is open: a removal puts no name, an election two, and who moves at his level is not recommended. */
function dueInMotion(row: Row, kind: Kind): Act | null {
  if (row.motion === "draft") return "freeze";
  if (kind !== "removal" && row.names < (kind === "electedPost" ? 2 : 1)) return "name";
  if (row.motion !== "planAdopted") return "adopt";
  if (kind === "removal" || kind === "lateralMove") return null;
  if (row.talks === 0) return "talkRound";
  if (kind === "electedPost" && !row.referred) return "reference";
  return row.meetings === 0 ? "meetingRound" : "fix";
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

/** A lateral move is checked without a team: letters, the conclusion on integrity and its two signatures. */
function dueAtChecks(row: Row): Act {
  if (row.asked < 4) return "letters";
  if (row.answers < 4) return "reply";
  if (row.concluded !== true) return "conclude";
  return row.signatures < 2 ? "sign" : "propose";
}
