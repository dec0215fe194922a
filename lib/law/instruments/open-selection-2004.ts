import { legalDate } from "@/lib/kernel/dates";
import type { Instrument } from "./instrument";

/** Provisional Rules on Open Selection, 2004: an excerpt. */
export const openSelection2004: Instrument = {
  id: "open-selection-2004",
  title: "公开选拔党政领导干部工作暂行规定",
  issuer: "中共中央办公厅",
  edition: "2004",
  inForceFrom: legalDate("2004-04-08"),
  inForceTo: null,
  source: "tests/law/texts/open-selection-2004.md",
  lastChecked: legalDate("2026-11-22"),
  articles: [
    {
      number: "第二条",
      title: "什么是公开选拔",
      whole: true,
      text: {
        kind: "quoted",
        zh: [
          "公开选拔是党政领导干部选拔任用方式之一。",
          "本规定所称的公开选拔党政领导干部，是指党委（党组）及其组织（人事）部门面向社会采取公开报名，考试与考察相结合的办法，选拔党政领导干部。",
        ].join("\n"),
      },
    },
    {
      number: "第三条",
      title: "原则",
      whole: true,
      text: {
        kind: "quoted",
        zh: "公开选拔党政领导干部工作必须遵循《党政领导干部选拔任用工作条例》规定的原则，坚持公开、公平、公正，坚持考试与考察相结合。",
      },
    },
    {
      number: "第四条",
      title: "适用范围",
      whole: true,
      text: {
        kind: "quoted",
        zh: [
          "公开选拔适用于选拔地方党委、人大常委会、政府、政协、纪委工作部门或者工作机构的领导成员或者其人选，以及其他适于公开选拔的领导成员或者其人选。",
          "涉及国家安全、重要机密等特殊职位，不宜进行公开选拔。",
        ].join("\n"),
      },
    },
  ],
};
