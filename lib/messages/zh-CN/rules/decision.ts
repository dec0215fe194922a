import type { RuleId } from "../../../law/rule-id";
import type { RuleSentence } from "./sentence";

type DecisionRule = Extract<RuleId, `DEC-${string}` | "DEL-06" | "DEL-07">;

export const decisionRuleSentences = {
  "DEC-01": {
    title: "到会人数",
    todo: "请改期或者另行开会：应到{shouldAttend}人，本项计入实到{present}人，须有{needed}人以上到会方可表决；人数不足作出的决定无效。",
  },
  "DEC-02": {
    title: "逐一表态、主要负责人最后",
    todo: "请逐一登记表态，主要负责人列在最后：本项实到{present}人，还有{missing}人没有表态。",
  },
  "DEC-03": {
    title: "表决方式与票数",
    todo: "请核对票数，不一致的写明原因：表决票数合计{votes}，本项实到{present}人；口头、举手表决的票数须与实到人数相等，并与各人表态一致。",
  },
  "DEC-04": {
    title: "应到会成员过半数",
    todo: "请核对票数；确实不足的，选择缓议、退回或者终止：同意{agree}票，应到{shouldAttend}人，须{needed}票以上方为通过，正好半数不通过。",
  },
  "DEC-05": {
    title: "暂缓表决",
    todo: "请问部长能否暂缓：全国规定只有意见分歧较大可以暂缓表决；以“有重大问题不清楚”为由的，须本级方案有规定。",
  },
  "DEC-06": {
    title: "复议",
    todo: "请核对同意复议的人数：同意复议{inFavour}人，全体成员{members}人，须{needed}人以上同意方可复议。",
  },
  "DEC-07": {
    title: "汇报与事先报告的说明",
    todo: "请填写汇报人；涉及破格或者事先报告的，还须写明具体事由和上级组织部门的意见。",
  },
  "DEC-08": {
    title: "回避",
    todo: "请核对回避登记（须回避{concerned}人）：须回避的成员应离会，不发表意见、不计入本项实到。",
  },
  "DEC-09": {
    title: "由会议集体讨论决定",
    todo: "请列入有权决定的会议：任免事项须由党委（党组）会议在酝酿之后集体讨论决定，不得以其他会议、传阅或者个人决定代替。",
  },
  "DEC-10": { title: "报批材料", todo: "请附齐请示、审批表、考察材料、档案、会议纪要、讨论记录和推荐情况，再报上级审批。" },
  "DEC-11": { title: "会议纪实", todo: "请登记会议名称、时间、主持人、应到与实到人数和票数。" },
  "DEC-12": {
    title: "全委会表决",
    todo: "请核对到会人数和票种：应到委员{shouldAttend}人，本项实到{present}人，须有{needed}人以上到会；全委会只投同意、不同意、弃权票，没有缓议票。",
  },
  "DEL-06": {
    title: "全委会无记名投票",
    todo: "请核对是否应当提交全委会：党委、政府正职拟任人选一般由全委会无记名投票表决，闭会期间急需任用的除外；全委会表决须用无记名投票。",
  },
  "DEL-07": {
    title: "差额票决（地方做法）",
    todo: "请核对差额票决（本组{subjects}人，还可任用{vacancies}人）：须由动议时固定的本级方案允许，人选不少于两人且多于职数；每名成员同意的人数不得多于职数，各人选的票数合计相等，通过人数不得多于职数。",
  },
} as const satisfies Record<DecisionRule, RuleSentence>;
