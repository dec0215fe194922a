import { fields } from "./field-class";

/** Work on the archive: determinations, amendments asked for by the cadre, entries on conduct and performance, named lists. */
export const archiveWorkFields = {
  determination: fields([
    "protected",
    "三龄两历一身份逐次认定及复核",
    "id cadreId fact stated determined determinedDay verdict basis reviewer determinedOn evidenceId state enteredById enteredAt decidedById decidedAt returnReason",
  ]),
  sanction_correction: fields([
    "closed",
    "处分登记的更正，一人提出、另一人确认",
    "id cadreId sanctionId before after reason evidenceId batchId state proposedById proposedAt answeredById answeredAt answer",
  ]),
  name_clearing: fields(
    [
      "protected",
      "澄清正名的登记，一人提出、另一人确认",
      "id cadreId verifiedBy verifiedOn scope form clearedOn state proposedById proposedAt answeredById answeredAt",
    ],
    ["closed", "所澄清的具体问题及对应的反映", "objectionId letterLineId allegation finding circle answer"],
  ),
  tolerance_decision: fields(
    [
      "protected",
      "容错决定的登记，核查和责任倒查时对照",
      "id cadreId body reference conclusion decidedOn countsFor state proposedById proposedAt answeredById answeredAt",
    ],
    ["closed", "容错的事项和理由", "matter grounds answer"],
  ),
  amendment: fields([
    "protected",
    "本人申请更正档案及答复",
    "id cadreId part wrong wanted wantedDay evidenceId requestedById requestedAt state answer reference determinationId answeredById answeredAt version",
  ]),
  archive_entry: fields(
    [
      "protected",
      "履职表现和工作实绩的事实依据，供考察、考核时核实，不计分、不排名",
      "id cadreId kind on until fact goal sourceProtected evidenceId state enteredById enteredAt verifiedById verifiedAt returnReason answer answeredAt",
    ],
    ["closed", "核实事实的出处，保护反映人", "source"],
  ),
  people_list: fields([
    "internal",
    "工作中临时归集人员，供比对和打印，不排名",
    "id authorityId ownerId label purpose locked createdAt mergedIntoId closedAt version",
  ]),
  people_list_member: fields(["internal", "名单中的人员", "id listId cadreId addedById addedAt removedAt"]),
  people_list_share: fields(["internal", "名单共享给哪些同事", "id listId userId sharedAt endedAt"]),
} as const;
