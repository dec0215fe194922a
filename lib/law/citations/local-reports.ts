import type { Citation } from "../citation";
import type { RuleId } from "../rule-id";
import { localReport as report, paraphrased } from "./source";


/** Practices taken from published local reports: examples and parameters, never law. */
export const localReportCitations: Readonly<Record<Exclude<Extract<RuleId, `SED-${string}`>, "SED-02">, Citation>> = {
  "SED-01": paraphrased(report, "A", "考核由六部分组成，基本称职的一年内不提拔，不称职的免职或者提出免职建议。"),
  "SED-03": paraphrased(report, "A", "全委会对任职者五年内评议一次：不满意超过三分之一或者三个月整改无效的诫勉，超过二分之一或者六个月仍无明显成效且问题严重的提出免职、降职建议。"),
  "SED-04": paraphrased(report, "A", "由民意提名，以多种方式民主推荐人选。"),
  "SED-05": paraphrased(report, "A", "选派干部到招商、发达地区和信访、基层和艰苦地区、优化办、社区锻炼。"),
  "SED-06": paraphrased(report, "A", "人才计划分三个层次：十名、五十名、五百名。"),
  "SED-07": paraphrased(report, "A", "每年报告学习、履职和廉洁情况，与纪检机关定期研判，谈话分反馈、鼓励、提醒、诫勉四种。"),
  "SED-08": paraphrased(report, "A", "锻炼选派把好选人、方式、责任、保障四关；人选须有潜力、缺少基层经历、身体健康。"),
  "SED-09": paraphrased(report, "A", "挂职不作为提拔：低职、同级或者高一级职务的助理。"),
  "SED-10": paraphrased(report, "A", "锻炼类型分补短、强项、对口三类。"),
  "SED-11": paraphrased(report, "A", "派出、接收单位与组织部门三方确定任务，接收单位每年按三种方法、三项标准考核，结果用于选任。"),
  "SED-12": paraphrased(report, "A", "科教系统班子测评四个方面，从封闭到开放，引入第三方调查，结果与岗位、待遇、培训挂钩。"),
  "SED-13": paraphrased(report, "A", "会议票、谈话、单位推荐、能力测试、实绩五项合成分数供确定考察对象参考，未规定权重。"),
  "SED-14": paraphrased(report, "A", "民主推荐、民主测评、民意调查、实绩分析、个别谈话、综合评价六个环节。"),
  "SED-15": paraphrased(report, "A", "常委会票决和全委会票决并用。"),
  "SED-16": paraphrased(report, "A", "任前公示、电视讲话登记，试用期满再次公示。"),
  "SED-17": paraphrased(report, "A", "考察预告和任前公示分别进行。"),
  "SED-18": paraphrased(report, "A", "推荐方式有无记名、署名、谈话、会议投票四种。"),
  "SED-19": paraphrased(report, "A", "特邀监督员可以列席酝酿过程。"),
  "SED-20": paraphrased(report, "A", "每年提拔的干部中有一线经历的占比：市委六成、县级八成、市直部门五成以上。"),
  "SED-21": paraphrased(report, "A", "政治素质档案、书面政治承诺、规范亲属行为事项。"),
  "SED-22": paraphrased(report, "A", "年度考核由综合考核、专项考核、第三方调查合并而成。"),
  "SED-23": paraphrased(report, "A", "平时开展人岗相适和执行力评估、调研谈话。"),
  "SED-24": paraphrased(report, "A", "影响期满的重新任用、容错、对不实举报的澄清各有程序；谁查核谁澄清，只澄清具体问题。"),
  "SED-25": paraphrased(report, "A", "县级班子成员分类排位，六项输入加人为衡量四组关系，用于奖惩、培训、提拔；未规定权重。"),
  "SED-26": paraphrased(report, "A", "干部工作规范四十九项，分八个方面。"),
  "SED-27": paraphrased(report, "A", "选派三个月招商锻炼，重点岗位科级干部轮岗。"),
  "SED-28": paraphrased(report, "A", "专项考察组跟踪重点工程，一线记录表现。"),
  "SED-29": paraphrased(report, "A", "领导干部能力测试。"),
};
