import "server-only";
import { isElected, takesPost } from "@/lib/case/rules/kinds";
import type { CaseAt } from "@/lib/case/types";
import { present } from "@/lib/kernel/assert";
import { isBefore, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { readCandidateFactsIn } from "@/lib/people/queries/candidate";
import type { PlaceAt, PostAt } from "@/lib/people/types";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { readQuotaLinesOfUnitIn } from "@/lib/posts/queries/quotas";
import type { QuotaFacts } from "@/lib/posts/types";
import type { AppointmentFacts, QuotaAfter } from "../rules/appointment";
import { electedOn } from "../rules/election";
import type { PaperLineAt } from "../types";
import type { Preparation } from "./papers";

type FactsTx = Pick<ReadTx, "$queryRaw">;
type Lines = readonly Pick<PaperLineAt, "caseId" | "kind" | "cadreId" | "postId" | "actOn">[];

/** What was read before: people's places, posts, talks and filings. */
export type Known = {
  readonly places: ReadonlyMap<string, PlaceAt>;
  readonly posts: ReadonlyMap<string, PostAt>;
  readonly preparations: ReadonlyMap<string, Preparation>;
};

/**
 * What judges these cases on the day, by case id; cases without a decision are left out. `lines` are those of the paper (or what
 * it would have): the quota is counted with everybody it moves.
 */
export async function readAppointmentFactsIn(
  tx: FactsTx,
  cases: readonly CaseAt[],
  paper: { readonly lines: Lines; readonly issuedOn: LegalDate | null; readonly probationNoticeOn: LegalDate | null },
  known: Known,
  today: LegalDate,
): Promise<ReadonlyMap<string, AppointmentFacts>> {
  const people = await readCandidateFactsIn(tx, cases.filter((at) => takesPost(at.kind)).map((at) => at.cadreId));
  const quotas = await readQuotasIn(tx, paper.lines, known.posts, today);
  return new Map(
    cases.flatMap((at): readonly [string, AppointmentFacts][] => {
      const decidedOn = at.outcomes.decision?.on;
      if (decidedOn === undefined) return [];
      const post = present(known.posts.get(at.postId), "the post of the case");
      const nominations = known.preparations.get(at.id)?.nominations ?? [];
      const line = paper.lines.find((one) => one.caseId === at.id && one.kind === "appoint");
      return [[at.id, {
        decidedOn: legalDate(decidedOn),
        issuedOn: earliestDay(paper),
        talkOn: known.preparations.get(at.id)?.talk?.on ?? null,
        way: isElected(at.kind) ? "congressElection" : post.appointmentWay,
        actOn: isElected(at.kind) ? electedOn(nominations) : (line?.actOn ?? null),
        nominations,
        filing: { required: post.management !== null && post.management.filedWithId !== null, filedOn: known.preparations.get(at.id)?.filing?.filedOn ?? null },
        probationNoticeOn: paper.probationNoticeOn,
        quota: !takesPost(at.kind) ? null : quotaAfter(post, paper.lines, known, quotas),
        person: people.get(at.cadreId) ?? null,
      }]];
    }),
  );
}

function earliestDay({ issuedOn, probationNoticeOn }: { readonly issuedOn: LegalDate | null; readonly probationNoticeOn: LegalDate | null }): LegalDate | null {
  return issuedOn !== null && probationNoticeOn !== null && isBefore(probationNoticeOn, issuedOn) ? probationNoticeOn : issuedOn;
}

async function readQuotasIn(tx: FactsTx, lines: Lines, posts: ReadonlyMap<string, PostAt>, today: LegalDate): Promise<readonly QuotaFacts[]> {
  const units = new Set(lines.filter((line) => line.kind === "appoint").flatMap((line) => posts.get(line.postId)?.unitId ?? []));
  const found: QuotaFacts[] = [];
  for (const unitId of units) found.push(...(await readQuotaLinesOfUnitIn(tx, unitId, today)));
  return found;
}

function quotaAfter(
  post: PostAt,
  lines: Lines,
  known: Known,
  quotas: readonly QuotaFacts[],
): QuotaAfter {
  const isSame = (one: { readonly unitId: string; readonly level: string; readonly headOrDeputy: string }): boolean =>
    one.unitId === post.unitId && one.level === post.level && one.headOrDeputy === post.headOrDeputy;
  const counted = lines.filter((line) => {
    const of = known.posts.get(line.postId);
    return of !== undefined && of.countsAgainstQuota && isSame(of);
  });
  const holds = (line: Lines[number]): boolean =>
    known.places.get(line.cadreId)?.holdings.some((holding) => holding.postId === line.postId) ?? false;
  const outside = (line: Lines[number]): boolean =>
    known.places.get(line.cadreId)?.holdings.some((holding) => holding.postId === line.postId && holding.outsideQuota) ?? false;
  const quota = quotas.find(isSame);
  return {
    counts: post.countsAgainstQuota,
    approved: quota?.approved ?? null,
    inPost: quota?.filled ?? 0,
    leaving: counted.filter((line) => line.kind === "remove" && !outside(line)).length,
    coming: counted.filter((line) => line.kind === "appoint" && !holds(line)).length,
  };
}
