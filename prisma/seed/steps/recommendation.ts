import type { LegalDate } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import { readMotionPostIn } from "@/lib/case/queries/motion-posts";
import { reading } from "@/lib/platform/db/reading";
import { chooseReference } from "@/lib/stages/recommendation/commands/lists";
import { enterCount } from "@/lib/stages/recommendation/commands/counts";
import { openRound } from "@/lib/stages/recommendation/commands/rounds";
import { namesOnList } from "@/lib/stages/recommendation/rules";
import type { EnterCount } from "@/lib/stages/recommendation/schema";
import type { EntryAnswer, RoundForm } from "@/lib/stages/recommendation/types";
import type { UserKey } from "../city/accounts";
import type { City } from "../city/city";
import { authorOn, done, versionOf } from "./motion";

/** Opens a round with two groups, 12 and 28 people who should attend. */
export async function openedRound(city: City, motionPostId: string, form: RoundForm, on: LegalDate): Promise<string> {
  const opened = await openRound(
    {
      motionPostId,
      version: await versionOf(city, "motionPost", motionPostId),
      form,
      heldOn: on,
      place: "单位会议室",
      scope: "领导班子成员、内设机构和直属单位负责人",
      targeted: true,
      counters: "柯文澜、丁兆云",
      supervisedBy: "施正言",
      phone: "0999-8001",
      groups: [
        { code: "teamMembers", label: "本单位领导班子成员", shouldAttend: 12 },
        { code: "internalHeads", label: "内设机构主要负责人", shouldAttend: 28 },
      ],
    },
    authorOn(city, "cadreSection", on),
  );
  return done(opened).roundId;
}

export type Papers = {
  readonly present?: number;
  readonly issued?: number;
  readonly returned?: number;
  readonly valid?: number;
  readonly invalid?: number;
  /** agreement per name in the second group; the first group agrees with all its people */
  readonly agree?: readonly number[];
};

/** The papers of a round as a form would send them: 38 came, 38 returned, 37 valid, 1 spoilt unless told otherwise. */
export async function papersOf(city: City, motionPostId: string, roundId: string, papers: Papers = {}): Promise<EnterCount> {
  const post = present(await reading(city.users.cadreSection.actor, (tx) => readMotionPostIn(tx, motionPostId)), "post");
  const round = present(post.recommendation.rounds.find((one) => one.id === roundId), "round");
  const { present: came = 38, issued = 38, returned = 38, valid = 37, invalid = 1, agree = [] } = papers;
  const lines = namesOnList(post.nominees, round.form).flatMap((name, place) =>
    round.groups.map((group, index) => {
      const papersOfGroup = index === 0 ? 12 : valid - 12;
      const agreeing = index === 0 ? 12 : (agree[place] ?? papersOfGroup - 3 - place);
      return { subjectId: name.cadreId, groupId: group.id, agree: agreeing, disagree: papersOfGroup - agreeing, abstain: 0 };
    }),
  );
  return { roundId, header: { present: came, issued, returned, valid, invalid, blank: 0 }, lines };
}

/** One person's entry of these papers. */
export async function entered(city: City, key: UserKey, papers: EnterCount, on: LegalDate): Promise<EntryAnswer> {
  return done(await enterCount(papers, authorOn(city, key, on)));
}

/** A round held, counted and entered by two people on the day; returns its id. */
export async function confirmedRound(city: City, motionPostId: string, form: RoundForm, on: LegalDate, papers: Papers = {}): Promise<string> {
  const roundId = await openedRound(city, motionPostId, form, on);
  const sheet = await papersOf(city, motionPostId, roundId, papers);
  await entered(city, "cadreSection", sheet, on);
  await entered(city, "assessmentOffice", sheet, on);
  return roundId;
}

/** The same as at an election: the talk round first, then a meeting on all names as reference nominees (REC-04). */
export async function recommendedForElection(city: City, motionPostId: string, on: LegalDate): Promise<void> {
  await confirmedRound(city, motionPostId, "interview", on);
  const post = present(await reading(city.users.cadreSection.actor, (tx) => readMotionPostIn(tx, motionPostId)), "post");
  const nominees = post.nominees.map((nominee) => nominee.id);
  done(await chooseReference({ motionPostId, version: post.version, nominees }, authorOn(city, "cadreSection", on)));
  await confirmedRound(city, motionPostId, "meeting", on);
}

/** Both rounds of a post confirmed on the day: the post is ready for fixing its subjects. */
export async function recommendedPost(city: City, motionPostId: string, on: LegalDate): Promise<void> {
  await confirmedRound(city, motionPostId, "interview", on);
  await confirmedRound(city, motionPostId, "meeting", on);
}
