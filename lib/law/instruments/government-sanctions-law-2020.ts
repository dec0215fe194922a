import { legalDate } from "@/lib/kernel/dates";
import type { Instrument } from "./instrument";

/** Law on Government Sanctions for Public Officials, 2020. */
export const governmentSanctionsLaw2020: Instrument = {
  id: "government-sanctions-law-2020",
  title: "中华人民共和国公职人员政务处分法",
  issuer: "全国人民代表大会常务委员会",
  edition: "2020",
  inForceFrom: legalDate("2020-07-01"),
  inForceTo: null,
  source: "tests/law/texts/government-sanctions-law-2020.md",
  lastChecked: legalDate("2026-11-22"),
  articles: [
    {
      number: "第八条",
      title: "政务处分的期间",
      whole: true,
      text: {
        kind: "quoted",
        zh: [
          "政务处分的期间为：",
          "（一）警告，六个月；",
          "（二）记过，十二个月；",
          "（三）记大过，十八个月；",
          "（四）降级、撤职，二十四个月。",
          "政务处分决定自作出之日起生效，政务处分期自政务处分决定生效之日起计算。",
        ].join("\n"),
      },
    },
    {
      number: "第十五条",
      title: "数个违法行为的政务处分",
      whole: true,
      text: {
        kind: "quoted",
        zh: "公职人员有两个以上违法行为的，应当分别确定政务处分。应当给予两种以上政务处分的，执行其中最重的政务处分；应当给予撤职以下多个相同政务处分的，可以在一个政务处分期以上、多个政务处分期之和以下确定政务处分期，但是最长不得超过四十八个月。",
      },
    },
    {
      number: "第十九条",
      title: "政务处分期内的限制",
      whole: true,
      text: {
        kind: "quoted",
        zh: "公务员以及参照《中华人民共和国公务员法》管理的人员在政务处分期内，不得晋升职务、职级、衔级和级别；其中，被记过、记大过、降级、撤职的，不得晋升工资档次。被撤职的，按照规定降低职务、职级、衔级和级别，同时降低工资和待遇。",
      },
    },
  ],
};
