import "server-only";
import { personClassesFor } from "@/lib/access/field-classes";
import type { AccessRefusal, PolicyObject } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { readVisibleIdsIn } from "@/lib/people/queries/list";
import { peopleScopeOf } from "@/lib/people/queries/within-reach";
import { policyObjectsOf, readPersonHeadIn } from "@/lib/people/queries/person";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import { readUnitIn } from "@/lib/posts/queries/units";
import type { PastPost } from "../queries/as-of";
import { readFirstVersionDayIn, readHeldOnIn, readPostsOnIn, readVersionsOnIn } from "../queries/as-of";
import { holdsTheSame, pastArchiveOf } from "../rules/past-archive";
import { asOfIn } from "../schema/as-of";
import { parseVersionContent } from "../schema/version-content";
import type { ArchiveRefusal, HeldPost, PastArchive, VersionMark } from "../types";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;
type Closed = { readonly refusal: AccessRefusal | ArchiveRefusal };

export type PastPerson = {
  readonly cadreId: string;
  /** name of today, for the way back */
  readonly name: string;
  readonly asOf: LegalDate;
  /** by the dated register as it stands today */
  readonly held: readonly HeldPost[];
  /** null: nothing was kept by the end of that day */
  readonly version: (VersionMark & { readonly archive: PastArchive; readonly heldTheSame: boolean }) | null;
  /** day from which versions are kept */
  readonly keptSince: LegalDate | null;
};

/**
 * A person as on an earlier day (PA-15): what he held and what the archive said at the end of that day. Null when the address asks
 * for the present, or there is no such person. Five statements.
 */
export async function loadPastPerson(cadreId: string, params: SearchParams): Promise<PastPerson | Closed | null> {
  if (params.asOf === undefined || !isId(cadreId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  const asOf = asOfIn(params, today);
  if (asOf === "present") return null;
  if (asOf === "unusable") return { refusal: "archive.no-such-day" };
  return reading<PastPerson | Closed | null>(actor, async (tx) => {
    const person = await readPersonHeadIn(tx, cadreId, today);
    if (person === null) return null;
    const permissions = policyObjectsOf(person).map((object) => ({
      object,
      answer: may(actor, "people.view", object),
    }));
    const open = permissions.find(({ answer }) => answer.allowed);
    if (open === undefined) return { refusal: reasonOf(permissions.map(({ answer }) => answer)) };
    const held = await readHeldOnIn(tx, cadreId, asOf);
    const [kept] = await readVersionsOnIn(tx, [cadreId], asOf);
    const version = kept === undefined ? null : pastVersion(kept, asOf, personClassesFor(actor, open.object), held);
    return { cadreId, name: person.name, asOf, held, version, keptSince: await readFirstVersionDayIn(tx, cadreId) };
  });
}

function pastVersion(
  kept: VersionMark & { readonly content: string },
  asOf: LegalDate,
  classes: ReturnType<typeof personClassesFor>,
  held: readonly HeldPost[],
): NonNullable<PastPerson["version"]> {
  const { seq, at, digest, laterChanges } = kept;
  const archive = pastArchiveOf(parseVersionContent(kept.content), asOf, classes);
  return { seq, at, digest, laterChanges, archive, heldTheSame: holdsTheSame(held, archive) };
}

export type PastUnit = {
  readonly unitId: string;
  readonly name: string;
  /** name of the unit on that day */
  readonly nameThen: string;
  readonly asOf: LegalDate;
  readonly posts: readonly PastPost[];
  /** what the archive of a holder said about his posts at the end of that day; only people the visitor may view */
  readonly dutiesThen: ReadonlyMap<string, string>;
  readonly linksPeople: boolean;
};

/** A unit as on an earlier day: who held which of its posts. Null as in `loadPastPerson`. Five statements. */
export async function loadPastUnit(unitId: string, params: SearchParams): Promise<PastUnit | Closed | null> {
  if (params.asOf === undefined || !isId(unitId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  const asOf = asOfIn(params, today);
  if (asOf === "present") return null;
  if (asOf === "unusable") return { refusal: "archive.no-such-day" };
  return reading<PastUnit | Closed | null>(actor, async (tx) => {
    const unit = await readUnitIn(tx, unitId, today);
    if (unit === null) return null;
    const objects = [unit.authorityId, ...unit.managerIds].map((authorityId): PolicyObject => ({ authorityId }));
    const answers = objects.map((object) => may(actor, "posts.view", object));
    if (!answers.some((answer) => answer.allowed)) return { refusal: reasonOf(answers) };
    const posts = await readPostsOnIn(tx, unitId, asOf);
    const scope = peopleScopeOf(actor, "people.view");
    const holderIds = [...new Set(posts.flatMap((post) => post.holders.map((holder) => holder.cadreId)))];
    const visible = scope.managed.length === 0 ? [] : await readVisibleIdsIn(tx, scope, holderIds, today);
    const versions = visible.length === 0 ? [] : await readVersionsOnIn(tx, visible, asOf);
    return {
      unitId,
      name: unit.name,
      nameThen: nameOn(unit, asOf),
      asOf,
      posts,
      dutiesThen: new Map(
        versions.map(({ cadreId, content }) => [cadreId, parseVersionContent(content).cadre[0]?.duties ?? ""]),
      ),
      linksPeople: visible.length > 0,
    };
  });
}

function nameOn(
  unit: {
    readonly name: string;
    readonly formerNames: readonly { readonly name: string; readonly from: LegalDate | null; readonly to: LegalDate }[];
  },
  asOf: LegalDate,
): string {
  const then = unit.formerNames.filter((former) => former.to >= asOf && (former.from === null || former.from <= asOf));
  return then.at(-1)?.name ?? unit.name;
}

function reasonOf(answers: readonly ReturnType<typeof may>[]): AccessRefusal {
  const [first] = answers;
  return first === undefined || first.allowed ? "access.not-your-authority" : first.reason;
}
