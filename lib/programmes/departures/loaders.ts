import "server-only";
import { cache } from "react";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import type { Sitting } from "@/lib/case/rules/sitting";
import { sittingOf } from "@/lib/case/rules/sitting";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { readMeetingsForIn, readOpenItemsIn } from "@/lib/meetings/queries/meetings";
import type { ItemAt, MeetingAt } from "@/lib/meetings/types";
import type { Refused } from "@/lib/people/loaders";
import type { PersonHead } from "@/lib/people/queries/person";
import { policyObjectsOf, readPersonHeadIn } from "@/lib/people/queries/person";
import { peopleScopeOf } from "@/lib/people/queries/within-reach";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { requireVisit } from "@/lib/platform/session";
import type { ListedDeparture, OpenPost } from "./queries";
import { readDepartureIn, readDeparturesIn, readDeparturesOfIn, readOpenPostsIn, readSittingFactsIn } from "./queries";
import { judgeClocks, nextDue, stepDue } from "./rules/clocks";
import { nextSteps } from "./rules/course";
import { judgeDeparture } from "./rules/grounds";
import { decidingSteps, isSecondPerson, judgeSittingQuorum } from "./rules/vote";
import type { DeparturesQuery } from "./schema";
import { departuresQuerySchema } from "./schema";
import type { DepartureKind, StepKind } from "./types";
import { departureKinds } from "./types";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** A departure with its running periods; `due`: the earliest last day still awaited. */
export type DepartureLine = { readonly departure: ListedDeparture; readonly clocks: readonly Finding[]; readonly due: LegalDate | null };

export type DeparturesPage = { readonly query: DeparturesQuery; readonly today: LegalDate; readonly lines: readonly DepartureLine[] };

function lineOf(departure: ListedDeparture, today: LegalDate): DepartureLine {
  const clocks = judgeClocks(departure, today);
  return { departure, clocks, due: departure.state === "running" ? nextDue(clocks) : null };
}

/** Departures the visitor may see, those with the earliest last day first. One statement. */
export async function loadDepartures(params: SearchParams): Promise<DeparturesPage | Refused> {
  const { actor, now } = await requireVisit();
  const scope = peopleScopeOf(actor, "departure.view");
  if (scope.managed.length === 0) return { refusal: "access.not-your-role" };
  const query = departuresQuerySchema.parse(params);
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const lines = (await readDeparturesIn(tx, scope, query.show, today)).map((departure) => lineOf(departure, today));
    const due = ({ due: day }: DepartureLine): string => day ?? "9999-12-31";
    return { query, today, lines: lines.toSorted((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0)) };
  });
}

/** An item of the departure in a held meeting, with the counts of its attendance. */
export type OpenVote = { readonly item: ItemAt; readonly sitting: Sitting; readonly quorum: Finding };

export type DeparturePage = DepartureLine & {
  readonly findings: readonly Finding[];
  readonly next: readonly StepKind[];
  /** the step the form is for; null where nothing can be entered */
  readonly step: StepKind | null;
  /** where the awaited decision stands: on its way to a meeting, or open in a held one */
  readonly planned: readonly ItemAt[];
  readonly vote: OpenVote | null;
  /** meetings that may take it; empty once it is on an agenda */
  readonly meetings: readonly MeetingAt[];
  /** why the visitor may not enter the step; null when he may */
  readonly hindrance: AccessRefusal | "departure.same-person" | null;
  readonly today: LegalDate;
};

/** One departure; null when there is none, a refusal when closed to the visitor. At most six statements. */
export const loadDeparture = cache(async (id: string, wanted: string | undefined): Promise<DeparturePage | Refused | null> => {
  if (!isId(id)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const departure = await readDepartureIn(tx, id);
    if (departure === null) return null;
    const object = { authorityId: departure.authorityId, level: departure.level, concerns: [departure.cadreId] };
    const seen = may(actor, "departure.view", object);
    if (!seen.allowed) return { refusal: seen.reason };
    const next = departure.state === "running" ? nextSteps(departure) : [];
    const line = lineOf(departure, today);
    const step = next.find((kind) => kind === wanted) ?? next.find((kind) => kind === stepDue(line.clocks)) ?? next[0] ?? null;
    const permission = may(actor, step === "carriedOut" ? "departure.carryOut" : "departure.record", object);
    const second = step !== "carriedOut" || isSecondPerson(departure, actor.userId);
    const deciding = step !== null && decidingSteps.includes(step);
    const items = deciding ? await readOpenItemsIn(tx, "departure", id) : [];
    const held = items.find(({ meeting }) => meeting.state === "held");
    return {
      ...line,
      findings: judgeDeparture(departure, today),
      next,
      step,
      planned: items.filter(({ meeting }) => meeting.state === "planned"),
      vote: held === undefined ? null : await openVoteIn(tx, departure, held),
      meetings: deciding && items.length === 0 ? await readMeetingsForIn(tx, "departure", departure.authorityId) : [],
      hindrance: permission.allowed ? (second ? null : "departure.same-person") : permission.reason,
      today,
    };
  });
});

async function openVoteIn(tx: ReadTx, departure: ListedDeparture, item: ItemAt): Promise<OpenVote> {
  const facts = await readSittingFactsIn(tx, departure, item.meeting);
  const sitting = sittingOf(facts);
  return { item, sitting, quorum: judgeSittingQuorum(facts, sitting, null) };
}

export type NewDeparturePage = { readonly person: PersonHead; readonly posts: readonly OpenPost[]; readonly kind: DepartureKind | null };

/** What opens a departure of the person; null when there is none, a refusal when the visitor may not. Two statements. */
export async function loadNewDeparture(params: SearchParams): Promise<NewDeparturePage | Refused | null> {
  const { cadre, kind } = params;
  if (typeof cadre !== "string" || !isId(cadre)) return null;
  const { actor, now } = await requireVisit();
  return reading(actor, async (tx) => {
    const person = await readPersonHeadIn(tx, cadre, legalDateOf(now));
    if (person === null) return null;
    const permissions = policyObjectsOf(person).map((object) => may(actor, "departure.record", object));
    const [first] = permissions;
    if (!permissions.some(({ allowed }) => allowed)) {
      return { refusal: first === undefined || first.allowed ? "access.not-your-authority" : first.reason };
    }
    return { person, posts: await readOpenPostsIn(tx, cadre), kind: departureKinds.find((known) => known === kind) ?? null };
  });
}

export type PersonDepartures = { readonly lines: readonly DepartureLine[]; readonly mayOpen: boolean; readonly today: LegalDate };

/** Departures of a person for his page; null where the visitor may not see them. Two statements. */
export async function loadPersonDepartures(cadreId: string): Promise<PersonDepartures | null> {
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const person = await readPersonHeadIn(tx, cadreId, today);
    if (person === null) return null;
    const objects = policyObjectsOf(person);
    if (!objects.some((object) => may(actor, "departure.view", object).allowed)) return null;
    return {
      lines: (await readDeparturesOfIn(tx, cadreId)).map((departure) => lineOf(departure, today)),
      mayOpen: objects.some((object) => may(actor, "departure.record", object).allowed),
      today,
    };
  });
}
