import { legalDate } from "@/lib/kernel/dates";
import type { Instrument } from "./instrument";

/** Provisional Rules on Probation in Leading Posts, 2001. */
export const probation2001: Instrument = {
  id: "probation-2001",
  title: "党政领导干部任职试用期暂行规定",
  issuer: "中共中央组织部",
  edition: "2001",
  inForceFrom: legalDate("2001-02-06"),
  inForceTo: null,
  source: "tests/law/texts/probation-2001.md",
  lastChecked: legalDate("2026-11-22"),
  articles: [
    {
      number: "第二条",
      title: "适用范围",
      whole: true,
      text: {
        kind: "quoted",
        zh: [
          "本规定适用于提拔担任下列非选举产生的司厅局级以下（含司厅局级）领导职务的干部：",
          "党委、政府工作部门（含派出机构）的副职和内设机构的领导职务；",
          "人大、政协工作机构（含派出机构）的副职和内设机构的领导职务；",
          "纪委内设机构的领导职务；",
          "法院、检察院内设机构的非国家权力机关依法任命的领导职务。",
          "由非领导职务转任上述同级领导职务的，适用本规定。",
        ].join("\n"),
      },
    },
    {
      number: "第三条",
      title: "试用期的长度、起算与备案",
      whole: true,
      text: {
        kind: "quoted",
        zh: "领导干部任职试用期为一年，从任免机关发出试用任职通知时计算。按干部管理权限，需要办理备案手续的，应在发出试用任职通知前一个月办理备案手续。",
      },
    },
    {
      number: "第四条",
      title: "试用期间的待遇",
      whole: true,
      text: { kind: "quoted", zh: "领导干部在试用期间，履行所任职务的职责，享受相应的政治和工资待遇。" },
    },
    {
      number: "第五条",
      title: "期满考核",
      whole: true,
      text: {
        kind: "quoted",
        zh: "试用期满，按照干部管理权限，由组织（人事）部门对领导干部进行考核。考核可根据实际情况，采取适当方式进行。",
      },
    },
    {
      number: "第六条",
      title: "考核重点",
      whole: true,
      text: {
        kind: "quoted",
        zh: "领导干部试用期满的考核，应坚持实事求是、客观公正的原则。在了解试用期间的思想政治表现、组织领导能力、工作作风、工作实绩和廉洁自律等情况的同时，重点考核对所任职务的适应能力和履行职责的情况。",
      },
    },
    {
      number: "第七条",
      title: "考核合格",
      whole: true,
      text: {
        kind: "quoted",
        zh: "领导干部试用期满，经考核合格的，由组织（人事）部门办理正式任职手续。正式任职的，试用期计入任职时间。",
      },
    },
    {
      number: "第八条",
      title: "考核不合格",
      whole: false,
      text: {
        kind: "quoted",
        zh: "领导干部试用期满，经考核不合格的，按干部管理权限审批或备案后，免去试任职务，一般按试用前原职级安排适当",
      },
    },
  ],
};
