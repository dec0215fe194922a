import type { ProcessRecord } from "@/lib/case/loaders";
import { isElected, takesPost, traitsOf } from "@/lib/case/rules/kinds";
import type { Outcome, Outcomes } from "@/lib/case/outcomes";
import { baseCount, sumOfGrades } from "@/lib/case/rules/process-record";
import type { Stage } from "@/lib/case/stage-order";
import { changedFields } from "@/lib/corrections/rules/fields";
import type { StageValue } from "@/lib/corrections/types";
import { formatDots, legalDate } from "@/lib/kernel/dates";
import { formatPercent } from "@/lib/kernel/ratio";
import { electionResultNames } from "@/lib/messages/zh-CN/appointment";
import { checkAnswerNames } from "@/lib/messages/zh-CN/inspection";
import { nomineeSourceNames, priorAnswerNames, priorWayNames, specialGroundNames } from "@/lib/messages/zh-CN/motion";
import { exemptionGroundNames } from "@/lib/messages/zh-CN/notice";
import { rateBaseNames } from "@/lib/messages/zh-CN/recommendation";
import { gradeNames } from "@/lib/messages/zh-CN/words";
import type { RecordCell } from "./record-block";
import { supervisorRows } from "./supervisor-rows";

type Rows = readonly (readonly RecordCell[])[];

const dots = (day: string | null | undefined): string => (day == null ? "" : formatDots(legalDate(day)));

/** What stood in a field before the stage was corrected, by the field's name; nothing for a field that was not. */
function correctedIn(record: ProcessRecord, stage: Stage): (name: string) => string | undefined {
  const versions = record.at.versions.filter((version) => version.stage === stage);
  const [first] = versions;
  const standing = versions.find((version) => version.supersededOn === null);
  if (first === undefined || standing === undefined || first === standing) return () => undefined;
  const valueOf = (version: typeof first) => ({ stage, value: version.value }) as StageValue;
  const changed = new Map(changedFields(valueOf(first), valueOf(standing)).map((field) => [field.name, field]));
  return (name) => {
    const field = changed.get(name);
    if (field === undefined) return undefined;
    if (field.key === "passed") return field.before === "on" ? "通过" : "未通过";
    return /^\d{4}-/.test(field.before) ? dots(field.before) : field.before === "" ? "未登记" : field.before;
  };
}

/** Number of the meeting of an item, which names its kind: 云泽市委〔2026〕部务会第1次. */
function meetingOf({ proceedings }: ProcessRecord, itemId: string | undefined): string {
  return proceedings.items.find((one) => one.id === itemId)?.number ?? "";
}

/** What stood in several fields of a stage, in one remark; nothing when none was corrected. */
function remark(
  was: (name: string) => string | undefined,
  names: Readonly<Record<string, string>>,
): string | undefined {
  const changed = Object.entries(names).flatMap(([name, label]) => {
    const before = was(name);
    return before === undefined ? [] : [`${label}${before}`];
  });
  return changed.length === 0 ? undefined : changed.join("，");
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join("，");

export function motionRows(record: ProcessRecord, { motion }: Outcomes): Rows {
  const { initiator, reason } = record.proceedings;
  const was = correctedIn(record, "motion");
  const quota = motion?.quota ?? null;
  const quotaNames = {
    approved: "核定",
    inPost: "现配",
    leaving: "拟免",
    coming: "拟配",
    result: "配备后空缺",
  } as const;
  const entries = Object.entries(quotaNames) as readonly (readonly [keyof typeof quotaNames, string])[];
  return [
    [
      { label: "启动时间", value: dots(motion?.startedOn), before: was("startedOn") },
      { label: "启动主体", value: initiator },
      { label: "方案审定", value: dots(motion?.planAdoptedOn), before: was("planAdoptedOn") },
    ],
    [
      { label: "理由", value: reason },
      {
        label: "职数预审",
        value: quota === null ? "不涉及" : entries.map(([name, label]) => `${label} ${quota[name]}`).join("，"),
        before: remark(was, Object.fromEntries(entries.map(([name, label]) => [`quota.${name}`, label]))),
      },
    ],
    ...supervisorRows(record, "meeting", motion?.planItemId),
    [{ label: "事前意见", value: record.proceedings.priorOpinions.map(opinionWords).join("；") || "未登记" }],
    [{ label: "纪律要求", value: "　" }],
  ];
}

function opinionWords({ who, title, on, way, answer }: ProcessRecord["proceedings"]["priorOpinions"][number]): string {
  return `${dots(on)} ${who}${title === "" ? "" : `（${title}）`}${priorWayNames[way]}${priorAnswerNames[answer]}`;
}

export function recommendationRows(record: ProcessRecord, outcome: Outcome<"recommendation">): Rows {
  const { nomineeSource, specialGround } = record.proceedings;
  const special = Object.entries(specialGroundNames).find(([ground]) => ground === specialGround)?.[1] ?? "组织推荐";
  return [
    ...roundRows(record, outcome, "interview"),
    ...roundRows(record, outcome, "meeting"),
    [
      { label: "产生方式", value: special },
      { label: "人选来源", value: nomineeSource === null ? "" : nomineeSourceNames[nomineeSource] },
      {
        label: "结果有效期",
        value: outcome.validUntil === null ? "" : `至 ${dots(outcome.validUntil)}`,
        before: correctedIn(record, "recommendation")("validUntil"),
      },
    ],
  ];
}

function roundRows(record: ProcessRecord, outcome: Outcome<"recommendation">, form: "interview" | "meeting"): Rows {
  const label = form === "interview" ? "个别谈话" : "会议推荐";
  const result = outcome[form];
  if (result === null)
    return [[{ label, value: form === "meeting" && outcome.meetingOmitted ? "按规定不再进行会议推荐" : "未进行" }]];
  const was = correctedIn(record, "recommendation");
  const round = record.proceedings.rounds.find(({ id }) => id === result.roundId);
  const base = round?.rateBase ?? "valid";
  const of = baseCount(result, base, round?.returned ?? null);
  const rate = `得票率 ${of === null ? "—" : formatPercent(result.agree, of)}（以${rateBaseNames[base]}为基数）`;
  const names = { shouldAttend: "应到", present: "实到", valid: "有效票", agree: "得票" };
  return [
    [
      { label, value: dots(result.heldOn), before: was(`${form}.heldOn`) },
      {
        label: "人数与得票",
        value: `应到 ${result.shouldAttend} 人，实到 ${result.present} 人，有效票 ${result.valid} 张，得 ${result.agree} 票，${rate}`,
        before: remark((name) => was(`${form}.${name}`), names),
      },
    ],
  ];
}

export function inspectionRows(record: ProcessRecord, { inspection: outcome }: Outcomes): Rows {
  const { inspection, preReports, signatures } = record.proceedings;
  const was = correctedIn(record, "inspection");
  const team = (inspection?.team ?? []).map(({ name, leader }) => (leader ? `${name}（组长）` : name)).join("、");
  const signed = signatures
    .filter(({ purpose }) => purpose === "integrity")
    .map((one) => `${one.capacity}${one.signerName} ${dots(one.signedOn)}`);
  const reports = preReports.map(
    (one) => `${one.number} ${one.approved === null ? "未答复" : one.approved ? "同意" : "不同意"}`,
  );
  const grades = record.archive.grades.map(({ year, grade }) => `${year} 年${gradeNames[grade]}`);
  const began = dots(outcome?.startsOn ?? inspection?.startsOn);
  const checks: Rows = [
    [{ label: "近三年考核", value: grades.join("，") }],
    [{ label: "档案审核", value: checkWords(record, "file", "“三龄两历一身份”：") }],
    [{ label: "个人事项", value: checkWords(record, "personalMatters", "个人有关事项报告查核：") }],
    [{ label: "纪检监察", value: checkWords(record, "discipline", "纪检监察机关意见：") }],
    [{ label: "举报查核", value: checkWords(record, "letters", "") }],
    [{ label: "廉洁结论", value: signed.join("；"), before: was("signedOn") }],
    ...supervisorRows(record, "inspection"),
    ...supervisorRows(record, "meeting", outcome?.fixItemId, outcome?.proposalItemId),
    [
      { label: "提出建议", value: dots(outcome?.proposedOn), before: was("proposedOn") },
      { label: "建议会议", value: meetingOf(record, outcome?.proposalItemId) },
      { label: "事前报告", value: reports.length === 0 ? "不涉及" : reports.join("；") },
    ],
  ];
  if (!fieldworkDone(record)) {
    return [[{ label: "核查范围", value: "平级交流不确定考察对象、不组成考察组，只做核查和回避审核" }], ...checks];
  }
  return [
    [
      { label: "确定对象", value: dots(outcome?.fixedOn), before: was("fixedOn") },
      { label: "会议和理由", value: joined(meetingOf(record, outcome?.fixItemId), outcome?.reason ?? "") },
    ],
    [
      {
        label: "考察时间",
        value: inspection?.endsOn == null ? began : `${began}—${dots(inspection.endsOn)}`,
        before: was("startsOn"),
      },
      { label: "考察组", value: team },
      { label: "考察预告", value: dots(outcome?.noticeOn), before: was("noticeOn") },
    ],
    [
      { label: "听取意见", value: inspection === null ? "" : `${inspection.heard} 个单位（部门）` },
      { label: "民主测评", value: assessmentWords(record) },
    ],
    ...checks,
  ];
}

/** Whether a team went out: not for a lateral move with checks only. */
export function fieldworkDone({ at }: ProcessRecord): boolean {
  return traitsOf(at.kind, at.ruleSet.values).inspection === "full";
}

function assessmentWords({ proceedings, at }: ProcessRecord): string {
  const assessment = proceedings.inspection?.assessment ?? null;
  if (assessment === null) return "";
  const base = at.ruleSet.values.rateBase.assessment;
  const { EXCELLENT, COMPETENT } = sumOfGrades(assessment.lines);
  const rate = formatPercent(EXCELLENT + COMPETENT, assessment.header[base]);
  return `优秀 ${EXCELLENT} 票，称职 ${COMPETENT} 票，优称率 ${rate}（以${rateBaseNames[base]}为基数）`;
}

type CheckKind = "file" | "personalMatters" | "discipline" | "letters";
function checkWords({ proceedings, withChecks }: ProcessRecord, kind: CheckKind, lead: string): string {
  if (!withChecks) return "按岗位权限不显示";
  const check = proceedings.inspection?.checks.find((one) => one.kind === kind);
  if (check?.answer == null) return "";
  const who = check.responsibleName === "" ? "" : `，责任人 ${check.responsibleName}`;
  return `${lead}${checkAnswerNames[check.answer]}（${dots(check.repliedOn)}${who}）`;
}

export function deliberationRows(record: ProcessRecord, { deliberation }: Outcomes): Rows {
  const was = correctedIn(record, "deliberation");
  return [
    [
      { label: "完成时间", value: dots(deliberation?.clearedOn), before: was("clearedOn") },
      {
        label: "征求意见",
        value: deliberation === undefined ? "" : `${deliberation.consulted} 人次`,
        before: was("consulted"),
      },
    ],
    ...supervisorRows(record, "consultation"),
  ];
}

export function decisionRows(record: ProcessRecord, { decision }: Outcomes): Rows {
  if (decision === undefined) return [[{ label: "会议", value: "" }]];
  const was = correctedIn(record, "decision");
  const chair = record.proceedings.items.find(({ id }) => id === decision.itemId)?.chair ?? "";
  const attended = `应到 ${decision.shouldAttend} 人，实到 ${decision.present} 人，回避 ${decision.withdrawn} 人`;
  const votes = `同意 ${decision.agree} 票，不同意 ${decision.disagree} 票，缓议 ${decision.defer} 票，弃权 ${decision.abstain} 票`;
  return [
    [
      { label: "时间", value: dots(decision.on), before: was("on") },
      { label: "会议", value: joined(meetingOf(record, decision.itemId), chair === "" ? "" : `${chair}主持`) },
    ],
    [
      { label: "结果", value: decision.passed ? "通过" : "未通过", before: was("passed") },
      {
        label: "到会和表决",
        value: `${attended}；${votes}`,
        before: remark(was, {
          shouldAttend: "应到",
          present: "实到",
          withdrawn: "回避",
          agree: "同意",
          disagree: "不同意",
          defer: "缓议",
          abstain: "弃权",
        }),
      },
    ],
    ...supervisorRows(record, "meeting", decision.itemId),
  ];
}

export function appointmentRows(record: ProcessRecord, { notice, appointment, probation }: Outcomes): Rows {
  const ofNotice = correctedIn(record, "notice");
  const was = correctedIn(record, "appointment");
  const paper: RecordCell = {
    label: "任免文件",
    value: appointment === undefined ? "" : `${appointment.paperNumber}，${dots(appointment.issuedOn)}`,
    before: remark(was, { paperNumber: "", issuedOn: "" }),
  };
  if (!takesPost(record.at.kind)) return [[paper]];
  const { notice: published, talker, nominations } = record.proceedings;
  const elections = nominations.map(
    (one) => `${dots(one.nominatedOn)}向${one.body}提名（${one.documentNumber}）${one.result === null ? "" : `，${dots(one.heldOn)}${electionResultNames[one.result]}`}`,
  );
  const days = notice?.from == null ? "" : `${dots(notice.from)}—${dots(notice.until)}，${notice.workingDays} 个工作日`;
  const reports = published === null ? "" : `收到反映 ${published.registered} 件，未办结 ${published.open} 件`;
  const channels = notice?.exempted == null ? (published?.channels ?? "") : exemptedWords(notice.exempted);
  const talk = appointment?.talkOn == null ? "" : `${dots(appointment.talkOn)} ${talker ?? ""}`;
  const trial =
    appointment?.probationFrom == null ? "" : `${dots(appointment.probationFrom)}—${dots(appointment.probationUntil)}`;
  const concluded =
    probation === undefined
      ? ""
      : `${dots(probation.concludedOn)} ${probation.conclusion === "confirmed" ? "正式任职" : "不予任职"}`;
  return [
    [
      { label: "公示形式", value: channels },
      {
        label: "公示和反映",
        value: joined(days, reports),
        before: remark(ofNotice, { from: "自", until: "至", workingDays: "工作日", objections: "反映" }),
      },
    ],
    ...(isElected(record.at.kind) ? [[{ label: "提名和选举", value: elections.join("；") }]] : []),
    [{ label: "任职时间", value: dots(appointment?.inPostSince) }, paper],
    [
      { label: "任职谈话", value: talk, before: was("talkOn") },
      { label: "试用期", value: joined(trial, concluded) },
    ],
  ];
}

function exemptedWords(stored: string): string {
  const ground = Object.entries(exemptionGroundNames).find(([code]) => stored.startsWith(code));
  return `免予公示：${ground === undefined ? stored : ground[1]}`;
}
