import type { AttachmentsRefusal } from "../../attachments/types";
import type { ArchiveEntriesRefusal, EntryKind } from "../../programmes/archive-entries/types";

export const archiveEntriesRefusals = {
  "entry.person-not-found": "没有找到这名干部，请返回干部列表重新选择。",
  "entry.not-found": "没有找到这一条，请刷新页面重新选择。",
  "entry.in-future": "日期不能晚于今天，请核对。",
  "entry.ends-before": "结束日期早于开始日期，请核对。",
  "entry.needs-goal": "实绩须对应目标任务或者项目，请填写。",
  "entry.needs-evidence": "实绩须附佐证材料，请选择文件。",
  "entry.scores": "只登记具体事实，不打分、不加减分、不分正面负面、不排名，请改写。",
  "entry.private": "只登记履职中的事实，不涉及信仰、健康、婚姻家庭和亲属，请改写；应当回避和报告的事项按规定渠道办理。",
  "entry.same-person": "须由登记人以外的人核实，请交由另一名工作人员办理。",
  "entry.decided": "这一条已经核实或者退回，请刷新页面查看。",
  "entry.answered": "您已作过说明；需要更正档案的，请提出更正申请。",
} as const satisfies Record<Exclude<ArchiveEntriesRefusal, `access.${string}` | AttachmentsRefusal>, string>;

export const entryKindNames: Readonly<Record<EntryKind, string>> = { conduct: "政治素质纪实", performance: "工作实绩" };

/** What entries are for, as the page states it to everybody who reads them. */
export const entryPurpose =
  "用途：为考察、考核提供可核实的事实依据。只登记履职中的具体事实、时间和出处，本人可以说明；不打分、不加减分、不排名，不作为单独的取舍依据。";
