import { readMotionPostIn } from "@/lib/case/queries/motion-posts";
import type { Kind } from "@/lib/case/stage-order";
import { present } from "@/lib/kernel/assert";
import type { LegalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { stateIntegrity } from "@/lib/stages/inspection/commands/subjects";
import { chooseReference } from "@/lib/stages/recommendation/commands/lists";
import type { City } from "@/prisma/seed/city/city";
import { subjectOf } from "@/prisma/seed/steps/inspection";
import { authorOn, done, openedMotion, withLeaver, withPost } from "@/prisma/seed/steps/motion";
import type { Bureau } from "./vacancies";
import type { Walk } from "./walk";

let letters = 0;

/** A number for a letter or a paper that no other one has. */
export function number(): string {
  letters += 1;
  return `云泽试〔2026〕${String(letters)}号`;
}

/** A motion of the kind as a draft: for one of the bureau's vacant posts, or for its deputy to leave. */
export async function openWalk(city: City, bureau: Bureau, { kind, place }: { readonly kind: Kind; readonly place: number }, on: LegalDate): Promise<Walk> {
  const motionId = await openedMotion(city, on, `补充配备${number()}`);
  const walk = { kind, motionId, bureau, day: on, refused: 0 };
  if (kind === "removal") {
    await withLeaver(city, motionId, bureau.deputy, on);
    return { ...walk, motionPostId: null };
  }
  const postId = kind === "electedPost" ? bureau.elected : present(bureau.vacant[place % bureau.vacant.length], "post");
  return { ...walk, motionPostId: await withPost(city, motionId, postId, on, kind) };
}

/** Everybody who is named, as reference nominees of the meeting of an election. */
export async function referenceChosen(city: City, motionPostId: string, on: LegalDate): Promise<void> {
  const author = authorOn(city, "cadreSection", on);
  const post = present(await reading(author.actor, (tx) => readMotionPostIn(tx, motionPostId)), "post");
  const nominees = post.nominees.map((nominee) => nominee.id);
  done(await chooseReference({ motionPostId, version: post.version, nominees }, author));
}

/** The conclusion on integrity alone, as a lateral move asks. */
export async function concludedIntegrity(city: City, caseId: string, on: LegalDate): Promise<void> {
  const { id, version } = await subjectOf(city, caseId);
  const integrityConclusion = "未发现影响任用的廉洁自律问题。";
  done(await stateIntegrity({ subjectId: id, version, integrityConclusion }, authorOn(city, "cadreSection", on)));
}
