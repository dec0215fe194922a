import { accessRefusals } from "./access";
import { accountsRefusals } from "./accounts";
import { appointmentRefusals } from "./appointment";
import { approvalFormRefusals } from "./approval-form";
import { archiveRefusals } from "./archive";
import { archiveEntriesRefusals } from "./archive-entries";
import { attachmentsRefusals } from "./attachments";
import { caseRefusals } from "./case";
import { caseFileRefusals } from "./case-file";
import { comingRefusals } from "./coming-sheets";
import { clocksRefusals } from "./clocks";
import { codesRefusals } from "./codes";
import { correctionRefusals } from "./corrections";
import { departureRefusals } from "./departures";
import { evaluationRefusals } from "./evaluation";
import { deliberationRefusals } from "./deliberation";
import { decisionRefusals } from "./decision";
import { formRefusals } from "./form";
import { formExchangeRefusals } from "./form-exchange";
import { importsRefusals } from "./imports";
import { supervisorRefusals } from "./invited-supervisors";
import { meetingsRefusals } from "./meetings";
import { motionRefusals } from "./motion";
import { noticeRefusals } from "./notice";
import { ownRecordRefusals } from "./own-record";
import { peopleRefusals } from "./people";
import { searchRefusals } from "./people-search";
import { postsRefusals } from "./posts";
import { nameClearingRefusals } from "./name-clearing";
import { studyRefusals } from "./team-studies";
import { peopleListsRefusals } from "./people-lists";
import { principalReviewRefusals } from "./principal-review";
import { probationRefusals } from "./probation";
import { rankRefusals } from "./ranks";
import { recommendationRefusals } from "./recommendation";
import { inspectionRefusals } from "./inspection";
import { recordRefusals } from "./record";
import { settingsRefusals } from "./settings";
import { reservePoolRefusals } from "./reserve-pool";
import { rosterImportRefusals } from "./roster-import";
import { rosterRefusals } from "./rosters";
import { schemeRefusals } from "./schemes";
import { statisticsRefusals } from "./statistics";
import { auditsRefusals } from "./audits";
import { responsibilityRefusals } from "./responsibility";
import { unitRecommendationRefusals } from "./unit-recommendation";
import { whatIfRefusals } from "./what-if";

/** Every refusal there is with its sentence: a code without a sentence does not compile. First line: what to do, whom to ask. */
export const refusalSentences = {
  ...formRefusals,
  ...recordRefusals,
  ...accessRefusals,
  ...accountsRefusals,
  ...appointmentRefusals,
  ...approvalFormRefusals,
  ...archiveRefusals,
  ...archiveEntriesRefusals,
  ...attachmentsRefusals,
  ...caseRefusals,
  ...caseFileRefusals,
  ...comingRefusals,
  ...clocksRefusals,
  ...codesRefusals,
  ...correctionRefusals,
  ...inspectionRefusals,
  ...deliberationRefusals,
  ...decisionRefusals,
  ...departureRefusals,
  ...evaluationRefusals,
  ...formExchangeRefusals,
  ...importsRefusals,
  ...meetingsRefusals,
  ...supervisorRefusals,
  ...motionRefusals,
  ...noticeRefusals,
  ...ownRecordRefusals,
  ...peopleRefusals,
  ...searchRefusals,
  ...postsRefusals,
  ...studyRefusals,
  ...nameClearingRefusals,
  ...peopleListsRefusals,
  ...principalReviewRefusals,
  ...probationRefusals,
  ...rankRefusals,
  ...recommendationRefusals,
  ...reservePoolRefusals,
  ...rosterImportRefusals,
  ...rosterRefusals,
  ...schemeRefusals,
  ...settingsRefusals,
  ...statisticsRefusals,
  ...auditsRefusals,
  ...responsibilityRefusals,
  ...unitRecommendationRefusals,
  ...whatIfRefusals,
} as const;

export type RefusalCode = keyof typeof refusalSentences;
