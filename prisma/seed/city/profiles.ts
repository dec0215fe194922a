import { addYears, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Prisma } from "@/prisma/generated/client";
import { createIds, createRandom } from "./random";
import type { Structure } from "./structure-types";

type Line = Pick<Prisma.PostProfileLineCreateManyInput, "kind" | "criterion" | "words">;
type Target = Pick<Prisma.TeamTargetCreateManyInput, "dimension" | "value" | "ageLimit" | "words">;

const headOfBureau = (field: string): readonly Line[] => [
  { kind: "hardCondition", criterion: "education", words: "大学本科以上" },
  { kind: "hardCondition", criterion: "grassrootsWork", words: "两年以上基层工作经历" },
  { kind: "preference", criterion: "fieldWork", words: `${field}领域三年以上工作经历` },
  { kind: "preference", criterion: "headExperience", words: "担任过一个单位的正职" },
];

const profiles: Readonly<Record<string, readonly Line[]>> = {
  "city/transport/head": headOfBureau("交通运输"),
  "city/finance/head": headOfBureau("财政金融"),
  "city/water/deputy1": [
    { kind: "hardCondition", criterion: "education", words: "大学本科以上" },
    { kind: "preference", criterion: "major", words: "水利工程类专业" },
    { kind: "preference", criterion: "projectExperience", words: "组织过防汛抢险或者重点水利工程" },
  ],
};

const leadingTeam: readonly Target[] = [
  { dimension: "averageAge", value: 52 },
  { dimension: "youngMembers", value: 1, ageLimit: 45 },
  { dimension: "womenMembers", value: 1 },
  { dimension: "nonPartyMembers", value: 1 },
  { dimension: "graduateMembers", value: 3 },
];

const targets: Readonly<Record<string, readonly Target[]>> = {
  "city/governmentLeaders": leadingTeam,
  "countyA/governmentLeaders": leadingTeam,
  "city/transport": [
    { dimension: "averageAge", value: 50 },
    { dimension: "youngMembers", value: 1, ageLimit: 40 },
    { dimension: "specialityMembers", value: 1, words: "工程" },
  ],
  "city/finance": [{ dimension: "graduateMembers", value: 1 }],
};

/** Profiles of some posts and targets of some teams. Ids of their own row, so that the rest of the city stays as it is. */
export function profileRows(structure: Structure, today: LegalDate) {
  const nextId = createIds(1_700_500_000_000, createRandom(81));
  const from = legalDateToDb(addYears(today, -1));
  const lines = structure.seats.flatMap((seat) =>
    (profiles[seat.key] ?? []).map((line): Prisma.PostProfileLineCreateManyInput => ({
      id: nextId(),
      postId: seat.postId,
      ...line,
      document: "云泽组〔2025〕8号（示例）",
      from,
    })),
  );
  const wanted = structure.rows.teams.flatMap((team) => {
    const [key] = [...structure.unitIds.entries()].find(([, unitId]) => unitId === team.unitId) ?? [];
    return (key === undefined ? [] : (targets[key] ?? [])).map((target): Prisma.TeamTargetCreateManyInput => ({
      id: nextId(),
      teamId: team.id ?? "",
      ...target,
      document: "领导班子配备要求（示例）",
      from,
    }));
  });
  return { lines, targets: wanted };
}
