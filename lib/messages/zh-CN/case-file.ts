import type { CaseFileRefusal, CatalogueLine, DocumentId, DocumentState } from "../../programmes/case-file/types";

export const caseFileRefusals = {
  "caseFile.not-found": "没有找到这个选任事项，或者按岗位权限不能查看，请返回事项列表。",
  "caseFile.too-large": "案卷附件合计超过 200 MB，请在目录中分件下载。",
} as const satisfies Record<CaseFileRefusal, string>;

/** The document, and who supplies it while it is not there. */
export const documentWords: Readonly<Record<DocumentId, { readonly title: string; readonly supplier: string }>> = {
  teamAnalysis: { title: "班子分析研判材料", supplier: "干部科" },
  priorOpinions: { title: "事前意见", supplier: "干部科" },
  planMeeting: { title: "审定方案的会议记录", supplier: "会议记录人" },
  workPlan: { title: "工作方案", supplier: "干部科" },
  interviewRound: { title: "个别谈话推荐情况表", supplier: "干部科" },
  meetingRound: { title: "会议推荐情况表", supplier: "干部科" },
  fixMeeting: { title: "确定考察对象的会议记录", supplier: "会议记录人" },
  inspectionNotice: { title: "考察预告", supplier: "考察组" },
  assessment: { title: "民主测评汇总表", supplier: "考察组" },
  interviews: { title: "考察谈话情况（只计次数）", supplier: "考察组" },
  heard: { title: "听取意见情况", supplier: "考察组" },
  letters: { title: "核查函件和复函", supplier: "各复函部门" },
  checks: { title: "凡提四必核查结果", supplier: "干部监督科" },
  integrity: { title: "廉洁自律结论性意见（双签字）", supplier: "所在单位党委（党组）和纪检监察机构" },
  opinionPoll: { title: "民意征询情况", supplier: "干部科和考核办" },
  performance: { title: "实绩分析（二人签字）", supplier: "考察组" },
  report: { title: "考察材料", supplier: "考察组" },
  proposalMeeting: { title: "提出任用建议的会议记录", supplier: "会议记录人" },
  approvalForm: { title: "干部任免审批表", supplier: "干部科" },
  consultations: { title: "酝酿征求意见情况", supplier: "部长" },
  preReport: { title: "事先报告和批复", supplier: "干部科" },
  checklist: { title: "上会前核对表", supplier: "部长" },
  decisionMeeting: { title: "讨论决定的会议记录", supplier: "会议记录人" },
  vote: { title: "表决结果", supplier: "会议记录人" },
  notice: { title: "任前公示", supplier: "干部科" },
  objections: { title: "公示期间反映的办理情况（只计件数）", supplier: "干部监督科" },
  nomination: { title: "推荐提名文件", supplier: "干部科" },
  talk: { title: "任职前谈话记录", supplier: "谈话人" },
  filing: { title: "备案文件", supplier: "干部科" },
  paper: { title: "任免文件", supplier: "干部科" },
  probationReport: { title: "试用期满本人总结", supplier: "干部本人" },
  probationAssessment: { title: "试用期满民主测评汇总表", supplier: "考核办" },
  probationConclusion: { title: "试用期满考核结论", supplier: "部长" },
  supervisors: { title: "特邀监督员列席情况", supplier: "会议记录人、干部科和考察组" },
  overrides: { title: "特批记录", supplier: "部长" },
  corrections: { title: "更正记录和依据", supplier: "干部科" },
  processRecord: { title: "全程纪实表和其他材料", supplier: "干部科" },
};

export const documentStateNames: Readonly<Record<DocumentState, string>> = {
  present: "齐",
  missing: "缺",
  pending: "办理中",
  later: "未到环节",
  none: "无此项",
  hidden: "按岗位权限不显示",
};

/** How much of a document that comes in parts is there: `3/4 件`; empty where nothing is counted. */
export function countWords({ count }: Pick<CatalogueLine, "count">): string {
  if (count === null || count.all === 0) return "";
  return count.done === count.all ? `${String(count.all)} 件` : `${String(count.done)}/${String(count.all)} 件`;
}

/** Whether the files expected with a document are there; empty where the system makes the paper. */
export function filesWords({ files }: Pick<CatalogueLine, "files">): string {
  return files === null ? "" : files.length === 0 ? "没有附件" : `附件 ${String(files.length)} 份`;
}
