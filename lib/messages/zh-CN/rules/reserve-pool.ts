import type { RuleSentence } from "./sentence";

/** Reserve pools in the user's words. */
export const reservePoolRuleSentences = {
  "RSV-01": { title: "后备与职数的比例", todo: "请核对规模：在库 {members} 人，按本单位方案和 {posts} 个职位至多 {limit} 人。" },
  "RSV-02": { title: "后备人选的来源", todo: "请核对人选的现任层次：一般从下一层次中产生；确有需要的写明理由。" },
  "RSV-03": { title: "后备的年龄与学历", todo: "请核对学历和年龄：{age} 岁，本单位方案至多 {atMost} 岁（示例，显示“—”为不设）。" },
  "RSV-04": { title: "近期可用的比例", todo: "请在更新时补充近期可用的人选：近期可用 {nearTerm} 人，应有 {needed} 人。" },
  "RSV-05": { title: "后备结构比例", todo: "请在更新时注意队伍结构：女干部 {women} 人（应有 {neededWomen} 人），党外干部 {nonParty} 人（应有 {neededNonParty} 人）；只作统计，不作个人筛选。" },
  "RSV-07": { title: "入库的步骤", todo: "请补齐推荐、考察和审批；考察应在入库以前。" },
} as const satisfies Readonly<Record<string, RuleSentence>>;
