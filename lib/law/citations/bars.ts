import type { Citation } from "../citation";
import type { RuleId } from "../rule-id";
import { paraphrased, quoted, sar, type Place } from "./source";

type Bar = Extract<RuleId, `DSQ-${string}` | `SAN-${string}`>;

const discipline: Place = { id: "discipline-2023" };
const measures: Place = { id: "organizational-measures-2021" };

/** Who may not become an inspection subject, and how long sanctions and measures bar a person. */
export const barCitations: Readonly<Record<Bar, Citation>> = {
  "DSQ-01": quoted(sar("第二十四条第一项"), "A", "违反政治纪律和政治规矩的"),
  "DSQ-02": quoted(sar("第二十四条第二项"), "A", "群众公认度不高的"),
  "DSQ-03": quoted(sar("第二十四条第三项"), "A", "上一年年度考核结果为基本称职以下等次的"),
  "DSQ-04": quoted(sar("第二十四条第四项"), "A", "有跑官、拉票等非组织行为的"),
  "DSQ-05": quoted(
    sar("第二十四条第五项"),
    "A",
    "除特殊岗位需要外，配偶已移居国（境）外，或者没有配偶但子女均已移居国（境）外的",
  ),
  "DSQ-06": quoted(sar("第二十四条第六项"), "A", "受到诫勉、组织处理或者党纪政务处分等影响期未满或者期满影响使用的"),
  "DSQ-07": quoted(sar("第二十四条第七项"), "A", "其他原因不宜提拔或者进一步使用的"),
  "SAN-01": quoted(
    { ...discipline, article: "第十条" },
    "A",
    "党员受到警告处分一年内、受到严重警告处分一年半内，不得在党内提拔职务或者进一步使用",
  ),
  "SAN-02": quoted(
    { ...discipline, article: "第十条" },
    "A",
    "党员受到警告处分一年内、受到严重警告处分一年半内，不得在党内提拔职务或者进一步使用",
  ),
  "SAN-03": paraphrased(
    { ...discipline, article: "第十一条" },
    "B",
    "受到撤销党内职务处分的，二年内不得担任与原职务相当或者更高的职务。",
  ),
  "SAN-04": quoted(
    discipline,
    "A",
    "受到留党察看处分的党员，恢复党员权利后二年内，不得在党内担任和向党外组织推荐担任与其原任职务相当或者高于其原任职务的职务。",
  ),
  "SAN-05": paraphrased(discipline, "A", "受到开除党籍处分的，五年内不得重新入党。"),
  "SAN-06": quoted(
    { id: "government-sanctions-law-2020", article: "第十九条" },
    "A",
    "在政务处分期内，不得晋升职务、职级、衔级和级别",
  ),
  "SAN-07": quoted(
    { id: "government-sanctions-law-2020", article: "第十五条" },
    "A",
    "应当给予两种以上政务处分的，执行其中最重的政务处分；应当给予撤职以下多个相同政务处分的，可以在一个政务处分期以上、多个政务处分期之和以下确定政务处分期，但是最长不得超过四十八个月。",
  ),
  "SAN-08": paraphrased({ id: "admonition-2015" }, "B", "受到诫勉的，六个月内不得提拔或者重用；期限以本单位方案登记。"),
  "SAN-09": paraphrased(
    { ...measures, article: "第三条" },
    "A",
    "组织处理有停职检查、调整职务、责令辞职、免职、降职五种。",
  ),
  "SAN-10": paraphrased(
    measures,
    "C",
    "停职检查不超过六个月；调整职务的一年内不提拔；责令辞职、免职的一年内不安排领导职务、二年内不担任更高职务；降职的二年内不提拔。",
  ),
  "SAN-11": paraphrased(
    { id: "accountability-2009", article: "第十条" },
    "B",
    "因问责引咎辞职、责令辞职或者被免职的，一年内不安排与原职务相当的职务（旧规定，供参考）。",
  ),
};
