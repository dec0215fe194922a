import "server-only";
import type { AccessRefusal, Hindrance } from "@/lib/access/policy";
import { authoritiesFor, hindrance } from "@/lib/access/policy";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { readAuthoritiesIn } from "../../authority/queries";
import type { AuthorityName } from "../../authority/types";
import { reading } from "../../platform/db/reading";
import { requireVisit } from "../../platform/session";
import { readAdoptingMeetingsIn, readSchemesIn, readWaitingDraftIn } from "./queries/schemes";
import { schemesQuerySchema } from "./schema";
import type { AdoptingMeeting, SchemeDraftAt, SchemeVersion } from "./types";

export type SchemesPage = {
  readonly authorities: readonly AuthorityName[];
  readonly authorityId: string;
  readonly part: "values" | "history" | "draft";
  readonly today: LegalDate;
  readonly visitorId: string;
  /** newest first; the first is the last confirmed one, in force from its day */
  readonly versions: readonly SchemeVersion[];
  readonly draft: SchemeDraftAt | null;
  readonly meetings: readonly AdoptingMeeting[];
  readonly drafting: Hindrance;
  readonly confirming: Hindrance;
};

/** The local scheme of an authority with its versions and the draft that waits; a refusal for roles that see none. Four statements. */
export async function loadSchemes(
  params: Readonly<Record<string, string | string[] | undefined>>,
): Promise<SchemesPage | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  const own = authoritiesFor(actor, "scheme.view");
  const query = schemesQuerySchema.parse(params);
  const [first] = own;
  if (first === undefined) return { refusal: "access.not-your-role" };
  return reading(actor, async (tx) => {
    const authorities = await readAuthoritiesIn(tx, own);
    const authorityId = own.includes(query.authority) ? query.authority : (authorities[0]?.id ?? first);
    return {
      authorities,
      authorityId,
      part: query.part,
      today: legalDateOf(now),
      visitorId: actor.userId,
      versions: await readSchemesIn(tx, authorityId),
      draft: await readWaitingDraftIn(tx, authorityId),
      meetings: await readAdoptingMeetingsIn(tx, authorityId),
      drafting: hindrance(actor, "scheme.draft", { authorityId }),
      confirming: hindrance(actor, "scheme.confirm", { authorityId }),
    };
  });
}
