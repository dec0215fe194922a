import "server-only";
import type { LegalDate } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import type { PreReportGround } from "@/lib/case/rules/pre-reports";
import { groundsOf, inspectedFrom } from "@/lib/case/rules/pre-reports";
import { levelOn } from "@/lib/people/rules/ages";
import type { CandidateFacts } from "@/lib/people/types";
import { readPreReportsIn } from "../../case/queries/pre-reports";
import { readStandingRepliesIn } from "../../case/queries/standing-replies";
import type { CaseAt } from "../../case/types";
import { readCandidateFactsIn, readRelativesOfIn, readTargetPostsIn } from "../../people/queries/candidate";
import type { ReadTx } from "../../platform/db/transaction";
import type { CandidateOnDay } from "./rules/candidate";
import type { VoteForm } from "../../case/rules/sitting";
import type { Stance } from "./types";

export type DecisionTx = Pick<ReadTx, "$queryRaw" | "post" | "preReport">;

/** Person and post as the page and the minutes show them. */
export type Subject = { readonly name: string; readonly duties: string; readonly postTitle: string; readonly unitName: string };

type SubjectRow = Subject & {
  readonly exceptionalGround: string | null;
  readonly exceptionalText: string;
  readonly barFinding: string | null;
  readonly plenaryPost: boolean;
  readonly runningNotice: boolean;
  readonly onPaper: boolean;
};

/** What is judged about the person and the matter, before any meeting is looked at. */
export type Matter = {
  readonly subject: Subject;
  readonly candidate: CandidateFacts;
  readonly plenaryPost: boolean;
  readonly preReportCase: boolean;
  /** a notice that is drafted or runs, or a paper, names the case: the decision may not be re-opened under it */
  readonly runningNotice: boolean;
  readonly onPaper: boolean;
  on(day: LegalDate): CandidateOnDay;
};

/** Person, post, approvals and what rests on the decision of the day the meeting sits. Five statements, one more for who has relatives on file. */
export async function readMatterIn(tx: DecisionTx, at: CaseAt, sits: LegalDate): Promise<Matter> {
  const row = await readSubjectRow(tx, at);
  const candidate = present((await readCandidateFactsIn(tx, [at.cadreId])).get(at.cadreId), "the person of the case");
  const target = present((await readTargetPostsIn(tx, [at.postId])).get(at.postId), "the post of the case");
  const relatives = await readRelativesOfIn(tx, [candidate], { on: sits, authorityId: at.authorityId });
  const reports = await readPreReportsIn(tx, at);
  const replies = await readStandingRepliesIn(tx, at);
  const grounds = (day: LegalDate) => groundsShown(at, row, candidate, day);
  return {
    subject: { name: row.name, duties: row.duties, postTitle: row.postTitle, unitName: row.unitName },
    candidate,
    plenaryPost: row.plenaryPost,
    preReportCase: reports.length > 0 || grounds(at.openedOn).length > 0,
    runningNotice: row.runningNotice,
    onPaper: row.onPaper,
    on: (day) => ({
      kind: at.kind,
      on: day,
      facts: candidate,
      target,
      relatives,
      values: at.ruleSet.values,
      barFinding: row.barFinding,
      exceptional: row.exceptionalGround === null ? null : { ground: row.exceptionalGround, text: row.exceptionalText },
      grounds: grounds(day),
      reports,
      replies,
      inspectedFrom: inspectedFrom(at.outcomes),
    }),
  };
}

/** How many people were adopted for this post of a batch, and still are (a decision that was opened again does not count). One statement. */
export async function countAdoptedIn(tx: Pick<DecisionTx, "$queryRaw">, motionPostId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ adopted: number }[]>`
    select count(*)::int as adopted from "case" c where c."motionPostId" = ${motionPostId}::uuid and c.state <> 'stopped'
      and exists (select from case_outcome o where o."caseId" = c.id and o.stage = 'decision' and o."supersededOn" is null)`;
  return present(rows[0], "a count").adopted;
}

/** How often the others on the same ballot were agreed to, in votes; null: the item was voted on alone (DEL-07). One statement. */
export async function readAgreedToOthersIn(tx: Pick<DecisionTx, "$queryRaw">, itemId: string): Promise<number | null> {
  const rows = await tx.$queryRaw<{ agree: number | null }[]>`
    select case when own."contestedGroup" is not null then (select coalesce(sum(v.agree), 0)::int from meeting_item i join vote v on v."itemId" = i.id
      where i."contestedGroup" = own."contestedGroup" and i.id <> own.id) end as agree
    from meeting_item own where own.id = ${itemId}::uuid`;
  return rows[0]?.agree ?? null;
}

/** A person for a post whose case may go on an agenda now. */
export type Rival = { readonly caseId: string; readonly cadreId: string; readonly name: string; readonly version: number };

/** Cases for this post of a batch that stand in decision and are on no open agenda, in official order; never by votes. One statement. */
export async function readRivalsIn(tx: Pick<DecisionTx, "$queryRaw">, motionPostId: string): Promise<readonly Rival[]> {
  return tx.$queryRaw<Rival[]>`
    select c.id as "caseId", c."cadreId", k.name, c.version from "case" c join cadre k on k.id = c."cadreId"
    where c."motionPostId" = ${motionPostId}::uuid and c.stage = 'decision'
      and (c.state = 'running' or c.state in ('deferred', 'suspended') and c.state::text = (
        select i.state::text from meeting_item i join meeting m on m.id = i."meetingId"
        where i."caseId" = c.id and i.kind = 'decision' and i.state <> 'withdrawn' order by m."on" desc, m.number desc, i."order" desc limit 1))
      and not exists (select from meeting_item i join meeting m on m.id = i."meetingId"
        where i."caseId" = c.id and i.kind = 'decision' and i.state = 'open' and m.state <> 'closed')
    order by k."orderKey", k.id`;
}

export type PastItem = {
  readonly itemId: string;
  readonly withdrawn: number;
  readonly opinions: readonly { readonly memberId: string; readonly name: string; readonly stance: Stance; readonly words: string }[];
  readonly vote: {
    readonly form: VoteForm;
    readonly shouldAttend: number;
    readonly present: number;
    readonly agree: number;
    readonly disagree: number;
    readonly defer: number;
    readonly abstain: number;
    readonly passed: boolean;
  } | null;
};

/** Stated opinions, votes and numbers of withdrawals of these items, by item. One statement, none for no items. */
export async function readVotesIn(tx: DecisionTx, itemIds: readonly string[]): Promise<ReadonlyMap<string, PastItem>> {
  if (itemIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<PastItem[]>`
    select i.id as "itemId", (select count(*)::int from withdrawal w where w."itemId" = i.id) as withdrawn,
      (select coalesce(jsonb_agg(jsonb_build_object('memberId', o."memberId", 'name', m.name, 'stance', o.stance, 'words', o.words)
          order by o."order"), '[]')
        from opinion o join meeting_member m on m.id = o."memberId" where o."itemId" = i.id) as opinions,
      (select jsonb_build_object('form', v.form, 'shouldAttend', v."shouldAttend", 'present', v.present, 'agree', v.agree,
          'disagree', v.disagree, 'defer', v.defer, 'abstain', v.abstain, 'passed', v.passed)
        from vote v where v."itemId" = i.id) as vote
    from meeting_item i where i.id = any(${[...itemIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.itemId, row]));
}

function groundsShown(at: CaseAt, row: SubjectRow, candidate: CandidateFacts, day: LegalDate): readonly PreReportGround[] {
  return groundsOf({
    kind: at.kind,
    exceptionalGround: row.exceptionalGround,
    presentLevel: levelOn(candidate, day).level,
    level: at.level,
    relativeLeads: false,
    hadBar: false,
    motionCases: 0,
    manyAtOnce: null,
    headSince: null,
    retiresOn: null,
    on: day,
    outcomes: at.outcomes,
  });
}

async function readSubjectRow(tx: DecisionTx, at: CaseAt): Promise<SubjectRow> {
  const [row] = await tx.$queryRaw<SubjectRow[]>`
    select c.name, c.duties, p.title as "postTitle", u.name as "unitName", k."exceptionalGround", k."exceptionalText",
      (select n."barFinding" from nominee n where n."motionPostId" = k."motionPostId" and n."cadreId" = c.id) as "barFinding",
      u.category = 'partyCommittee' and p."isPrincipal" and p.level in ('bureauHead', 'bureauDeputy', 'countyHead') as "plenaryPost",
      exists (select from notice_person np join notice n on n.id = np."noticeId"
        where np."caseId" = k.id and n.state in ('draft', 'published')) as "runningNotice",
      exists (select from paper_line l where l."caseId" = k.id) as "onPaper"
    from "case" k join cadre c on c.id = k."cadreId" join post p on p.id = k."postId" join unit u on u.id = p."unitId"
    where k.id = ${at.id}::uuid`;
  return present(row, `person and post of case ${at.id}`);
}
