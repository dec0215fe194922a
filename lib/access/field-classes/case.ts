import { fields } from "./field-class";

/** Cases and the stages from inspection to probation. */
export const caseFields = {
  case: fields(
    [
      "internal",
      "选任事项及进度",
      "id number motionId motionPostId cadreId postId kind stage state openedOn stageSince dueOn finishedOn handlerId ruleSetId levelBefore version",
    ],
    [
      "protected",
      "确定考察对象、免职和破格的情形",
      "stateReason removalGround fixItemId fixReason firstByVotes exceptionalGround exceptionalText",
    ],
  ),
  case_outcome: fields(["protected", "各环节结论", "id caseId stage number value on supersededOn correctionId"]),
  stored_finding: fields([
    "protected",
    "审核结论及依据",
    "id caseId motionId stage step rule force outcome ruleSetVersion cite inputs outputs on supersededOn",
  ]),
  case_hold: fields(["protected", "暂停、缓议、终止、退回", "id caseId state reason from to lifted"]),
  override: fields([
    "protected",
    "特批",
    "id caseId motionId rule reason analysis requestedById requestedOn approvedById approvedOn refusedOn",
  ]),
  correction: fields([
    "protected",
    "更正",
    "id caseId stage outcomeId before after reason requestedById requestedOn confirmedById confirmedOn state affected",
  ]),
  inspection_task: fields([
    "protected",
    "考察任务和预告",
    "id motionId authorityId title plan startsOn endsOn noticeOn noticeText noticePlaces phone state version",
  ]),
  inspection_member: fields(["protected", "考察组成员", "id taskId cadreId isLeader order"]),
  inspection_subject: fields(
    [
      "protected",
      "考察进度",
      "id taskId caseId interviews unitPrincipalTalkOn subjectTalkOn feedbackOn integritySignedOn version",
    ],
    [
      "closed",
      "考察材料",
      "virtue ability diligence achievement integrity strengths figures conclusions integrityConclusion",
    ],
  ),
  deficiency: fields(["closed", "考察指出的不足", "id subjectId order text"]),
  check_item: fields([
    "closed",
    "凡提四必等核查",
    "id subjectId kind letterNumber askedOn repliedOn responsibleName answer result verdict fileId version",
  ]),
  check_letter: fields([
    "protected",
    "核查函件",
    "id authorityId department kind body number sentOn workingDays dueOn dueProvisional sentById version",
  ]),
  check_letter_line: fields(
    ["protected", "函件所涉人员和答复情况", "id letterId subjectId order reply repliedOn validUntil renews enteredById superseded"],
    ["closed", "答复内容", "responsibleName result verdict"],
  ),
  department_reply: fields(
    ["protected", "会审单位答复函件的经过", "id lineId reply repliedOn givenById givenAt takenById takenAt"],
    ["closed", "会审单位的答复内容和复函", "verdict number responsibleName result fileId"],
  ),
  interview: fields(["protected", "考察谈话安排和按编号汇总", "id subjectId taskId code groupLabel heldOn stance version"]),
  interview_note: fields(["closed", "谈话记录，仅考察组可见", "id interviewId taskId words firstId secondId enteredById enteredAt"]),
  performance_analysis: fields(
    ["protected", "考察组对实绩的书面分析、所依据的事实和签名", "id subjectId firstId firstSignedOn secondId secondSignedOn task ownPart conditions evidence entryIds"],
  ),
  extended_visit: fields(["protected", "延伸考察", "id subjectId place name on people"], ["closed", "延伸考察听取的意见", "opinion"]),
  inspector: fields(["internal", "考察员名录", "id authorityId cadreId qualifiedOn trainedOn training endedOn version"]),
  economic_audit: fields(
    ["protected", "经济责任审计", "id authorityId cadreId holdingId timing number requestedOn requestedById carriedOutOn concludedOn rectifyBy rectifiedOn version"],
    ["closed", "审计结论和整改", "result summary rectification"],
  ),
  trail_view: fields(["protected", "责任链查看记录", "id authorityId cadreId reason userId viewedAt"]),
  heard_opinion: fields(["closed", "听取的意见", "id subjectId addressee on opinion"]),
  assessment_sheet: fields(
    ["protected", "民主测评的设置", "id purpose taskId caseId heldOn place schemeId groups state evaluationId version"],
    ["closed", "测评结果", "tally"],
  ),
  opinion_poll: fields(
    ["protected", "民意征询的设置", "id caseId heldOn place groups state voidReason attempt mismatches version"],
    ["closed", "民意征询结果", "tally"],
  ),
  consultation: fields([
    "closed",
    "酝酿征求意见",
    "id caseId kind who title way askedOn repliedOn stance words letterNumber",
  ]),
  pre_report: fields([
    "protected",
    "事先报告及批复",
    "id caseId motionId ground sentOn number repliedOn approved reply fileId version",
  ]),
  checklist_answer: fields(["protected", "上会前核对", "id caseId item clear note on byId"]),
  appointment_talk: fields(["closed", "任职谈话", "id caseId on talker points"]),
  appointment_filing: fields(["internal", "备案", "id caseId number filedOn"]),
  appointment_task: fields(["internal", "任后事项", "id caseId kind owner ownerId dueOn doneOn doneNote setById version"]),
  election_nomination: fields([
    "protected",
    "选任制职务的提名和选举结果",
    "id caseId number nominatedOn body documentNumber reason heldOn result words",
  ]),
  probation: fields(
    ["internal", "试用期起止", "id caseId holdingId noticeIssuedOn endsOn extendedUntil state concludedOn version"],
    ["protected", "试用期满考核", "extensionReason selfReport principalView evaluationId conclusion"],
  ),
  deficiency_progress: fields(["closed", "不足的整改情况", "id probationId deficiencyId on text"]),
} as const;
