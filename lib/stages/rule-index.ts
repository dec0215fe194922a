import type { Force } from "@/lib/law/finding";
import type { RuleId } from "@/lib/law/rule-id";
import { appointmentRules } from "./appointment/rules/appointment";
import { decisionRules } from "./decision/rules/decision";
import { deliberationRules } from "./deliberation/rules/clearing";
import { motionRules } from "./motion/rules";
import { noticeRules } from "./notice/rules";
import { probationRules } from "./probation/rules";
import { recommendationRules } from "./recommendation/rules";
import { peopleRules } from "../people/rules/rule-ids";
import type { IndexedRule, RuleEntry } from "./rule-entry";
import { unencodedRules } from "./unencoded-rules";

/*
 * Every rule: where it acts, what holds it, or that it is not encoded yet. A rule that acts has an exported function that returns its
 * finding; one that is held is a field, a template or an enumeration that people fill in and see.
 */

function acts(force: Force, file: string, ...names: readonly [string, ...string[]]): RuleEntry {
  const [first, ...rest] = names;
  return { kind: "acts", force, places: [{ file, name: first }, ...rest.map((name) => ({ file, name }))] };
}

function also(entry: RuleEntry, file: string, name: string): RuleEntry {
  return entry.kind === "acts" ? { ...entry, places: [...entry.places, { file, name }] } : entry;
}

const held = (file: string, name: string): RuleEntry => ({ kind: "held", place: { file, name } });

const service = "lib/people/rules/service.ts";
const qualifications = "lib/people/rules/qualifications.ts";
const exceptional = "lib/people/rules/exceptional.ts";
const bars = "lib/people/rules/bars.ts";
const person = "lib/people/rules/person.ts";
const equalPost = "lib/people/rules/equal-post-bars.ts";
const avoidance = "lib/people/rules/avoidance.ts";
const motion = "lib/stages/motion/rules.ts";
const usable = "lib/case/rules/recommendation.ts";
const recommendation = "lib/stages/recommendation/rules.ts";
const subjects = "lib/stages/inspection/rules/subjects.ts";
const team = "lib/stages/inspection/rules/team.ts";
const inspection = "lib/stages/inspection/rules/stage.ts";
const letters = "lib/stages/inspection/rules/letters.ts";
const inspectors = "lib/stages/inspection/rules/inspectors.ts";
const report = "lib/stages/inspection/rules/report.ts";
const checks = "lib/stages/inspection/rules/checks.ts";
const checklist = "lib/stages/deliberation/rules/checklist.ts";
const consultations = "lib/stages/deliberation/rules/consultations.ts";
const preReports = "lib/case/rules/pre-reports.ts";
const standing = "lib/case/rules/standing-replies.ts";
const reporting = "lib/stages/deliberation/rules/pre-reports.ts";
const sitting = "lib/case/rules/sitting.ts";
const opinions = "lib/stages/decision/rules/opinions.ts";
const decision = "lib/stages/decision/rules/decision.ts";
const contested = "lib/stages/decision/rules/contested.ts";
const notice = "lib/stages/notice/rules.ts";
const appointment = "lib/stages/appointment/rules/appointment.ts";
const election = "lib/stages/appointment/rules/election.ts";
const elections = "lib/case/rules/elections.ts";
const probation = "lib/stages/probation/rules.ts";
const retirement = "lib/posts/rules/retirement.ts";
const terms = "lib/posts/rules/terms.ts";
const rotation = "lib/posts/rules/rotation.ts";
const periods = "lib/law/sanction-periods.ts";
const clocks = "lib/programmes/departures/rules/clocks.ts";
const grounds = "lib/programmes/departures/rules/grounds.ts";
const verification = "lib/stages/inspection/rules/verification.ts";
const pool = "lib/programmes/reserve-pool/rules/pool.ts";
const rankYears = "lib/programmes/ranks/rules/years.ts";
const training = "lib/people/rules/training.ts";

const bar = acts("calc", bars, "computeBars");

export const ruleIndex = {
  ...unencodedRules,
  // eligibility and exceptional promotion
  "ELG-01": acts("block", service, "judgeServiceAndGrassroots"),
  "ELG-02": acts("warn", service, "judgeLowerPosts"),
  "ELG-03": acts("block", service, "judgeDeputyYears"),
  "ELG-04": acts("block", service, "judgeLowerHeadYears"),
  "ELG-05": acts("warn", qualifications, "judgeEducation"),
  "ELG-06": acts("warn", training, "judgeTraining"),
  "ELG-07": acts("gate", qualifications, "judgeHealth"),
  "ELG-08": acts("block", qualifications, "judgeLegalQualification", "judgePartyStanding"),
  "ELG-09": acts("block", service, "judgeSectionYears"),
  "ELG-10": also(acts("block", service, "judgeLevelByLevel"), person, "judgeSameLevel"),
  "SED-29": acts("gate", "lib/stages/appointment/rules/exam.ts", "judgeExam"),
  "ELG-11": also(acts("block", motion, "judgeQuota", "judgeSharedVacancy"), appointment, "judgeQuotaAfter"),
  "EXC-01": acts("block", exceptional, "judgeGround"),
  "EXC-02": acts("block", exceptional, "judgeUnbreakable"),
  "EXC-03": acts("block", exceptional, "judgeSinceLastPromotion"),
  "EXC-04": acts("block", exceptional, "judgeNotTwiceRunning"),
  "EXC-05": acts("block", exceptional, "judgeSkippedLevels"),
  "EXC-06": acts("block", preReports, "judgeExceptionalApproval", "judgeBeforeInspection"),
  "EXC-07": acts("block", notice, "judgeExceptionalGroundShown"),
  // bars
  "DSQ-01": acts("block", bars, "judgeHumanBars"),
  "DSQ-02": also(acts("block", bars, "judgeHumanBars"), usable, "judgeRecognition"),
  "DSQ-03": acts("block", bars, "judgeLastYearsGrade"),
  "DSQ-04": acts("block", bars, "judgeHumanBars"),
  "DSQ-05": acts("block", bars, "judgeHumanBars"),
  "DSQ-06": also(acts("block", bars, "judgeSanctions"), equalPost, "judgeEqualPostSanctions"),
  "DSQ-07": acts("block", bars, "judgeHumanBars"),
  "SAN-01": bar,
  "SAN-02": bar,
  "SAN-03": bar,
  "SAN-04": bar,
  "SAN-05": held("prisma/schema/people.prisma", "CadreStatus"),
  "SAN-06": bar,
  "SAN-07": bar,
  "SAN-08": bar,
  "SAN-09": held(periods, "sanctionKinds"),
  "SAN-10": bar,
  "SAN-11": held(periods, "sanctionPeriods"),
  // motion
  "MOT-01": acts("block", motion, "judgeTeamAnalysis"),
  "MOT-02": acts("warn", motion, "judgeManagingAuthority"),
  "MOT-03": acts("warn", motion, "judgeProposalFields"),
  "MOT-04": acts("block", motion, "judgeSignedNomination"),
  "MOT-05": acts("warn", motion, "judgeWorkPlan"),
  "MOT-06": acts("warn", motion, "judgePreCheck"),
  "MOT-07": acts("warn", motion, "judgeProducingWay"),
  "MOT-08": held("prisma/schema/posts.prisma", "Quota"),
  "MOT-09": held("prisma/schema/motion.prisma", "Motion"),
  // recommendation
  "REC-01": acts("block", usable, "judgeBothForms"),
  "REC-02": acts("block", usable, "judgeValidity"),
  "REC-03": acts("block", recommendation, "judgeTargeted"),
  "REC-04": acts("block", recommendation, "judgeReferenceNominees"),
  "REC-05": acts("warn", recommendation, "judgeParticipants"),
  "REC-06": acts("block", recommendation, "judgeReferenceNominees"),
  "REC-07": acts("block", recommendation, "judgeOmission"),
  "REC-08": acts("warn", recommendation, "judgeParticipants"),
  "REC-09": acts("block", usable, "judgeAttendance"),
  "REC-10": acts("block", subjects, "judgeReasonGiven"),
  "REC-11": held(preReports, "noRecommendation"),
  "REC-12": held("lib/case/outcomes.ts", "recommendation"),
  "REC-13": held("prisma/schema/recommendation.prisma", "TallyEntry"),
  "REC-14": held("lib/law/scheme.ts", "lowRecognitionThreshold"),
  // inspection
  "INS-01": acts("warn", subjects, "judgeFixedAtMeeting"),
  "INS-02": acts("warn", subjects, "judgeMoreThanPosts"),
  "INS-03": held("prisma/schema/inspection.prisma", "noticePlaces"),
  "INS-04": also(acts("block", team, "judgeTeamSize"), inspectors, "judgeTeamFit"),
  "INS-05": acts("block", avoidance, "judgeTeamAvoidance"),
  "INS-06": acts("gate", inspection, "judgeAssessed"),
  "INS-07": acts("block", report, "judgeDimensions"),
  "INS-08": held("prisma/schema/inspection.prisma", "noticeText"),
  "INS-09": acts("warn", team, "judgeNoticeTiming"),
  "INS-10": also(also(acts("gate", checks, "judgeHeard"), letters, "judgeJointReview"), standing, "judgeStandingReplies"),
  "INS-11": acts("block", report, "judgeReportComplete", "judgeFaultsNamed"),
  "INS-12": acts("calc", inspectors, "judgeExtended"),
  "INS-13": held("prisma/schema/inspection.prisma", "figures"),
  "INS-14": acts("warn", checks, "judgeDisciplineAskedBefore"),
  "CHK-1": also(also(acts("gate", checks, "judgeFourMusts"), checklist, "judgeCheckClosed"), standing, "judgeStandingReplies"),
  "CHK-2": also(also(acts("gate", checks, "judgeFourMusts"), checklist, "judgeCheckClosed"), standing, "judgeStandingReplies"),
  "CHK-3": also(also(acts("gate", checks, "judgeFourMusts"), checklist, "judgeDisciplineAnswer"), standing, "judgeStandingReplies"),
  "CHK-4": also(also(acts("gate", checks, "judgeFourMusts"), checklist, "judgeCheckClosed"), standing, "judgeStandingReplies"),
  "CHK-5": also(also(acts("gate", checks, "judgeAudit"), checklist, "judgeAudit"), standing, "judgeStandingReplies"),
  "CHK-6": also(acts("block", checks, "judgeDualSignature", "judgeSignedAfterLetters"), checklist, "judgeIntegritySigned"),
  "SED-02": acts("block", "lib/case/rules/opinion-poll.ts", "judgeOpinionPoll"),
  // deliberation and pre-reports
  "DEL-01": acts("gate", consultations, "judgeLeadersConsulted"),
  "DEL-02": acts("gate", consultations, "judgeSuperiorHeard"),
  "DEL-03": acts("gate", consultations, "judgeUnitedFrontHeard"),
  "DEL-04": acts("gate", consultations, "judgeDualManagement"),
  "DEL-05": acts("warn", checklist, "judgeStepsDone", "judgeHumanItem"),
  "DEL-06": acts("warn", opinions, "judgeBallotForm"),
  "DEL-07": acts("block", contested, "judgeContestedGroup", "judgeContestedBallot"),
  "RPT-01": acts("warn", reporting, "judgeReportDue"),
  "RPT-02": acts("warn", reporting, "judgeReplyTime"),
  "RPT-03": acts("block", preReports, "judgePreReports"),
  "RPT-04": held("lib/law/scheme.ts", "manyAtOnce"),
  // decision
  "DEC-01": acts("block", sitting, "judgeQuorum"),
  "DEC-02": acts("block", opinions, "judgeStatedOpinions"),
  "DEC-03": acts("block", opinions, "judgeVoteCounts"),
  "DEC-04": acts("calc", sitting, "judgeMajority"),
  "DEC-05": acts("block", decision, "judgeSuspension"),
  "DEC-06": acts("calc", sitting, "judgeReconsideration"),
  "DEC-07": acts("gate", opinions, "judgeMinutes"),
  "DEC-08": acts("block", opinions, "judgeWithdrawals"),
  "DEC-09": acts("block", sitting, "judgeBody"),
  "DEC-10": held("prisma/schema/attachments.prisma", "Attachment"),
  "DEC-11": held("prisma/schema/meetings.prisma", "Meeting"),
  "DEC-12": acts("block", sitting, "judgePlenaryBallot"),
  // notice, appointment, probation
  "PUB-01": also(acts("block", notice, "judgeExemption", "judgeNoticeAfterDecision"), appointment, "judgePublicised"),
  "PUB-02": acts("block", notice, "judgeNoticeLength", "judgeNoticeRun"),
  "PUB-03": acts("gate", notice, "judgeNoticeContent"),
  "PUB-04": acts("gate", notice, "judgeObjectionsClosed"),
  "PUB-05": acts("block", notice, "judgeObjectionResults"),
  "PRB-01": acts("calc", appointment, "judgeProbationApplies"),
  "PRB-02": also(acts("gate", appointment, "judgeFiling"), probation, "judgeProbationOver"),
  "PRB-03": held("lib/law/instruments/probation-2001.ts", "probation2001"),
  "PRB-04": also(acts("block", bars, "judgeOnProbation"), probation, "judgeEndAssessment"),
  "PRB-05": acts("block", probation, "judgeExtension", "judgeEarlyEnd"),
  "PRB-06": acts("warn", probation, "judgeFailFlags"),
  "PRB-07": acts("gate", probation, "judgeProgress", "judgeSecondNotice"),
  "APT-01": acts("gate", appointment, "judgeTalk"),
  "APT-02": acts("calc", appointment, "judgeStartOfTimeInPost"),
  "APT-03": acts("gate", election, "judgeElected"),
  "APT-04": acts("warn", elections, "judgeElectionsLost"),
  // avoidance and removal
  "AVD-01": acts("block", avoidance, "judgePostAvoidance"),
  "AVD-02": held("prisma/schema/inspection.prisma", "personalMatters"),
  "AVD-03": held("prisma/schema/people.prisma", "nativePlace"),
  "AVD-04": acts("block", avoidance, "judgeDutyAvoidance"),
  "AVD-05": held("prisma/schema/people-archive.prisma", "Kinship"),
  "RMV-01": acts("gate", motion, "judgeRemovalGround"),
  "RMV-02": held("prisma/schema/motion.prisma", "MotionLeaver"),
  // resignation and stepping down
  "RSG-01": acts("warn", clocks, "judgeOfficialApplication"),
  "RSG-02": acts("warn", clocks, "judgeVoluntaryAnswer"),
  "RSG-03": acts("warn", grounds, "judgeBlameGround"),
  "RSG-04": acts("warn", clocks, "judgeOrderedResignation"),
  "RSG-05": acts("warn", "lib/people/rules/reuse.ts", "judgeReuse"),
  "DWN-01": acts("warn", grounds, "judgeStepDownGround"),
  "DWN-02": acts("warn", grounds, "judgeProcedure"),
  "DWN-03": acts("warn", grounds, "judgeMeans"),
  "DWN-04": acts("warn", grounds, "judgePriorReminder"),
  "SED-09": acts("block", "lib/people/rules/secondment.ts", "judgeSecondment"),
  // personal matters and personnel file
  "PMR-06": acts("warn", verification, "judgeTargetedVerification"),
  "PMR-07": acts("gate", verification, "judgeVerificationResult"),
  "FIL-01": held("lib/law/file-categories.ts", "fileCategories"),
  "FIL-03": held("lib/law/file-categories.ts", "fileCategoryOf"),
  // reserve pool
  "RSV-01": acts("warn", pool, "judgePoolSize"),
  "RSV-02": acts("warn", pool, "judgeSource"),
  "RSV-03": acts("warn", pool, "judgeMember"),
  "RSV-04": acts("warn", pool, "judgeNearTerm"),
  "RSV-05": acts("warn", pool, "judgeStructure"),
  "RSV-07": acts("warn", pool, "judgeSteps"),
  // ranks
  "RNK-01": acts("block", rankYears, "judgeRankYears"),
  "RNK-02": acts("warn", rankYears, "judgePayGrade"),
  "RNK-03": acts("block", "lib/programmes/ranks/rules/quota.ts", "judgeRankQuota"),
  "RNK-04": held("prisma/schema/training-and-ranks.prisma", "RankRow"),
  "RNK-05": acts("block", rankYears, "judgeRankDay"),
  // training
  "TRN-01": acts("warn", training, "judgeFiveYears"),
  "TRN-02": acts("warn", training, "judgeYear"),
  "TRN-03": acts("calc", training, "computeCatchUp"),
  "TRN-04": acts("warn", training, "judgeLeave"),
  "TRN-05": acts("calc", training, "judgeOnline"),
  // terms of office, rotation, retirement
  "TRM-01": acts("calc", terms, "computeTermEnd"),
  "TRM-02": acts("warn", terms, "judgeFullTerm"),
  "TRM-03": acts("block", terms, "judgeRenomination", "judgeAnotherTerm"),
  "TRM-04": acts("warn", terms, "judgeYearsAtLevel"),
  "TRM-05": held("prisma/schema/posts.prisma", "termScope"),
  "ROT-01": acts("warn", rotation, "judgeRotationInPost"),
  "ROT-02": acts("warn", rotation, "judgeRotationInTeam"),
  "ROT-03": acts("warn", rotation, "judgeHeadsTogether"),
  "ROT-04": acts("warn", rotation, "judgeSingleCareer"),
  "ROT-05": acts("warn", rotation, "judgeKeyPostRotation"),
  "RET-01": acts("calc", retirement, "computeAgeLimit"),
  "RET-02": acts("calc", retirement, "computeRetirement"),
  "SED-20": acts("warn", "lib/programmes/supervision/rules.ts", "judgeFrontLineShare"),
  // look-back and audits
  "REP-04": acts("warn", "lib/people/rules/earlier-reports.ts", "judgeEarlierReports"),
  "ACC-03": held("lib/programmes/responsibility/queries.ts", "readTrailIn"),
  "SED-03": acts("calc", "lib/programmes/principal-review/rules/judge.ts", "judgeVotes", "judgeCorrection"),
  "AUD-01": acts("warn", "lib/programmes/audits/rules.ts", "judgeAuditDue"),
} as const satisfies Readonly<Record<IndexedRule, RuleEntry>>;

/** What each stage says it judges, people's rules first. */
export const rulesByStage = {
  people: peopleRules,
  motion: motionRules,
  recommendation: recommendationRules,
  deliberation: deliberationRules,
  decision: decisionRules,
  notice: noticeRules,
  appointment: appointmentRules,
  probation: probationRules,
} as const satisfies Readonly<Record<string, readonly RuleId[]>>;

/** The entry of a rule, or null for rules of yearly assessment and of ballots. */
export function ruleEntry(rule: RuleId): RuleEntry | null {
  const entries: Readonly<Partial<Record<RuleId, RuleEntry>>> = ruleIndex;
  return entries[rule] ?? null;
}
