import "server-only";
import type { Level } from "@/lib/access/actor";
import { legalDate, legalDateFromDb, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { retirementOf } from "@/lib/posts/rules/retirement";
import { readPreReportsIn } from "../../case/queries/pre-reports";
import { readStandingRepliesIn } from "../../case/queries/standing-replies";
import { groundsOf } from "../../case/rules/pre-reports";
import { stageConditionsOf } from "../../case/rules/step";
import { stagesFor } from "../../case/stage-order";
import type { CaseAt } from "../../case/types";
import type { ReadTx } from "../../platform/db/transaction";
import { readWorkingCalendarIn } from "../../settings/queries/years";
import type { ConsultationAt, DeliberationFacts } from "./types";
import { consultationWays } from "./types";

export type DeliberationTx = Pick<ReadTx, "$queryRaw" | "consultation" | "checklistAnswer" | "preReport" | "calendarYear">;

/** Who and what the case is about, as the page shows it. */
export type Subject = { readonly name: string; readonly duties: string; readonly postTitle: string; readonly unitName: string };

type FactRow = {
  name: string;
  duties: string;
  postTitle: string;
  unitName: string;
  exceptionalGround: string | null;
  politicalStatus: string;
  presentLevel: Level;
  departmentPost: boolean;
  headPost: boolean;
  auditRequired: boolean;
  dualManaged: boolean;
  relativeLeads: boolean;
  hadBar: boolean;
  motionCases: number;
  headSince: string | null;
  birth: string;
  sex: "male" | "female";
};

/** Everything the rules of deliberation look at, on the day, with the words for the page. Six statements. */
export async function readDeliberationIn(
  tx: DeliberationTx,
  at: CaseAt,
  on: LegalDate,
): Promise<{ readonly facts: DeliberationFacts; readonly subject: Subject }> {
  const row = await readFactRow(tx, at, on);
  const consultations = await readConsultations(tx, at.id);
  const answers = await tx.checklistAnswer.findMany({ where: { caseId: at.id }, orderBy: { item: "asc" } });
  const reports = await readPreReportsIn(tx, at);
  const { values } = at.ruleSet;
  return {
    subject: { name: row.name, duties: row.duties, postTitle: row.postTitle, unitName: row.unitName },
    facts: {
      stages: stagesFor(at.kind, stageConditionsOf(at)),
      on,
      partyMember: row.politicalStatus === "partyMember" || row.politicalStatus === "probationaryPartyMember",
      departmentPost: row.departmentPost,
      headPost: row.headPost,
      dualManaged: row.dualManaged,
      auditRequired: row.auditRequired,
      outcomes: at.outcomes,
      consultations,
      reports,
      grounds: groundsOf({
        kind: at.kind,
        exceptionalGround: row.exceptionalGround,
        presentLevel: row.presentLevel,
        level: at.level,
        relativeLeads: row.relativeLeads,
        hadBar: row.hadBar,
        motionCases: row.motionCases,
        manyAtOnce: values.manyAtOnce?.persons ?? null,
        headSince: row.headSince === null ? null : legalDate(row.headSince),
        retiresOn: retirementOf({ birth: legalDate(row.birth), sex: row.sex, level: row.presentLevel }, on).on,
        on,
        outcomes: at.outcomes,
      }),
      answers: answers.map(({ item, clear, note, on: day }) => ({ item, clear, note, on: legalDateFromDb(day) })),
      replies: await readStandingRepliesIn(tx, at),
      calendar: await readWorkingCalendarIn(tx),
      replyWorkingDays: values.preReportReplyWorkingDays,
    },
  };
}

async function readFactRow(tx: DeliberationTx, at: CaseAt, on: LegalDate): Promise<FactRow> {
  const day = legalDateToDb(on);
  const [row] = await tx.$queryRaw<FactRow[]>`
    select c.name, c.duties, p.title as "postTitle", u.name as "unitName", k."exceptionalGround",
      c."politicalStatus"::text as "politicalStatus", c.level::text as "presentLevel",
      u.category in ('partyDepartment', 'governmentDepartment') as "departmentPost",
      p."headOrDeputy" = 'head' as "headPost", p."auditRequired",
      exists (select from post_management m where m."postId" = p.id and m."to" is null and m."coManagedById" is not null)
        or exists (select from cadre_management m where m."cadreId" = c.id and m."to" is null and m."coManagedById" is not null)
        as "dualManaged",
      exists (select from kinship r
        join post_holding h on h."cadreId" = case when r."aId" = c.id then r."bId" else r."aId" end and h."to" is null
        join post q on q.id = h."postId" and q."isPrincipal" and q."unitId" = p."unitId"
        where r."aId" = c.id or r."bId" = c.id) as "relativeLeads",
      exists (select from sanction s where s."cadreId" = c.id and s."effectiveOn" <= ${day}::date and s.kind in
        ('partyRemovalFromPosts', 'partyProbation', 'governmentDemotion', 'governmentDismissal', 'orderedResignation', 'removal', 'demotion'))
        as "hadBar",
      (select count(*)::int from "case" o where o."motionId" = k."motionId" and o.kind <> 'removal') as "motionCases",
      (select min(h."from")::text from post_holding h join post q on q.id = h."postId" join unit w on w.id = q."unitId"
        where h."cadreId" = c.id and h."from" <= ${day}::date and (h."to" is null or h."to" >= ${day}::date) and q."isPrincipal"
          and (w.category = 'township' or (q.level = 'countyHead' and (w.category = 'partyCommittee' or q."rotationDuty" = 'areaLeader')))
          and (k.kind <> 'removal' or (h."postId" = k."postId" and k."removalGround" in ('workNeed', 'resignedOrMoved')))) as "headSince",
      c.birth::text, c.sex::text
    from "case" k join cadre c on c.id = k."cadreId" join post p on p.id = k."postId" join unit u on u.id = p."unitId"
    where k.id = ${at.id}::uuid`;
  if (row === undefined) throw new Error(`case ${at.id} has no person or post`);
  return row;
}

async function readConsultations(tx: DeliberationTx, caseId: string): Promise<readonly ConsultationAt[]> {
  const rows = await tx.consultation.findMany({ where: { caseId }, orderBy: [{ askedOn: "asc" }, { id: "asc" }] });
  return rows.map(({ id, kind, who, title, way, askedOn, repliedOn, stance, words, letterNumber }) => ({
    id,
    kind,
    who,
    title,
    way: consultationWays.find((known) => known === way) ?? "talk",
    askedOn: legalDateFromDb(askedOn),
    repliedOn: repliedOn === null ? null : legalDateFromDb(repliedOn),
    stance,
    words,
    letterNumber,
  }));
}
