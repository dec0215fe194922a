import { legalDate } from "@/lib/kernel/dates";
import type { Instrument } from "./instrument";

/** Regulation on Sanctions for Civil Servants of Administrative Organs, 2007. */
export const adminSanctionsRegulation2007: Instrument = {
  id: "admin-sanctions-regulation-2007",
  title: "行政机关公务员处分条例",
  issuer: "国务院",
  edition: "2007",
  inForceFrom: legalDate("2007-06-01"),
  inForceTo: null,
  source: "tests/law/texts/admin-sanctions-regulation-2007.md",
  lastChecked: legalDate("2026-11-22"),
  articles: [
    {
      number: "第七条",
      title: "处分的期间",
      whole: true,
      text: {
        kind: "quoted",
        zh: [
          "行政机关公务员受处分的期间为：",
          "（一）警告，6个月；",
          "（二）记过，12个月；",
          "（三）记大过，18个月；",
          "（四）降级、撤职，24个月。",
        ].join("\n"),
      },
    },
    {
      number: "第十条",
      title: "处分的合并与新处分",
      whole: true,
      text: {
        kind: "quoted",
        zh: [
          "行政机关公务员同时有两种以上需要给予处分的行为的，应当分别确定其处分。应当给予的处分种类不同的，执行其中最重的处分；应当给予撤职以下多个相同种类处分的，执行该处分，并在一个处分期以上、多个处分期之和以下，决定处分期。",
          "行政机关公务员在受处分期间受到新的处分的，其处分期为原处分期尚未执行的期限与新处分期限之和。",
          "处分期最长不得超过48个月。",
        ].join("\n"),
      },
    },
  ],
};
