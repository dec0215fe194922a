-- Opinion polls on people proposed for promotion, and the analysis of votes an override of theirs rests on.
-- AlterTable
ALTER TABLE "override" ADD COLUMN     "analysis" JSONB;

-- AlterTable
ALTER TABLE "tally_entry" ADD COLUMN     "opinionPollId" UUID;

-- CreateTable
CREATE TABLE "opinion_poll" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "heldOn" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "groups" JSONB NOT NULL,
    "state" "RoundState" NOT NULL DEFAULT 'open',
    "tally" JSONB,
    "voidReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "opinion_poll_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "opinion_poll_caseId_idx" ON "opinion_poll"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "tally_entry_opinionPollId_enteredById_key" ON "tally_entry"("opinionPollId", "enteredById");

-- AddForeignKey
ALTER TABLE "tally_entry" ADD CONSTRAINT "tally_entry_opinionPollId_fkey" FOREIGN KEY ("opinionPollId") REFERENCES "opinion_poll"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- An entry belongs to one count; a case has one poll in force, which has counts once it is confirmed and a reason when it was given up.
alter table tally_entry drop constraint tally_entry_one_owner;
alter table tally_entry add constraint tally_entry_one_owner check (num_nonnulls("roundId", "assessmentSheetId", "opinionPollId") = 1);
create unique index opinion_poll_in_force_once on opinion_poll ("caseId") where state <> 'void';
alter table opinion_poll add constraint opinion_poll_counted check ((state = 'confirmed') = (tally is not null));
alter table opinion_poll add constraint opinion_poll_given_up check ((state = 'void') = ("voidReason" <> ''));

-- Given up, never deleted; what two people confirmed stays as it is.
grant select, insert, update on opinion_poll to app_rw;
