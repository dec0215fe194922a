-- Opinions asked before or while a batch is drafted: who was asked in which capacity, and what was answered.
-- CreateEnum
CREATE TYPE "PriorCapacity" AS ENUM ('leaderInCharge', 'unitHead', 'coManagingSide', 'other');

-- CreateEnum
CREATE TYPE "PriorWay" AS ENUM ('talk', 'letter', 'phone');

-- CreateEnum
CREATE TYPE "PriorAnswer" AS ENUM ('agree', 'disagree', 'other');

-- CreateTable
CREATE TABLE "prior_opinion" (
    "id" UUID NOT NULL,
    "motionId" UUID NOT NULL,
    "postId" UUID,
    "capacity" "PriorCapacity" NOT NULL,
    "who" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "on" DATE NOT NULL,
    "way" "PriorWay" NOT NULL,
    "letterNumber" TEXT NOT NULL DEFAULT '',
    "answer" "PriorAnswer" NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "enteredById" UUID NOT NULL,
    "enteredOn" DATE NOT NULL,
    "withdrawnOn" DATE,
    "withdrawnReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "prior_opinion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "prior_opinion_motionId_on_id_idx" ON "prior_opinion"("motionId", "on", "id");

-- AddForeignKey
ALTER TABLE "prior_opinion" ADD CONSTRAINT "prior_opinion_motionId_fkey" FOREIGN KEY ("motionId") REFERENCES "motion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table prior_opinion add constraint prior_opinion_withdrawn check (("withdrawnOn" is null) = ("withdrawnReason" = ''));
alter table prior_opinion add constraint prior_opinion_not_ahead check ("on" <= "enteredOn");
alter table prior_opinion add constraint prior_opinion_letter_numbered check (way <> 'letter' or "letterNumber" <> '');
alter table prior_opinion add constraint prior_opinion_in_words check (answer = 'agree' or words <> '');

-- Added and withdrawn, never changed: only the withdrawal may be written into a row that stands.
grant select, insert on prior_opinion to app_rw;
grant update ("withdrawnOn", "withdrawnReason") on prior_opinion to app_rw;
