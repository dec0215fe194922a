import { legalDate } from "@/lib/kernel/dates";
import type { Instrument } from "./instrument";

/** Disciplinary Regulations of the Party, revision of 2023. */
export const discipline2023: Instrument = {
  id: "discipline-2023",
  title: "中国共产党纪律处分条例",
  issuer: "中共中央",
  edition: "2023",
  inForceFrom: legalDate("2024-01-01"),
  inForceTo: null,
  source: "tests/law/texts/discipline-2023.md",
  lastChecked: legalDate("2026-11-22"),
  articles: [
    {
      number: "第八条",
      title: "纪律处分的种类",
      whole: true,
      text: {
        kind: "quoted",
        zh: [
          "对党员的纪律处分种类：",
          "（一）警告；",
          "（二）严重警告；",
          "（三）撤销党内职务；",
          "（四）留党察看；",
          "（五）开除党籍。",
        ].join("\n"),
      },
    },
    {
      number: "第十条",
      title: "警告、严重警告的影响期",
      whole: true,
      text: {
        kind: "quoted",
        zh: "党员受到警告处分一年内、受到严重警告处分一年半内，不得在党内提拔职务或者进一步使用，也不得向党外组织推荐担任高于其原任职务的党外职务或者进一步使用。",
      },
    },
    {
      number: "第十一条",
      title: "撤销党内职务",
      whole: false,
      text: { kind: "quoted", zh: "撤销党内职务处分，是指撤销受处分党员由党内选举或者组织任命的党内职务。" },
    },
    {
      number: null,
      title: "留党察看",
      whole: false,
      text: {
        kind: "quoted",
        zh: [
          "留党察看处分，分为留党察看一年、留党察看二年。对于受到留党察看处分一年的党员，期满后仍不符合恢复党员权利条件的，应当延长一年留党察看期限。留党察看期限最长不得超过二年。",
          "党员受留党察看处分期间，没有表决权、选举权和被选举权。留党察看期间，确有悔改表现的，期满后恢复其党员权利；坚持不改或者又发现其他应当受到党纪处分的违纪行为的，应当开除党籍。",
          "党员受到留党察看处分，其党内职务自然撤销。对于担任党外职务的，应当建议党外组织撤销其党外职务。受到留党察看处分的党员，恢复党员权利后二年内，不得在党内担任和向党外组织推荐担任与其原任职务相当或者高于其原任职务的职务。",
        ].join("\n"),
      },
    },
  ],
};
