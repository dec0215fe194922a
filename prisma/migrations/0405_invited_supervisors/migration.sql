-- Invited supervisors (特邀监督员, SED-19): who attended which meeting, consultation or inspection, in which capacity. No vote, no access.
-- CreateEnum
CREATE TYPE "AttendedAct" AS ENUM ('meeting', 'consultation', 'inspection');

-- CreateEnum
CREATE TYPE "SupervisorCapacity" AS ENUM ('partyDelegate', 'peoplesDeputy', 'consultativeMember', 'massRepresentative', 'other');

-- CreateTable
CREATE TABLE "invited_supervisor" (
    "id" UUID NOT NULL,
    "act" "AttendedAct" NOT NULL,
    "meetingId" UUID,
    "caseId" UUID,
    "who" TEXT NOT NULL,
    "capacity" "SupervisorCapacity" NOT NULL,
    "on" DATE NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "namesake" BOOLEAN NOT NULL DEFAULT false,
    "enteredById" UUID NOT NULL,
    "enteredOn" DATE NOT NULL,
    "withdrawnOn" DATE,
    "withdrawnReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "invited_supervisor_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "invited_supervisor_meetingId_idx" ON "invited_supervisor"("meetingId");

-- CreateIndex
CREATE INDEX "invited_supervisor_caseId_idx" ON "invited_supervisor"("caseId");

-- AddForeignKey
ALTER TABLE "invited_supervisor" ADD CONSTRAINT "invited_supervisor_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invited_supervisor" ADD CONSTRAINT "invited_supervisor_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table invited_supervisor add constraint invited_supervisor_one_act
  check ((act = 'meeting') = ("meetingId" is not null) and (act = 'meeting') = ("caseId" is null));
alter table invited_supervisor add constraint invited_supervisor_named check (who <> '');
alter table invited_supervisor add constraint invited_supervisor_not_ahead check ("on" <= "enteredOn");
alter table invited_supervisor add constraint invited_supervisor_withdrawn check (("withdrawnOn" is null) = ("withdrawnReason" = ''));
alter table invited_supervisor add constraint invited_supervisor_in_words check (capacity <> 'other' or remark <> '');

-- Added and withdrawn, never changed: only the withdrawal may be written into a row that stands.
grant select, insert on invited_supervisor to app_rw;
grant update ("withdrawnOn", "withdrawnReason") on invited_supervisor to app_rw;
