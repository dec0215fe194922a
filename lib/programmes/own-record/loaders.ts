import "server-only";
import { cache } from "react";
import { may } from "@/lib/access/policy";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refused } from "@/lib/people/loaders";
import type { StandingFact } from "@/lib/people/queries/determinations";
import { readStandingFactsIn } from "@/lib/people/queries/determinations";
import { readOpenPersonIn, writingHindrance } from "@/lib/people/queries/open-person";
import type { PersonHead, PersonPersonal, PersonWork } from "@/lib/people/queries/person";
import { readPersonHeadIn, readPersonPersonalIn, readPersonWorkIn } from "@/lib/people/queries/person";
import type { Ages } from "@/lib/people/rules/ages";
import { agesOn } from "@/lib/people/rules/ages";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import type { ListedAmendment, RecordOrigin } from "./queries";
import { readAmendmentsIn, readOriginIn } from "./queries";
import { sourceOf } from "./rules";
import type { DeterminedPart, FieldSource } from "./types";
import { determinedParts } from "./types";

/** What a cadre sees of himself; whatever tells of selection, checks, opinions or lists is not read into it. */
type OwnPersonal = Omit<PersonPersonal, "evaluations" | "pools" | "registers" | "exams" | "facts" | "kin"> & {
  readonly kin: readonly OwnKin[];
};
/** `source` null: who reported it is protected (PA-12). */
type OwnKin = Pick<PersonPersonal["kin"][number], "name" | "duties" | "relation"> & { readonly source: string | null };
type OwnWork = Omit<PersonWork, "statusChanges" | "honours">;

export type OwnRecord = {
  readonly person: Pick<PersonHead, "cadreId" | "name" | "duties" | "unitName" | "level" | "levelSince" | "birth" | "workStart" | "managedBy">;
  readonly ages: Ages;
  readonly personal: OwnPersonal;
  readonly work: OwnWork;
  readonly facts: readonly StandingFact[];
  readonly sources: Readonly<Record<DeterminedPart, FieldSource>>;
  readonly origin: RecordOrigin;
  readonly amendments: readonly ListedAmendment[];
  readonly today: LegalDate;
};

/** The visitor's own archive, each part with where it comes from; null for an account without a cadre. Six statements. */
export const loadOwnRecord = cache(async (): Promise<OwnRecord | null> => {
  const { actor, now } = await requireVisit();
  const { cadreId } = actor;
  if (cadreId === null || !may(actor, "own.view", { concerns: [cadreId] }).allowed) return null;
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const person = await readPersonHeadIn(tx, cadreId, today);
    if (person === null) return null;
    const { evaluations: _evaluations, pools: _pools, registers: _registers, exams: _exams, facts: _facts, kin, ...personal } = await readPersonPersonalIn(tx, cadreId, today);
    const { statusChanges: _status, honours: _honours, ...work } = await readPersonWorkIn(tx, cadreId, today);
    const facts = await readStandingFactsIn(tx, cadreId);
    const origin = await readOriginIn(tx, cadreId);
    const { name, duties, unitName, level, levelSince, birth, workStart, managedBy } = person;
    return {
      // the status is left out: it would tell of an inspection under way
      person: { cadreId, name, duties, unitName, level, levelSince, birth, workStart, managedBy },
      ages: agesOn({ birth, workStart, partyJoined: personal.partyJoined }, today),
      personal: { ...personal, kin: kin.map(ownKinOf) },
      work,
      facts,
      sources: sourcesOf(facts, origin),
      origin,
      amendments: await readAmendmentsIn(tx, cadreId),
      today,
    };
  });
});

function ownKinOf({ name, duties, relation, source, sourceOpen }: PersonPersonal["kin"][number]): OwnKin {
  return { name, duties, relation, source: sourceOpen ? source : null };
}

function sourcesOf(facts: readonly StandingFact[], { imported }: RecordOrigin): OwnRecord["sources"] {
  const entries = determinedParts.map((part) => [part, sourceOf(facts.find(({ fact }) => fact === part) ?? null, imported)]);
  return Object.fromEntries(entries) as OwnRecord["sources"];
}

export type AmendmentsPage = {
  readonly person: PersonHead;
  readonly open: readonly ListedAmendment[];
  readonly closed: readonly ListedAmendment[];
  readonly mayAnswer: boolean;
  readonly today: LegalDate;
};

/** What a cadre asked to have put right, for the office; null when there is no such person, a refusal when closed. Two statements. */
export const loadAmendments = cache(async (cadreId: string): Promise<AmendmentsPage | Refused | null> => {
  if (!isId(cadreId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const person = await readOpenPersonIn(tx, actor, { cadreId, on: today, act: "people.viewProtected" });
    if (person === null || "refusal" in person) return person;
    const all = await readAmendmentsIn(tx, cadreId);
    const isOpen = ({ state }: ListedAmendment) => state === "requested" || state === "underDetermination";
    return {
      person,
      open: all.filter(isOpen),
      closed: all.filter((amendment) => !isOpen(amendment)),
      mayAnswer: writingHindrance(actor, "people.answerAmendment", person) === null,
      today,
    };
  });
});
