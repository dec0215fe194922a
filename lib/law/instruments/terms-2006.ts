import { legalDate } from "@/lib/kernel/dates";
import type { Instrument } from "./instrument";

/** Provisional Rules on Terms of Office of Leading Posts, 2006. */
export const terms2006: Instrument = {
  id: "terms-2006",
  title: "党政领导干部职务任期暂行规定",
  issuer: "中共中央办公厅",
  edition: "2006",
  inForceFrom: legalDate("2006-08-06"),
  inForceTo: null,
  source: "tests/law/texts/terms-2006.md",
  lastChecked: legalDate("2026-11-22"),
  articles: [
    {
      number: "第二条",
      title: "适用范围",
      whole: true,
      text: {
        kind: "quoted",
        zh: "本规定适用于中共中央、全国人大常委会、国务院、全国政协的工作部门和工作机构的正职领导成员；县级以上地方党委、政府领导成员，纪委、人民法院、人民检察院的正职领导成员；省（自治区、直辖市）、市（地、州、盟）党委、人大常委会、政府、政协的工作部门和工作机构的正职领导成员。",
      },
    },
    {
      number: "第三条",
      title: "任期的长度",
      whole: true,
      text: { kind: "quoted", zh: "党政领导职务每个任期为5年。" },
    },
    {
      number: "第六条",
      title: "同一职位连任",
      whole: true,
      text: {
        kind: "quoted",
        zh: "党政领导干部在同一职位上连续任职达到两个任期，不再推荐、提名或者任命担任同一职务。",
      },
    },
    {
      number: "第七条",
      title: "同一层次累计任职",
      whole: false,
      text: { kind: "quoted", zh: "根据干部个人情况和工作需要对其工作予以适当安排。" },
    },
  ],
};
