import type { Level } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import type { Finding } from "@/lib/law/finding";
import { judged, unknown } from "@/lib/law/finding";

/** Where somebody is seconded to; `postLevel` null: not stated. */
export type SecondmentForm = { readonly ownLevel: Level | null; readonly postLevel: Level | null; readonly assistant: boolean };

/**
 * SED-09, 释义：挂职不作为提拔：低职、同级或者高一级职务的助理。 A lower post, one of the same level, or assistant to a post one level
 * higher; everything else would be a promotion by another name.
 *
 * @param form - the person's own level on the first day of the secondment and the level of the post he goes to (as assistant: of the post he assists)
 */
export function judgeSecondment({ ownLevel, postLevel, assistant }: SecondmentForm): Finding {
  if (ownLevel === null) return unknown("SED-09", "block", "own-level");
  if (postLevel === null) return unknown("SED-09", "block", "secondment-level");
  const stepsUp = levels.indexOf(ownLevel) - levels.indexOf(postLevel);
  const inputs = { ownLevel, postLevel, assistant, stepsUp };
  const allowed = stepsUp <= 0 || (assistant && stepsUp === 1);
  return judged("SED-09", "block", allowed, inputs);
}
