import type { Citation } from "../citation";
import type { RuleId } from "../rule-id";
import { paraphrased, quoted, sar, sarInferred } from "./source";

type Eligibility = Extract<RuleId, `ELG-${string}` | `EXC-${string}`>;

/** Qualifications (任职资格) and exceptional promotion (破格提拔). */
export const eligibilityCitations: Readonly<Record<Eligibility, Citation>> = {
  "ELG-01": paraphrased(sar("第八条第一项"), "B", "提拔到县处级领导职务，应有五年以上工龄和两年以上基层工作经历。"),
  "ELG-02": paraphrased(
    sar("第八条第二项"),
    "B",
    "提拔到县处级以上领导职务，一般应有在下一级两个以上职位任职的经历；属一般性要求，由党委从严掌握。",
  ),
  "ELG-03": paraphrased(sar("第八条第三项"), "B", "县处级以上领导职务由副职提任正职，应在副职岗位工作满两年。"),
  "ELG-04": paraphrased(sar("第八条第三项"), "B", "由下级正职提任上级副职，应在下级正职岗位工作满三年。"),
  "ELG-05": paraphrased(
    sar("第八条第四项"),
    "B",
    "一般应有大学专科以上文化程度，其中厅局级以上领导干部一般应有大学本科以上文化程度。",
  ),
  "ELG-06": paraphrased(
    sar("第八条第五项"),
    "B",
    "提任前应完成规定的培训；确因特殊情况未达到要求的，提任后一年内完成。",
  ),
  "ELG-07": paraphrased(sar("第八条第六项"), "B", "身体条件能够正常履行职责。"),
  "ELG-08": paraphrased(
    sar("第八条第七项"),
    "B",
    "符合有关法律规定的资格；提任党的领导职务的，还应符合党章规定的党龄要求。各层级年限以参数登记，须核对。",
  ),
  "ELG-09": quoted(
    { id: "civil-servants-law-2018", article: "第四十五条" },
    "A",
    "公务员晋升领导职务，应当具备拟任职务所要求的政治素质、工作能力、文化程度和任职经历等方面的条件和资格。",
  ),
  "ELG-10": quoted(
    { id: "civil-servants-law-2018", article: "第四十五条" },
    "A",
    "公务员领导职务应当逐级晋升。特别优秀的或者工作特殊需要的，可以按照规定破格或者越级晋升。",
  ),
  "ELG-11": paraphrased(sar(), "B", "不得超职数配备领导干部：核定职数内有空缺，才能启动选拔任用。"),
  "EXC-01": paraphrased(
    sarInferred("第九条"),
    "B",
    "破格提拔限于特别优秀或者工作特殊需要的干部，须对应一种具体情形并有事实依据；特别优秀的还应政治过硬、德才素质突出、群众公认度高。",
  ),
  "EXC-02": paraphrased(sarInferred("第九条"), "B", "破格不得突破基本条件，也不得突破法律规定的资格和党龄要求。"),
  "EXC-03": paraphrased(sarInferred("第九条"), "B", "试用期未满或者提拔任职不满一年的，不得破格提拔。"),
  "EXC-04": paraphrased(sarInferred("第九条"), "B", "不得在任职年限上连续破格。"),
  "EXC-05": paraphrased(sarInferred("第九条"), "B", "不得越两级提拔，至多越过一级。"),
  "EXC-06": paraphrased(
    sar("第三十五条"),
    "A",
    "破格提拔须在讨论决定前报上级组织部门同意；越级提拔或者不经民主推荐的，须在考察前报告并获批复。未答复的不得上会，未按规定征求意见的决定无效。",
  ),
  "EXC-07": quoted(sar("第四十二条"), "A", "涉及破格提拔的还应当说明破格的具体情形和理由。"),
};
