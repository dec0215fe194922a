import type { Citation } from "../citation";
import type { RuleId } from "../rule-id";
import { localPractice, paraphrased, quoted, sar, sarInferred } from "./source";

type MotionOrRecommendation = Exclude<Extract<RuleId, `MOT-${string}` | `REC-${string}`>, `REC-F${string}`>;

/** Analysis and motion (分析研判和动议), democratic recommendation (民主推荐). */
export const motionAndRecommendationCitations: Readonly<Record<MotionOrRecommendation, Citation>> = {
  "MOT-01": paraphrased(sar(), "C", "组织部门日常了解干部、分析研判班子，动议以研判为基础；有的地方规定不研判不启动。"),
  "MOT-02": paraphrased(sar(), "C", "党委（党组）或者组织部门按照干部管理权限，根据工作需要和班子建设实际提出启动。"),
  "MOT-03": paraphrased(sar(), "C", "组织部门就职位、条件、范围、方式、程序和人选意向等提出初步建议。"),
  "MOT-04": paraphrased(sar(), "B", "个人推荐人选须写明理由并署名，审核后纳入民主推荐；口头推荐不算。"),
  "MOT-05": paraphrased(sar(), "C", "初步建议向党委（党组）主要负责同志报告，在一定范围酝酿后形成工作方案。"),
  "MOT-06": paraphrased(
    sar(),
    "C",
    "动议时即可对人选档案、个人事项、廉政意见、信访线索预先审核；有的地方要求动议即审。",
  ),
  "MOT-07": quoted(
    sar("第十五条"),
    "A",
    "研判和动议时，根据工作需要和实际情况，如确有必要，也可以把公开选拔、竞争上岗作为产生人选的一种方式。",
  ),
  "MOT-08": paraphrased(sar(), "C", "换届时先确定职数和结构要求。"),
  "MOT-09": paraphrased(
    localPractice,
    "A",
    "动议记录一般登记事由、范围、人选来源、征求纪检意见的日期与答复、会议日期和职数情况。",
  ),
  "REC-01": paraphrased(sarInferred("第十六条"), "B", "选拔任用须经民主推荐，包括谈话调研推荐和会议推荐两种方式。"),
  "REC-02": paraphrased(
    sarInferred("第十六条"),
    "A",
    "民主推荐结果是选拔任用的重要参考，一年内有效。定向推荐只对该职位有效，拟任职位变了一般应另行推荐。",
  ),
  "REC-03": paraphrased(
    sarInferred("第十七条"),
    "B",
    "换届按职位设置全额定向推荐；个别提拔可以定向，也可以不定向推荐。",
  ),
  "REC-04": quoted(
    sar("第十八条第二项"),
    "A",
    "经与本级党委沟通协商后，由上级党委或者组织部门研究提出会议推荐参考人选，参考人选应当差额提出",
  ),
  "REC-05": quoted(sar("第十九条"), "A", "地方领导班子换届，谈话调研推荐一般由下列人员参加"),
  "REC-06": quoted(
    sar("第二十条"),
    "A",
    "个别提拔任职，或者进一步使用需要进行民主推荐的，民主推荐程序可以参照本条例第十八条规定进行；必要时也可以先进行会议推荐，再进行谈话调研推荐。先进行谈话调研推荐的，可以提出会议推荐参考人选，参考人选应当差额提出。",
  ),
  "REC-07": quoted(
    sar("第二十条"),
    "A",
    "单位人数较少、参加会议推荐人员范围与谈话调研推荐人员范围基本相同，且谈话调研推荐意见集中的，根据实际情况，可以不再进行会议推荐。",
  ),
  "REC-08": paraphrased(
    sarInferred("第二十一条"),
    "C",
    "个别提拔任职的参加人员按职位确定：班子成员、内设和下属单位负责人及其他需要参加的人员；人数少的单位可以全体参加。",
  ),
  "REC-09": paraphrased(localPractice, "B", "参加民主推荐的人数一般应达到确定范围人数的三分之二。"),
  "REC-10": quoted(
    sar("第二十三条"),
    "A",
    "确定考察对象，应当根据工作需要和干部德才条件，将民主推荐与日常了解、综合分析研判以及岗位匹配度等情况综合考虑，深入分析、比较择优，防止把推荐票等同于选举票、简单以推荐票取人。",
  ),
  "REC-11": paraphrased(
    sarInferred("第二十二条"),
    "B",
    "个别有特殊需要、不宜推荐的领导成员人选，可以由党委或组织部门直接提名，经上级组织部门同意后列为考察对象。",
  ),
  "REC-12": paraphrased(
    localPractice,
    "A",
    "两轮推荐分别登记范围、应到与实到、发出与收回和有效票数、得票情况，不得合并相加。",
  ),
  "REC-13": paraphrased(localPractice, "C", "推荐票不记名，不保存个人投票内容；计票人两名、监票人一名签字。"),
  "REC-14": paraphrased(localPractice, "B", "有的地方规定推荐得票低于一定比例的不列为考察对象；比例由本单位方案确定。"),
};
