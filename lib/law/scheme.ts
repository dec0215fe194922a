import { z } from "zod";

const count = z.int().min(0).max(1000);
const positive = z.int().min(1).max(1000);
const share = z
  .strictObject({ num: z.int().min(0).max(1000), den: z.int().min(1).max(1000) })
  .refine(({ num, den }) => num <= den, { error: "a share is at most 1" });
/**
 * Who may be written to about a subject of an inspection. The first six answer a check, or for the discipline body of the unit;
 * the others are heard as needed (INS-10).
 */
export const letterDepartments = [
  "file",
  "personalMatters",
  "disciplineOfSender",
  "disciplineOfUnit",
  "reports",
  "audit",
  "petition",
  "publicSecurity",
  "court",
  "procuratorate",
  "tax",
  "marketRegulation",
  "humanResources",
  "naturalResources",
  "ecology",
  "emergency",
  "health",
  "disciplineTour",
] as const;
export type LetterDepartment = (typeof letterDepartments)[number];

const reviewDepartment = z.strictObject({
  department: z.enum(letterDepartments),
  workingDays: positive,
  /** must be asked about every subject, not only as needed */
  required: z.boolean(),
});

/** Departments of an example scheme; an authority confirms its own list. */
const exampleReview: readonly z.infer<typeof reviewDepartment>[] = letterDepartments
  .filter((department) => !department.startsWith("discipline") || department === "disciplineTour")
  .map((department) => ({ department, workingDays: 5, required: false }));

/** Shares of a published local report, as an example. */
const exampleFrontLine = { cityCommittee: { num: 60, den: 100 }, county: { num: 80, den: 100 }, cityDepartments: { num: 50, den: 100 } } as const;
const aboveShare = share.refine(({ num }) => num > 0, { error: "a line above nothing would be crossed by one paper" });

/** Review of heads by the full committee (SED-03): how often, when the correction is looked at, the two lines of dissatisfaction. */
const principalReview = z
  .strictObject({ everyYears: positive, admonitionMonths: positive, removalMonths: positive, admonitionAbove: aboveShare, removalAbove: aboveShare })
  .refine(({ admonitionMonths, removalMonths }) => admonitionMonths < removalMonths, { error: "the second look at the correction comes after the first" })
  .refine(({ admonitionAbove, removalAbove }) => admonitionAbove.num * removalAbove.den < removalAbove.num * admonitionAbove.den, {
    error: "the line of removal is above that of the talk",
  });

const examplePrincipalReview: z.infer<typeof principalReview> = {
  everyYears: 5,
  admonitionMonths: 3,
  removalMonths: 6,
  admonitionAbove: { num: 1, den: 3 },
  removalAbove: { num: 1, den: 2 },
};

/** Kinds of deadlines that are reported upwards once they are so many days over: replies waited for, days of a batch, case or task (matter). */
export const escalationKinds = ["rectification", "probation", "notice", "term", "resignation", "reply", "matter", "review"] as const;
export type EscalationKind = (typeof escalationKinds)[number];
const escalationDays = z.strictObject({
  rectification: count, probation: count, notice: count, term: count, resignation: count, reply: count, matter: count, review: count,
});
const exampleToHead: z.infer<typeof escalationDays> = {
  rectification: 5, probation: 5, notice: 3, term: 30, resignation: 3, reply: 5, matter: 10, review: 30,
};
const exampleToSupervisor: z.infer<typeof escalationDays> = {
  rectification: 15, probation: 15, notice: 10, term: 90, resignation: 10, reply: 15, matter: 30, review: 90,
};

const rateBase = z.enum(["shouldAttend", "present", "returned", "valid"]);

const voterGroup = z.strictObject({
  code: z.string().regex(/^[A-Z]$/),
  label: z.string().min(1).max(40),
  /** A positive integer; the sum over all groups is the denominator. */
  weight: positive,
});

/**
 * The local, configurable numbers of an authority (class L and S): what a rule-set row stores. National numbers are
 * not here but in `parameters.ts`. Shares are integers num/den, weights integers, periods in the unit of the name.
 */
export const ruleSetValuesSchema = z.strictObject({
  // motion
  teamAnalysisRequired: z.boolean(),
  preCheckRequired: z.boolean(),
  priorStepForDepartingConditions: z.boolean(),
  manyAtOnce: z.strictObject({ persons: positive, withinMonths: positive }).nullable(),
  preReportReplyWorkingDays: positive,
  // eligibility
  secondmentCountsFromMonths: count,
  changedPortfolioCounts: z.boolean(),
  concurrentPostsCount: z.boolean(),
  sectionLevelYears: z.strictObject({ toDeputy: count, deputyToHead: count }),
  partyStandingYears: z.strictObject({ county: count, prefecture: count }),
  // bars
  barEndsInclusive: z.boolean(),
  admonitionMonths: positive,
  lowRecognitionThreshold: share,
  townHeadAvoidance: z.enum(["warn", "off"]),
  // recommendation
  recommendationForAdvancement: z.boolean(),
  recommendationAttendance: share,
  recommendationValidityInclusive: z.boolean(),
  blankCountsAsValid: z.boolean(),
  rateBase: z.strictObject({ recommendation: rateBase, assessment: rateBase }),
  opinionVetoBelow: share.nullable(),
  // inspection
  inspectionNoticeWorkingDays: z
    .strictObject({ min: count, max: count })
    .refine(({ min, max }) => min <= max, { error: "min is at most max" }),
  inspectionNoticeFormerUnitYears: count,
  disciplineReplyWorkingDays: positive,
  /** a reply that names no last day of its own counts so many days after it was given; null: without end */
  checkReplyValidDays: positive.nullable().default(null),
  lateralMoveInspection: z.enum(["checks", "full"]),
  // democratic assessment
  gradeValues: z.strictObject({ EXCELLENT: count, COMPETENT: count, BASICALLY_COMPETENT: count, INCOMPETENT: count }),
  voterGroups: z
    .array(voterGroup)
    .min(1)
    .refine((groups) => new Set(groups.map((group) => group.code)).size === groups.length, {
      error: "group codes differ",
    }),
  emptyVoterGroup: z.enum(["refuse", "renormalise"]),
  assessmentFlags: z.strictObject({ competentBelow: share, incompetentAbove: share }),
  trimMinRaters: z.int().min(3).max(1000),
  // decision
  suspendOnMajorQuestion: z.boolean(),
  suspendedVoteDueDays: positive,
  recusalReducesShouldAttend: z.boolean(),
  /** schemes stored before this question existed allow none */
  contestedVotes: z.boolean().default(false),
  /** a passed exam before the appointment is asked for, not older than so many months; null: none */
  preAppointmentExamMonths: positive.nullable().default(null),
  // notice
  noticeWorkingDays: z.int().min(5).max(60),
  firstNoticeDayCounted: z.boolean(),
  noticeForAdvancement: z.boolean(),
  noticeForLateralMove: z.boolean(),
  // probation
  probationForAdvancement: z.boolean(),
  probationReminderDays: count,
  probationExtensionAllowed: z.boolean(),
  probationExtensionAbsenceMonths: positive,
  probationFailFlags: z.strictObject({ incompetentAtLeast: share, competentBelow: share }),
  secondNotice: z.boolean(),
  // reserve pool and quotas
  reservePoolPerPost: z.strictObject({ head: count, deputy: count }),
  reservePoolNearTerm: share.default({ num: 1, den: 3 }),
  reservePoolAgeAtMost: positive.nullable().default(null),
  reservePoolShares: z.strictObject({ women: share, nonParty: share }).nullable().default(null),
  quotaRounding: z.enum(["floor", "half-up"]),
  // posts; schemes stored before this number existed keep the example
  keyPostRotationYears: positive.default(5),
  // joint review by departments; the same
  reviewDepartments: z.array(reviewDepartment).max(letterDepartments.length).default([...exampleReview]),
  // audits and inspectors; the same
  auditDuringYears: positive.default(3),
  inspectorTrainingYears: positive.default(3),
  inspectorUsesInYear: positive.default(6),
  youngCadreAgeAtMost: positive.default(40),
  // yearly indicator of promotions; the same
  frontLineShares: z.strictObject({ cityCommittee: share, county: share, cityDepartments: share }).default({ ...exampleFrontLine }),
  // review of heads by the full committee; the same
  principalReview: principalReview.default(examplePrincipalReview),
  // deadlines that stay over their day; the same
  escalationToHeadDays: escalationDays.default(exampleToHead),
  escalationToSupervisorDays: escalationDays.default(exampleToSupervisor),
});

export type RuleSetValues = z.infer<typeof ruleSetValuesSchema>;

/** The values of a stored rule-set row; throws when the row does not have this shape, which is a bug of who stored it. */
export function parseRuleSetValues(stored: unknown): RuleSetValues {
  return ruleSetValuesSchema.parse(stored);
}

/** The values an installation starts with. Examples, not law: an authority confirms its own. */
export const defaultRuleSetValues: RuleSetValues = {
  teamAnalysisRequired: true,
  preCheckRequired: false,
  priorStepForDepartingConditions: true,
  manyAtOnce: null,
  preReportReplyWorkingDays: 15,
  secondmentCountsFromMonths: 6,
  changedPortfolioCounts: true,
  concurrentPostsCount: false,
  sectionLevelYears: { toDeputy: 3, deputyToHead: 2 },
  partyStandingYears: { county: 3, prefecture: 5 },
  barEndsInclusive: true,
  admonitionMonths: 6,
  lowRecognitionThreshold: { num: 1, den: 3 },
  townHeadAvoidance: "warn",
  recommendationForAdvancement: true,
  recommendationAttendance: { num: 2, den: 3 },
  recommendationValidityInclusive: false,
  blankCountsAsValid: true,
  rateBase: { recommendation: "valid", assessment: "shouldAttend" },
  opinionVetoBelow: null,
  inspectionNoticeWorkingDays: { min: 1, max: 3 },
  inspectionNoticeFormerUnitYears: 2,
  disciplineReplyWorkingDays: 3,
  checkReplyValidDays: null,
  lateralMoveInspection: "checks",
  gradeValues: { EXCELLENT: 100, COMPETENT: 80, BASICALLY_COMPETENT: 60, INCOMPETENT: 0 },
  voterGroups: [
    { code: "A", label: "上级领导和主要负责同志", weight: 50 },
    { code: "B", label: "班子成员和中层干部", weight: 30 },
    { code: "C", label: "干部职工代表", weight: 20 },
  ],
  emptyVoterGroup: "refuse",
  assessmentFlags: { competentBelow: { num: 2, den: 3 }, incompetentAbove: { num: 1, den: 3 } },
  trimMinRaters: 6,
  suspendOnMajorQuestion: false,
  suspendedVoteDueDays: 30,
  recusalReducesShouldAttend: false,
  contestedVotes: false,
  preAppointmentExamMonths: null,
  noticeWorkingDays: 5,
  firstNoticeDayCounted: true,
  noticeForAdvancement: true,
  noticeForLateralMove: false,
  probationForAdvancement: false,
  probationReminderDays: 30,
  probationExtensionAllowed: true,
  probationExtensionAbsenceMonths: 6,
  probationFailFlags: { incompetentAtLeast: { num: 1, den: 3 }, competentBelow: { num: 1, den: 2 } },
  secondNotice: false,
  reservePoolPerPost: { head: 2, deputy: 1 },
  reservePoolNearTerm: { num: 1, den: 3 },
  reservePoolAgeAtMost: null,
  reservePoolShares: null,
  quotaRounding: "floor",
  keyPostRotationYears: 5,
  reviewDepartments: [...exampleReview],
  auditDuringYears: 3,
  inspectorTrainingYears: 3,
  inspectorUsesInYear: 6,
  youngCadreAgeAtMost: 40,
  frontLineShares: { ...exampleFrontLine },
  principalReview: examplePrincipalReview,
  escalationToHeadDays: exampleToHead,
  escalationToSupervisorDays: exampleToSupervisor,
};
