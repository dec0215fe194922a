import { accessRefusals } from "./access";
import { accountsRefusals } from "./accounts";
import { appointmentRefusals } from "./appointment";
import { approvalFormRefusals } from "./approval-form";
import { archiveRefusals } from "./archive";
import { archiveEntriesRefusals } from "./archive-entries";
import { attachmentsRefusals } from "./attachments";
import { caseRefusals } from "./case";
import { comingRefusals } from "./coming-sheets";
import { codesRefusals } from "./codes";
import { correctionRefusals } from "./corrections";
import { evaluationRefusals } from "./evaluation";
import { deliberationRefusals } from "./deliberation";
import { decisionRefusals } from "./decision";
import { formRefusals } from "./form";
import { formExchangeRefusals } from "./form-exchange";
import { importsRefusals } from "./imports";
import { meetingsRefusals } from "./meetings";
import { motionRefusals } from "./motion";
import { noticeRefusals } from "./notice";
import { ownRecordRefusals } from "./own-record";
import { peopleRefusals } from "./people";
import { searchRefusals } from "./people-search";
import { postsRefusals } from "./posts";
import { studyRefusals } from "./team-studies";
import { peopleListsRefusals } from "./people-lists";
import { probationRefusals } from "./probation";
import { recommendationRefusals } from "./recommendation";
import { inspectionRefusals } from "./inspection";
import { recordRefusals } from "./record";
import { settingsRefusals } from "./settings";
import { reservePoolRefusals } from "./reserve-pool";
import { rosterImportRefusals } from "./roster-import";
import { rosterRefusals } from "./rosters";
import { statisticsRefusals } from "./statistics";
import { unitRecommendationRefusals } from "./unit-recommendation";

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
  ...comingRefusals,
  ...codesRefusals,
  ...correctionRefusals,
  ...inspectionRefusals,
  ...deliberationRefusals,
  ...decisionRefusals,
  ...evaluationRefusals,
  ...formExchangeRefusals,
  ...importsRefusals,
  ...meetingsRefusals,
  ...motionRefusals,
  ...noticeRefusals,
  ...ownRecordRefusals,
  ...peopleRefusals,
  ...searchRefusals,
  ...postsRefusals,
  ...studyRefusals,
  ...peopleListsRefusals,
  ...probationRefusals,
  ...recommendationRefusals,
  ...reservePoolRefusals,
  ...rosterImportRefusals,
  ...rosterRefusals,
  ...settingsRefusals,
  ...statisticsRefusals,
  ...unitRecommendationRefusals,
} as const;

export type RefusalCode = keyof typeof refusalSentences;
