import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { assert } from "@/lib/kernel/assert";
import type { Archive, Importer } from "../types";

/** For which authority the actor imports; throws when there is no such authority. */
export function importerOf(actor: Actor, authorityId: string, archive: Archive): Importer {
  const authority = [...archive.authorities.values()].find(({ id }) => id === authorityId);
  assert(authority !== undefined, `authority ${authorityId} does not exist`);
  return { authorityId, authorityCode: authority.code, permits: (object) => may(actor, "people.import", object) };
}
