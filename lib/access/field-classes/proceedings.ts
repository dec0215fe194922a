import { fields } from "./field-class";

/** Meetings, notices, papers, files and signatures. */
export const proceedingsFields = {
  meeting: fields(
    ["internal", "会议安排", "id number kind authorityId on place chairName shouldAttend state version"],
    ["closed", "会议记录", "minutes"],
  ),
  meeting_member: fields([
    "internal",
    "应到和实到",
    "id meetingId cadreId name title isPrincipal present absence order",
  ]),
  meeting_item: fields(
    ["internal", "议题", "id meetingId order kind title motionId motionPostId caseId departureId contestedGroup state dueOn version"],
    ["protected", "议题说明和结论", "presenter exceptionalReason superiorReply conclusion suspendedGround"],
  ),
  opinion: fields(["closed", "与会人员意见", "id itemId memberId order stance words"]),
  withdrawal: fields(["protected", "回避", "id itemId memberId"]),
  vote: fields(["protected", "表决票数", "id itemId form shouldAttend present agree disagree defer abstain passed"]),
  invited_supervisor: fields([
    "internal",
    "特邀监督员列席",
    "id act meetingId caseId who capacity on remark namesake enteredById enteredOn withdrawnOn withdrawnReason",
  ]),
  notice: fields(
    [
      "open",
      "公示内容",
      "id number authorityId kind from until workingDays channels phone address mail supervisingOffice state publishedAt",
    ],
    ["internal", "公示办理", "motionId provisional preparedById publishedById withdrawnReason version"],
  ),
  notice_person: fields(
    [
      "open",
      "公示的人员和职务",
      "name sex birthMonth nativePlace education politicalStatus career presentDuties intendedDuties exceptionalReason order",
    ],
    ["internal", "公示与事项的关联", "id noticeId caseId"],
  ),
  objection: fields(
    ["protected", "反映件办理进度", "id number noticeId caseId receivedOn way realName handlerId closedOn version"],
    ["closed", "反映人和反映内容", "reporter substance finding conclusion feedbackOn"],
  ),
  paper: fields([
    "internal",
    "任免文件",
    "id number authorityId title issuedOn appointStated removeStated probationNoticeOn state preparedById checkedById version",
  ]),
  paper_line: fields(["internal", "任免文件内容", "id paperId caseId order kind cadreId postId concurrent actOn text"]),
  stored_file: fields(["protected", "文件本身，按所属对象保护", "digest mediaType size storedAt"]),
  attachment: fields([
    "protected",
    "附件及其密级",
    "id digest fileName objectKind objectId purpose fieldClass uploadedById uploadedAt",
  ]),
  signature: fields([
    "protected",
    "签字事实",
    "id objectKind objectId purpose signerCadreId signerName capacity signedOn scanId enteredById checkedById checkedAt",
  ]),
} as const;
