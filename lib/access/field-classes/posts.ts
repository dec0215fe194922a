import { fields } from "./field-class";

/** Units, posts, who manages and holds them. */
export const postsFields = {
  unit: fields(
    ["open", "机构名称和隶属", "id code name category parentId order level authorityId foundedOn abolishedOn creditCode"],
    ["internal", "并发修改", "version"],
  ),
  unit_name: fields(["open", "机构曾用名", "id unitId name from to"]),
  unit_change: fields(["internal", "机构沿革", "id unitId kind on relatedUnitId document"]),
  team: fields(["internal", "领导班子及换届", "id unitId name session electedOn renewalDue"]),
  post: fields(
    ["open", "职务名称", "id title"],
    [
      "internal",
      "职务设置和适用的规定",
      "code unitId teamId teamOrder level headOrDeputy isPrincipal countsAgainstQuota probationApplies auditRequired partyPost appointmentWay duties abolishedOn version",
    ],
    ["internal", "任期制和交流轮岗提醒", "termScope rotationDuty"],
  ),
  post_profile_line: fields(["internal", "岗位要求，逐条对照，不计分", "id postId kind criterion words document from to"]),
  team_target: fields([
    "internal",
    "班子配备要求及其文件，班子结构对照",
    "id teamId dimension value ageLimit words document from to",
  ]),
  rank_establishment: fields(["internal", "职级职数的计算基数", "id unitId body civilServants document from to"]),
  team_study: fields(
    ["internal", "班子研判和调研，何时、何人", "id unitId kind on participants disciplineBody talked enteredById enteredOn withdrawnOn withdrawnReason"],
    ["protected", "班子情况、问题和值得关注的人员，动议时对照", "situation problems worthWatching nextStep"],
  ),
  principal_review_round: fields(["internal", "全委会监督评议的安排", "id authorityId title heldOn meetingId document ruleSetId openedById openedOn"]),
  principal_review: fields(
    ["internal", "评议对象，五年覆盖", "id roundId authorityId cadreId postId level standing addedById addedOn withdrawnOn withdrawnReason version"],
  ),
  principal_review_count: fields(
    ["internal", "谁点的票", "id reviewId number place reason enteredById enteredOn"],
    ["protected", "评议票数", "issued returned invalid satisfied basicallySatisfied dissatisfied"],
  ),
  principal_review_correction: fields(
    ["internal", "整改的日期", "id reviewId order kind on enteredById enteredOn"],
    ["protected", "整改要求和评估", "effective stillSerious words"],
  ),
  principal_review_given_up: fields(["internal", "重新清点停止的理由", "id reviewId number reason givenUpById givenUpOn"]),
  principal_review_decision: fields(
    ["internal", "何时、何人决定", "id reviewId standing corrections decidedById decidedOn"],
    ["protected", "部长的决定及理由", "measure reason findings"],
  ),
  quota: fields(["internal", "核定职数", "id unitId level headOrDeputy approved document from to"]),
  post_holding: fields(
    ["internal", "现任和历任，职数计算", "id postId cadreId concurrent outsideQuota from to"],
    ["internal", "试用期和任职年限", "probationFrom probationUntil confirmedOn"],
    ["internal", "挂职期满和空缺预测", "secondedUntil"],
    ["protected", "破格任职记录", "yearsInPostBroken caseId"],
  ),
  authority: fields(["open", "党委和组织部门名称", "id code committeeName departmentName superiorId order"]),
  management_rule: fields(["internal", "干部管理权限表", "id authorityId level exampleOnly document from to"]),
  committee_member: fields([
    "internal",
    "会议应到会名单",
    "id authorityId body cadreId title isPrincipal order from to",
  ]),
  post_management: fields(["internal", "职务管理权限", "id postId managedById coManagedById filedWithId from to"]),
  cadre_management: fields(["internal", "干部管理权限", "id cadreId managedById coManagedById filedWithId from to"]),
} as const;
