import type { Actor } from "@/lib/access/actor";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import type { CodesRefusal, LocalCodeAt } from "./types";

/**
 * Why the actor may not confirm a proposed code; null when he may. Two people: who proposed a word never puts it into force,
 * so that nobody alone can make a bad value pass as a good one.
 */
export function confirmHindrance(
  actor: Actor,
  code: Pick<LocalCodeAt, "proposedById" | "state">,
): AccessRefusal | CodesRefusal | null {
  const permission = may(actor, "settings.confirmCode");
  if (!permission.allowed) return permission.reason;
  if (code.state === "ended") return "codes.already-ended";
  if (code.state === "inForce") return "codes.already-confirmed";
  return code.proposedById === actor.userId ? "codes.own-proposal" : null;
}

/** Why the actor may not end a local code; null when he may. Either of the two roles withdraws or retires one, with a reason. */
export function endHindrance(actor: Actor, code: Pick<LocalCodeAt, "state">): AccessRefusal | CodesRefusal | null {
  const [proposing, confirming] = [may(actor, "settings.proposeCode"), may(actor, "settings.confirmCode")];
  if (!proposing.allowed && !confirming.allowed) return proposing.reason;
  return code.state === "ended" ? "codes.already-ended" : null;
}
