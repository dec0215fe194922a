import { fields } from "./field-class";

/** Accounts, settings, the record, and what belongs to the installation. */
export const installationFields = {
  app_user: fields(
    ["internal", "账号", "id signIn displayName cadreId disabledAt createdAt version"],
    ["closed", "登录验证", "passwordHash"],
  ),
  role_grant: fields([
    "internal",
    "岗位授权",
    "id userId role authorityId unitId department upToLevel from to grantedById reason",
  ]),
  rule_set: fields([
    "internal",
    "本级工作参数",
    "id authorityId version title values exampleOnly document from to draftedById confirmedById meetingId meetingItem",
  ]),
  scheme_draft: fields([
    "internal",
    "本级工作参数的修改草案",
    "id authorityId baseVersion title values from grounds state draftedById draftedOn answeredById answeredOn reason version",
  ]),
  what_if_run: fields([
    "internal",
    "推演：谁因何问了什么，结果只有序号和计数",
    "id authorityId askedById askedOn reason asked result",
  ]),
  roster_layout: fields([
    "internal",
    "本人和共享的名册格式",
    "id ownerId authorityId title columns dateFormat paper breakUnits confidential shared removedAt",
  ]),
  statistics_snapshot: fields([
    "internal",
    "某日统计表的存档，只有人数",
    "id authorityId unitId levels title on takenById takenAt counts",
  ]),
  calendar_year: fields(["open", "工作日历", "year exampleOnly source holidays makeUpDays version"]),
  local_code: fields([
    "internal",
    "代码表的本地补充，由谁提出、确认和停用",
    "id subject label folded means code basis proposedById proposedAt confirmedById confirmedAt endedById endedAt endReason version",
  ]),
  calendar_change: fields([
    "internal",
    "工作日历的修改建议",
    "id year baseVersion exampleOnly source holidays makeUpDays state proposedById proposedOn answeredById answeredOn reason version",
  ]),
  installation: fields(["internal", "安装信息", "id kind testNow seededOn"], ["open", "演示账号", "signIns"]),
  scratch_session: fields([
    "closed",
    "登录会话",
    "id sidDigest userId createdAt lastSeenAt expiresAt revokedAt device",
  ]),
  scratch_sign_in_failure: fields(["closed", "登录失败计数", "signIn count lockedUntil expiresAt"]),
  scratch_upload: fields([
    "closed",
    "导入前的暂存文件，仅上传人可见",
    "id userId purpose fileName content report createdAt expiresAt",
  ]),
  scratch_reading: fields([
    "closed",
    "导入文件的读取进度和待答的表头，仅上传人可见",
    "uploadId authorityId run phase rowsRead rowsTotal beatAt faults questions answers expiresAt",
  ]),
  scratch_draft: fields(["closed", "本人草稿", "id userId form values savedAt expiresAt"]),
  scratch_job_run: fields(["internal", "后台任务的运行记录", "id job startedAt finishedAt done fault expiresAt"]),
  reminder: fields([
    "internal",
    "期限提醒，由时钟发出",
    "id authorityId kind subject dueOn stage cadreId caseId motionId postId level raisedOn settledOn",
  ]),
  reminder_reading: fields(["internal", "谁在何时看过提醒", "reminderId userId at"]),
  record_event: fields(["protected", "全程纪实", "id stream seq body digest previous hash at"]),
  record_head: fields(["internal", "纪实链头", "stream seq hash at checkpointed"]),
  record_checkpoint: fields(["internal", "纪实校验点", "number at cause heads previous hash signature"]),
  record_version: fields(
    ["internal", "按日查看档案", "stream seq at"],
    ["closed", "按日查看档案，只取所需类别", "content"],
  ),
  record_request: fields(["internal", "防止重复提交", "token at"]),
} as const;
