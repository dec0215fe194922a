import type { NoticeRule } from "../../../stages/notice/rules";
import type { RuleSentence } from "../rules";

/** Rules of the notice in the user's words. */
export const noticeRuleSentences = {
  "PUB-01": {
    title: "决定之后、任职之前公示",
    todo: "请在讨论决定之后、下发任职通知之前公示；确属特殊岗位或换届考察时已公示的，请选择依据并写明理由，由干部科办理。",
  },
  "PUB-02": {
    title: "公示期",
    todo: "公示须满 {minimum} 个工作日：自 {from} 起至 {until}，次日起才能办结。请干部科核对开始日期和天数；所跨年份没有工作日历的，请先在“工作日历”中补录。",
  },
  "PUB-03": {
    title: "公示内容完整",
    todo: "公示内容不完整，请干部科在干部档案或公示草稿中补齐后再发布。",
  },
  "PUB-04": {
    title: "反映已全部办结",
    todo: "公示期间收到 {registered} 件反映，还有 {open} 件没有办结，请干部监督科查核并填写结论后再办理。",
  },
  "PUB-05": {
    title: "公示结果不影响任职",
    todo: "有 {affecting} 件反映的结论为暂缓或取消任职，不能办理任职手续，请干部监督科继续查核或终止本事项。",
  },
  "EXC-07": {
    title: "公示写明破格情形和理由",
    todo: "破格提拔的公示须写明破格的具体情形和理由，请在选任事项中补写后重新取用。",
  },
} as const satisfies Record<NoticeRule, RuleSentence>;
