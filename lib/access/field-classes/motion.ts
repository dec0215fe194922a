import { fields } from "./field-class";

/** Motions, names put for posts, recommendation rounds. */
export const motionFields = {
  motion: fields(
    [
      "internal",
      "动议批次及进度",
      "id number year authorityId title startedOn state stateSince handlerId ruleSetId dueOn planAdoptedOn planItemId version",
    ],
    [
      "protected",
      "动议建议、研判和工作方案",
      "reason initiator scope method procedure source intention analysis analysisFileId plan planParticipants",
    ],
  ),
  motion_post: fields(
    ["internal", "拟配职务及进度", "id motionId postId order kind state stateSince version"],
    ["protected", "职位条件和特殊情形", "conditions conditionsFrozenOn meetingOmitted omittedReason specialGround"],
  ),
  motion_leaver: fields(["protected", "腾退职务的人员和情形", "id motionId cadreId postId ground withCase note"]),
  prior_opinion: fields([
    "protected",
    "动议前征求的意见",
    "id motionId postId capacity who title on way letterNumber answer words enteredById enteredOn withdrawnOn withdrawnReason",
  ]),
  nominee: fields(
    [
      "protected",
      "提名人选及署名推荐",
      "id motionPostId cadreId source reason nominatorName nominatorRelation signatureId poolMemberId unitRecommendationId foundBy reference preCheckedOn withdrawnOn withdrawnReason",
    ],
    ["closed", "不得列为考察对象的人工认定", "barFinding"],
  ),
  post_announcement: fields(["internal", "向单位发布的推荐职位", "id motionPostId text openFrom openUntil version"]),
  unit_recommendation: fields([
    "protected",
    "单位推荐及答复",
    "id announcementId unitId cadreId form reason scanId state answer submittedById submittedAt version",
  ]),
  round: fields(
    [
      "protected",
      "推荐轮次的设置",
      "id motionPostId form heldOn place scope groups rateBase targeted counters supervisedBy phone state validUntil version",
    ],
    ["closed", "推荐结果", "tally"],
  ),
  tally_entry: fields(
    ["protected", "计票录入人", "id roundId assessmentSheetId opinionPollId enteredById enteredAt attempt"],
    ["closed", "录入的票数", "tally"],
  ),
} as const;
