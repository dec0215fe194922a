import type { NoticeRule } from "../../../stages/notice/rules";
import type { RuleSentence } from "./sentence";

/** Rules of the notice in the user's words. */
export const noticeRuleSentences = {
  "PUB-01": {
    title: "决定之后、任职之前公示",
    todo: "请在讨论决定之后、下发任职通知之前公示；确属特殊岗位或换届考察时已公示的，请选择依据并写明理由，由干部科办理。",
  },
  "PUB-02": {
    title: "公示期",
    todo: "请干部科核对开始日期和天数：公示须满 {minimum} 个工作日，自 {from} 起至 {until}，次日起才能办结。所跨年份没有工作日历的，先在“工作日历”中补录。",
  },
  "PUB-03": {
    title: "公示内容完整",
    todo: "请干部科在干部档案或公示草稿中补齐公示内容，再发布。",
  },
  "PUB-04": {
    title: "反映已全部办结",
    todo: "请干部监督科查核并填写结论：公示期间收到 {registered} 件反映，还有 {open} 件没有办结。",
  },
  "PUB-05": {
    title: "公示结果不影响任职",
    todo: "请干部监督科继续查核，或者终止本事项：有 {affecting} 件反映的结论为暂缓或取消任职，不能办理任职手续。",
  },
  "EXC-07": {
    title: "公示写明破格情形和理由",
    todo: "请在选任事项中补写破格的具体情形和理由，再重新取用：破格提拔的公示须写明。",
  },
} as const satisfies Record<NoticeRule, RuleSentence>;
