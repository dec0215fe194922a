import { accessRefusals } from "./access";
import { accountsRefusals } from "./accounts";
import { attachmentsRefusals } from "./attachments";
import { caseRefusals } from "./case";
import { evaluationRefusals } from "./evaluation";
import { deliberationRefusals } from "./deliberation";
import { decisionRefusals } from "./decision";
import { formRefusals } from "./form";
import { meetingsRefusals } from "./meetings";
import { motionRefusals } from "./motion";
import { noticeRefusals } from "./notice";
import { peopleRefusals } from "./people";
import { recommendationRefusals } from "./recommendation";
import { inspectionRefusals } from "./inspection";
import { recordRefusals } from "./record";

/** Every refusal there is with its sentence: a code without a sentence does not compile. First line: what to do, whom to ask. */
export const refusalSentences = {
  ...formRefusals,
  ...recordRefusals,
  ...accessRefusals,
  ...accountsRefusals,
  ...attachmentsRefusals,
  ...caseRefusals,
  ...inspectionRefusals,
  ...deliberationRefusals,
  ...decisionRefusals,
  ...evaluationRefusals,
  ...meetingsRefusals,
  ...motionRefusals,
  ...noticeRefusals,
  ...peopleRefusals,
  ...recommendationRefusals,
} as const;

export type RefusalCode = keyof typeof refusalSentences;
