-- False reports cleared (SU-12) and tolerance decisions (SU-13), proposed by one and confirmed by another.
-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('waiting', 'confirmed', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "ClearingScope" AS ENUM ('person', 'unit', 'circle');

-- CreateEnum
CREATE TYPE "ClearingForm" AS ENUM ('written', 'meeting', 'talk');

-- CreateEnum
CREATE TYPE "ToleranceConclusion" AS ENUM ('exempted', 'mitigated', 'notTolerated');

-- CreateEnum
CREATE TYPE "ToleranceUse" AS ENUM ('yearlyAssessment', 'selection', 'disciplineOpinion', 'honours');

-- CreateTable
CREATE TABLE "name_clearing" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "objectionId" UUID,
    "letterLineId" UUID,
    "allegation" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "verifiedBy" TEXT NOT NULL,
    "verifiedOn" DATE NOT NULL,
    "scope" "ClearingScope" NOT NULL,
    "circle" TEXT NOT NULL DEFAULT '',
    "form" "ClearingForm" NOT NULL,
    "clearedOn" DATE NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'waiting',
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "name_clearing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tolerance_decision" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "matter" TEXT NOT NULL,
    "grounds" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "conclusion" "ToleranceConclusion" NOT NULL,
    "decidedOn" DATE NOT NULL,
    "countsFor" "ToleranceUse"[],
    "state" "ProposalState" NOT NULL DEFAULT 'waiting',
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "tolerance_decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "name_clearing_cadreId_idx" ON "name_clearing"("cadreId");

-- CreateIndex
CREATE INDEX "name_clearing_state_idx" ON "name_clearing"("state");

-- CreateIndex
CREATE INDEX "tolerance_decision_cadreId_idx" ON "tolerance_decision"("cadreId");

-- CreateIndex
CREATE INDEX "tolerance_decision_state_idx" ON "tolerance_decision"("state");

-- AddForeignKey
ALTER TABLE "name_clearing" ADD CONSTRAINT "name_clearing_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tolerance_decision" ADD CONSTRAINT "tolerance_decision_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One report is cleared once; what is cleared is one report or one reply; nobody answers for both.
create unique index name_clearing_objection on name_clearing ("objectionId") where state in ('waiting', 'confirmed');
create unique index name_clearing_letter_line on name_clearing ("letterLineId") where state in ('waiting', 'confirmed');
alter table name_clearing add constraint name_clearing_one_report check (num_nonnulls("objectionId", "letterLineId") = 1);
alter table name_clearing add constraint name_clearing_in_order check ("clearedOn" >= "verifiedOn" and ((scope = 'circle') = (circle <> '')));
alter table name_clearing add constraint name_clearing_two_people
  check (state not in ('confirmed', 'refused') or "answeredById" <> "proposedById");
alter table name_clearing add constraint name_clearing_answered
  check ((state = 'waiting') = ("answeredById" is null) and (state = 'waiting') = ("answeredAt" is null));
alter table tolerance_decision add constraint tolerance_decision_counts
  check ((conclusion = 'notTolerated') = (cardinality("countsFor") = 0));
alter table tolerance_decision add constraint tolerance_decision_two_people
  check (state not in ('confirmed', 'refused') or "answeredById" <> "proposedById");
alter table tolerance_decision add constraint tolerance_decision_answered
  check ((state = 'waiting') = ("answeredById" is null) and (state = 'waiting') = ("answeredAt" is null));

-- Proposed and answered once, never deleted; what was proposed stays as it was.
grant select, insert on name_clearing, tolerance_decision to app_rw;
grant update (state, "answeredById", "answeredAt", answer) on name_clearing, tolerance_decision to app_rw;

create function proposal_answered_once() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and new.state <> 'waiting' then raise exception 'a proposal begins by waiting'; end if;
  if tg_op = 'UPDATE' and old.state <> 'waiting' then raise exception 'proposal % was answered', old.id; end if;
  return new;
end
$$;
create trigger name_clearing_answered_once before insert or update on name_clearing
  for each row execute function proposal_answered_once();
create trigger tolerance_decision_answered_once before insert or update on tolerance_decision
  for each row execute function proposal_answered_once();
