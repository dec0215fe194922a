import { legalDate } from "@/lib/kernel/dates";
import type { Instrument } from "./instrument";

/** Provisional Rules on Avoidance in Holding Office, 2006; in force from its publication, the day of issue was not read. */
export const avoidance2006: Instrument = {
  id: "avoidance-2006",
  title: "党政领导干部任职回避暂行规定",
  issuer: "中共中央办公厅",
  edition: "2006",
  inForceFrom: legalDate("2006-08-06"),
  inForceTo: null,
  source: "tests/law/texts/avoidance-2006.md",
  lastChecked: legalDate("2026-11-22"),
  articles: [
    {
      number: "第三条",
      title: "亲属回避",
      whole: true,
      text: {
        kind: "quoted",
        zh: "有夫妻关系、直系血亲关系、三代以内旁系血亲关系以及近姻亲关系的，不得在同一机关担任双方直接隶属于同一领导人员的职务或者有直接上下级领导关系的职务，也不得在其中一方担任领导职务的机关从事组织（人事）、纪检（监察）、审计、财务等工作。",
      },
    },
    {
      number: "第四条",
      title: "经营活动的回避",
      whole: true,
      text: {
        kind: "quoted",
        zh: "领导干部的配偶、子女及其配偶以独资、合伙或者较大份额参股的方式，经营企业或者举办经营性民办非企业单位的，该领导干部不得在上述企业或者单位的行业监管或者业务主管部门担任领导成员。",
      },
    },
    {
      number: "第十三条",
      title: "不报告或者隐瞒",
      whole: false,
      text: {
        kind: "quoted",
        zh: "领导干部有需要回避的情况不及时报告或者有意隐瞒的，应当予以批评，情节严重的进行组织处理",
      },
    },
    {
      number: "第十四条",
      title: "服从回避决定",
      whole: true,
      text: { kind: "quoted", zh: "领导干部必须服从回避决定。无正当理由拒不服从的，就地免职或者降职使用。" },
    },
  ],
};
