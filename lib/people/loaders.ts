import "server-only";
import { cache } from "react";
import { personClassesFor } from "../access/field-classes";
import type { AccessRefusal } from "../access/policy";
import { holdsAct, may } from "../access/policy";
import { isId } from "../formats/ids";
import type { LegalDate } from "../kernel/dates";
import { legalDateOf } from "../kernel/dates";
import { parseRuleSetValues } from "../law/scheme";
import { reading } from "../platform/db/reading";
import type { ReadTx } from "../platform/db/transaction";
import { requireVisit } from "../platform/session";
import type { ListedPerson } from "./queries/list";
import { readListedIn, readVisibleIdsIn } from "./queries/list";
import { peopleScopeOf } from "./queries/within-reach";
import { writingHindrance } from "./queries/open-person";
import type { NameReading } from "./queries/name-reading";
import { readNameReadingIn } from "./queries/name-reading";
import type { PersonCase } from "./queries/person-cases";
import { readPersonCasesIn } from "./queries/person-cases";
import type { PersonHead, PersonPersonal, PersonWork } from "./queries/person";
import {
  policyObjectsOf,
  readPersonHeadIn,
  readPersonPersonalIn,
  readPersonWorkIn,
} from "./queries/person";
import type { PersonSanction } from "./queries/sanctions";
import { readSanctionsIn } from "./queries/sanctions";
import type { Ages } from "./rules/ages";
import { agesOn } from "./rules/ages";
import type { SanctionBar } from "./rules/sanction-bars";
import { barsOf } from "./rules/sanction-bars";
import { selectedPeopleSchema } from "./schema";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export type Refused = { readonly refusal: AccessRefusal };

export type RosterPage = {
  readonly people: readonly ListedPerson[];
  readonly today: LegalDate;
  readonly mayExport: boolean;
};

/** The ticked people as a roster, in official order; whoever the visitor may not see is left out. Two statements. */
export async function loadRoster(params: SearchParams): Promise<RosterPage | Refused> {
  const { actor, now } = await requireVisit();
  const scope = peopleScopeOf(actor, "people.view");
  if (scope.managed.length === 0) return { refusal: "access.not-your-role" };
  const today = legalDateOf(now);
  const selected = selectedPeopleSchema.parse(params.selected);
  return reading(actor, async (tx) => {
    const visible = await readVisibleIdsIn(tx, scope, selected, today);
    return { people: await readListedIn(tx, visible, today), today, mayExport: holdsAct(actor, "people.export") };
  });
}

export type PersonPage = {
  readonly person: PersonHead;
  readonly ages: Ages;
  readonly work: PersonWork;
  /** null: protected columns are closed to the visitor */
  readonly personal: PersonPersonal | null;
  /** null: sanctions are closed to the visitor */
  readonly sanctions: readonly { readonly sanction: PersonSanction; readonly bar: SanctionBar | null }[] | null;
  readonly cases: readonly PersonCase[];
  readonly mayReveal: boolean;
  readonly mayEdit: boolean;
  readonly mayExport: boolean;
  readonly today: LegalDate;
};

/** A person as far as the visitor's role reaches; null when there is none, a refusal when closed to him. Six statements. */
export const loadPerson = cache(async (cadreId: string): Promise<PersonPage | Refused | null> => {
  if (!isId(cadreId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const person = await readPersonHeadIn(tx, cadreId, today);
    if (person === null) return null;
    const objects = policyObjectsOf(person);
    const permissions = objects.map((object) => may(actor, "people.view", object));
    const index = permissions.findIndex((permission) => permission.allowed);
    const object = objects[index];
    if (object === undefined) {
      const [first] = permissions;
      return { refusal: first === undefined || first.allowed ? "access.not-your-authority" : first.reason };
    }
    const work = await readPersonWorkIn(tx, cadreId, today);
    const classes = personClassesFor(actor, object);
    const personal = classes.has("protected") ? await readPersonPersonalIn(tx, cadreId, today) : null;
    return {
      person,
      ages: agesOn(
        { birth: person.birth, workStart: person.workStart, partyJoined: personal?.partyJoined ?? null },
        today,
      ),
      work,
      personal,
      sanctions: classes.has("closed") ? await sanctionsWithBars(tx, cadreId, person.authorityIds, today) : null,
      cases: (await readPersonCasesIn(tx, cadreId)).filter(
        ({ authorityId, level }) => may(actor, "case.view", { ...object, authorityId, level }).allowed,
      ),
      mayEdit: writingHindrance(actor, "people.edit", person) === null,
      mayExport: may(actor, "people.export", object).allowed,
      mayReveal: may(actor, "people.revealIdNumber", object).allowed,
      today,
    };
  });
});

/** Sanctions with their periods under the local numbers of the authority that manages the person. */
async function sanctionsWithBars(
  tx: ReadTx,
  cadreId: string,
  authorityIds: readonly string[],
  today: LegalDate,
): Promise<NonNullable<PersonPage["sanctions"]>> {
  const sanctions = await readSanctionsIn(tx, cadreId);
  if (sanctions.length === 0) return [];
  const values = await readValuesIn(tx, authorityIds, today);
  const bars =
    values === null
      ? []
      : barsOf(
          sanctions.map((sanction) => ({ ...sanction, id: sanction.sanctionId })),
          values,
        );
  return sanctions.map((sanction) => ({
    sanction,
    bar: bars.find((bar) => bar.sanctionId === sanction.sanctionId) ?? null,
  }));
}

async function readValuesIn(tx: ReadTx, authorityIds: readonly string[], today: LegalDate) {
  const [row] = await tx.$queryRaw<{ values: unknown }[]>`
    select "values" from rule_set where "authorityId" = any(${[...authorityIds]}::uuid[])
      and "from" <= ${today}::date and ("to" is null or "to" >= ${today}::date)
    order by "from" desc, version desc limit 1`;
  return row === undefined ? null : parseRuleSetValues(row.values);
}

export type NameReadingPage = { readonly person: PersonHead; readonly reading: NameReading };

/** The reading of a name for who may edit the person; null when there is none, a refusal when closed to him. Two statements. */
export async function loadNameReading(cadreId: string): Promise<NameReadingPage | Refused | null> {
  if (!isId(cadreId)) return null;
  const { actor, now } = await requireVisit();
  return reading(actor, async (tx) => {
    const person = await readPersonHeadIn(tx, cadreId, legalDateOf(now));
    if (person === null) return null;
    const refusal = writingHindrance(actor, "people.edit", person);
    if (refusal !== null) return { refusal };
    const found = await readNameReadingIn(tx, cadreId);
    return found === null ? null : { person, reading: found };
  });
}
