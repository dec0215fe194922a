-- A local scheme changes by two people: the office drafts it, the head of the department confirms it with the adopting document and the
-- item of the meeting.
-- CreateEnum
CREATE TYPE "SchemeDraftState" AS ENUM ('waiting', 'confirmed', 'refused', 'withdrawn');

-- AlterTable
ALTER TABLE "rule_set" ADD COLUMN     "meetingId" UUID,
ADD COLUMN     "meetingItem" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "scheme_draft" (
    "id" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "from" DATE NOT NULL,
    "grounds" TEXT NOT NULL,
    "state" "SchemeDraftState" NOT NULL DEFAULT 'waiting',
    "draftedById" UUID NOT NULL,
    "draftedOn" DATE NOT NULL,
    "answeredById" UUID,
    "answeredOn" DATE,
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "scheme_draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "scheme_draft_authorityId_state_idx" ON "scheme_draft"("authorityId", "state");

-- One draft of an authority waits at a time, nobody answers for both, and a scheme ends after it begins.
create unique index scheme_draft_waiting on scheme_draft ("authorityId") where state = 'waiting';
alter table scheme_draft add constraint scheme_draft_two_people check (state not in ('confirmed', 'refused') or "answeredById" <> "draftedById");
alter table scheme_draft add constraint scheme_draft_answered check ((state = 'waiting') = ("answeredById" is null) and (state = 'waiting') = ("answeredOn" is null));
alter table rule_set add constraint rule_set_two_people check ("confirmedById" is null or "confirmedById" <> "draftedById");
alter table rule_set add constraint rule_set_order check ("to" is null or "to" >= "from");

-- Drafted and answered, never deleted.
grant select, insert, update on scheme_draft to app_rw;
