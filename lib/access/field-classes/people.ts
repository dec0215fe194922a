import { fields } from "./field-class";

/** Cadres and what belongs to them. */
export const peopleFields = {
  cadre: fields(
    [
      "internal",
      "识别干部、列名册、按规范顺序排列",
      "id name namePinyin nameInitials nameKeys nameOrder nameStrokes nameReading surnameStrokes unitId duties level levelSince orderKey status",
    ],
    ["internal", "计算年龄、工龄和任职资格", "birth workStart"],
    ["protected", "核对身份，区分同名", "idNumber"],
    [
      "protected",
      "填写任免审批表、公示和班子结构统计",
      "sex ethnicity nativePlace birthPlace politicalStatus partyJoined cadreIdentity photoId",
    ],
    ["protected", "判断能否履行职责（资格条件）", "healthFit"],
    ["internal", "并发修改和导入批次", "importBatchId version"],
  ),
  cadre_status_change: fields(["internal", "干部状态变化", "id cadreId status on reason"]),
  cadre_fact: fields([
    "protected",
    "三龄两历一身份的填报与认定",
    "id cadreId fact stated determined verdict determinedOn evidenceId reviewer",
  ]),
  career_row: fields([
    "internal",
    "任职经历和任职年限",
    "id cadreId from to unitText postText level headOrDeputy concurrent postId",
  ]),
  education_row: fields([
    "internal",
    "学历条件和表格填写",
    "id cadreId mode education degree schoolAndMajor graduatedOn",
  ]),
  family_member: fields([
    "protected",
    "任免审批表家庭成员栏、任职回避",
    "id cadreId order relation name birth politicalStatus employerAndPost",
  ]),
  kinship: fields(["protected", "任职回避和公务回避", "id aId bId relation source sourceOpen declaredOn"]),
  honour: fields(["internal", "表格奖惩栏", "id cadreId name body on document"]),
  sanction: fields([
    "closed",
    "影响期计算和任职限制",
    "id cadreId kind body document effectiveOn reason months rightsRestoredOn stillAffecting",
  ]),
  yearly_grade: fields(["internal", "任职资格和表格年度考核栏", "id cadreId year grade fixedOn"]),
  experience_row: fields(["internal", "基层等工作经历的年限", "id cadreId kind from to place postLevel assistant"]),
  archive_request: fields(["internal", "档案缺项的催办", "id cadreId item askedOf requestedOn"]),
  cadre_distinct: fields(["internal", "疑似重复人员的核实结论", "id aId bId basis decidedOn"]),
  evaluation_record: fields([
    "protected",
    "评价记录及其计算过程",
    "id cadreId caseId purpose schemeId schemeVersion exampleOnly inputs result derivation on",
  ]),
  import_batch: fields([
    "internal",
    "导入批次及其数量",
    "id number fileName fileDigest authorityId importedById importedAt mode counts kind undoneAt undoneById undone",
  ]),
  import_mapping: fields([
    "internal",
    "记住的表头对应，只有表头没有内容",
    "id authorityId fingerprint tab sheet columns savedById savedAt removedAt",
  ]),
  import_change: fields([
    "closed",
    "撤销导入批次，只在撤销时读取",
    "batchId table rowId before after undone",
  ]),
  form_exchange: fields([
    "closed",
    "任免审批表文件的对照与原样写回",
    "id cadreId history kept",
  ]),
  form_question: fields([
    "closed",
    "文件与档案不一致、留待处理的项目",
    "id cadreId field kind fileValue archiveValue fileName raisedAt answer answeredAt",
  ]),
  people_search: fields(
    ["internal", "保存和共享查询条件", "id ownerId authorityId name conditions shared savedAt removedAt version"],
    ["internal", "说明按性别、民族、党派、影响期查询的依据", "document"],
  ),
  people_export: fields([
    "internal",
    "登记导出了谁、哪些栏目、为何导出",
    "id userId authorityId address selectedIds columns reason personCount exportedAt",
  ]),
  exam_row: fields(["protected", "任前考试，只作是否合格的依据", "id cadreId on subject passed score passMark document"]),
  register_row: fields(["protected", "家访和重大事项报告的登记，只登记日期和种类", "id cadreId kind on"]),
  training_row: fields(["internal", "培训学时", "id cadreId mode from to name organiser hours days absentHours"]),
  rank_row: fields(["internal", "职级", "id cadreId unitId rank payGrade from to document"]),
  departure: fields([
    "closed",
    "辞职和调整的事由、文件和进度",
    "id number cadreId authorityId holdingId kind ground facts document remindedBefore means state openedOn openedById leftFrom version",
  ]),
  departure_step: fields([
    "closed",
    "辞职和调整的各步骤",
    "id departureId order kind on outcome meetingId itemId words enteredById",
  ]),
  pool: fields(["protected", "后备干部库", "id authorityId title kind level version"]),
  pool_member: fields([
    "protected",
    "后备干部库成员及进出理由",
    "id poolId cadreId state enteredOn form reason document leftOn leftReason version nearTerm inspectedOn",
  ]),
} as const;
