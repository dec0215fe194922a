-- Words added to code tables in this installation, and the unified social credit code of a unit.
-- CreateTable
CREATE TABLE "local_code" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "means" TEXT NOT NULL,
    "code" TEXT,
    "basis" TEXT NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedById" UUID,
    "confirmedAt" TIMESTAMPTZ(3),
    "endedById" UUID,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "local_code_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "local_code_subject_idx" ON "local_code"("subject");

-- AlterTable
ALTER TABLE "unit" ADD COLUMN "creditCode" TEXT;

-- One list has a word once, proposed or in force; a code of its own likewise.
create unique index local_code_word_once on local_code (subject, folded) where "endedAt" is null;
create unique index local_code_code_once on local_code (subject, code) where "endedAt" is null and code is not null;
alter table local_code add constraint local_code_two_people check ("confirmedById" is distinct from "proposedById");
alter table local_code add constraint local_code_confirmed_whole check (("confirmedById" is null) = ("confirmedAt" is null));
alter table local_code add constraint local_code_ended_whole check (num_nonnulls("endedById", "endedAt", "endReason") in (0, 3));

-- Never deleted; what a word meant when it was confirmed stays as it was.
grant select, insert on local_code to app_rw;
grant update ("confirmedById", "confirmedAt", "endedById", "endedAt", "endReason", version) on local_code to app_rw;
