import type { RuleId } from "../../../law/rule-id";
import type { RuleSentence } from "../rules";

/** Rules of the inspection in the user's words. */
export const inspectionRuleSentences = {
  "INS-01": { title: "集体研究确定考察对象", todo: "考察对象请在已召开的会议上集体研究确定（待核）。" },
  "INS-02": { title: "考察对象一般多于拟任职位", todo: "考察对象 {subjects} 名，拟任职位 {posts} 个：一般应多于职位数，等额的请在理由中说明意见集中情况（待核）。" },
  "INS-04": { title: "考察组不少于二人", todo: "考察组现有 {members} 人，请由干部科补足到至少 {minimum} 人。" },
  "INS-05": { title: "考察组成员回避", todo: "考察组中有考察对象的亲属，请更换该成员。" },
  "INS-06": { title: "谈话、测评和与对象面谈", todo: "请完成民主测评双录、登记个别谈话人数和与考察对象面谈日期，由考察组办理。" },
  "INS-07": { title: "德能勤绩廉五个方面", todo: "考察材料的德、能、勤、绩、廉还没有写全，请考察组补写。" },
  "INS-09": { title: "考察预告时间", todo: "考察预告与考察开始相隔 {workingDays} 个工作日，本地要求 {min} 至 {max} 个，请核对或说明。" },
  "INS-10": { title: "听取有关方面意见", todo: "请听取所在单位组织（人事）部门、纪检监察机关和机关党组织的意见，逐项登记。" },
  "INS-11": { title: "考察材料完整", todo: "考察材料有 {missing} 未写或缺点不足写得空泛，请考察组补写具体事例和不足。" },
  "INS-14": { title: "考察前书面征求纪检意见", todo: "请在考察开始前书面征求纪检监察机关意见；已开始的请说明。" },
  "CHK-1": { title: "干部档案必审", todo: "干部档案审核尚未办结或未通过，请干部科办理。" },
  "CHK-2": { title: "个人有关事项报告必核", todo: "个人有关事项报告核查尚未办结或未通过，请干部监督科办理。" },
  "CHK-3": { title: "纪检监察机关意见必听", todo: "纪检监察机关尚未答复或答复不是“未发现影响使用的问题”，请纪检联络员办理。" },
  "CHK-4": { title: "具体线索信访举报必查", todo: "线索具体的信访举报核查尚未办结，请干部监督科办理。" },
  "CHK-5": { title: "经济责任审计", todo: "该职务列入审计范围，请先取得审计结论，由干部监督科联系审计机关。" },
  "CHK-6": { title: "廉洁自律结论双签字", todo: "廉洁自律结论性意见须由两名不同的人签字并经核对：已核对 {checked} 份、{signers} 人，需 {needed} 人；没有扫描件的 {withoutScan} 份只算已录入，请补附扫描件后由另一人核对。早于信访核查办结的签字请核对。" },
  "PMR-06": { title: "抽查与查核", todo: "请发函查核个人有关事项报告：拟提拔人选须查核（抽查比例待核）。" },
  "PMR-07": { title: "查核结果的处理", todo: "请先处理查核结果：漏报的按规定处理后再办理，瞒报的取消人选资格；只登记结论。" },
  "REC-10": { title: "写明确定理由", todo: "请写明确定该考察对象的理由；票数只作参考，得票居首也须写明。" },
} as const satisfies Partial<Record<RuleId, RuleSentence>>;
