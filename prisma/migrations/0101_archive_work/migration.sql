-- Determinations of facts one by one, amendments asked for by the cadre himself, entries on conduct and performance, named lists.
-- CreateEnum
CREATE TYPE "ArchiveEntryKind" AS ENUM ('conduct', 'performance');

-- CreateEnum
CREATE TYPE "ArchiveEntryState" AS ENUM ('entered', 'verified', 'returned');

-- CreateEnum
CREATE TYPE "AmendmentPart" AS ENUM ('birth', 'partyEntry', 'workStart', 'education', 'career', 'identity', 'basic', 'holding', 'grade', 'honour', 'family', 'kinship', 'other');

-- CreateEnum
CREATE TYPE "AmendmentState" AS ENUM ('requested', 'underDetermination', 'accepted', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "DeterminationState" AS ENUM ('proposed', 'confirmed', 'returned');

-- AlterEnum
ALTER TYPE "Role" ADD VALUE 'cadre';

-- CreateTable
CREATE TABLE "archive_entry" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "kind" "ArchiveEntryKind" NOT NULL,
    "on" DATE NOT NULL,
    "until" DATE,
    "fact" TEXT NOT NULL,
    "goal" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL,
    "sourceProtected" BOOLEAN NOT NULL DEFAULT false,
    "evidenceId" UUID,
    "state" "ArchiveEntryState" NOT NULL DEFAULT 'entered',
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "verifiedById" UUID,
    "verifiedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "archive_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "amendment" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "part" "AmendmentPart" NOT NULL,
    "wrong" TEXT NOT NULL,
    "wanted" TEXT NOT NULL,
    "wantedDay" DATE,
    "evidenceId" UUID,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "AmendmentState" NOT NULL DEFAULT 'requested',
    "answer" TEXT NOT NULL DEFAULT '',
    "reference" TEXT NOT NULL DEFAULT '',
    "determinationId" UUID,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people_list" (
    "id" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "mergedIntoId" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "people_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people_list_member" (
    "id" UUID NOT NULL,
    "listId" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "people_list_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people_list_share" (
    "id" UUID NOT NULL,
    "listId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "sharedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "people_list_share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "determination" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "fact" "FactKind" NOT NULL,
    "stated" TEXT NOT NULL,
    "determined" TEXT,
    "determinedDay" DATE,
    "verdict" "FactVerdict" NOT NULL,
    "basis" TEXT NOT NULL,
    "reviewer" TEXT NOT NULL,
    "determinedOn" DATE,
    "evidenceId" UUID,
    "state" "DeterminationState" NOT NULL DEFAULT 'proposed',
    "enteredById" UUID,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "determination_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "archive_entry_cadreId_kind_on_idx" ON "archive_entry"("cadreId", "kind", "on");

-- CreateIndex
CREATE INDEX "archive_entry_state_idx" ON "archive_entry"("state");

-- CreateIndex
CREATE INDEX "amendment_cadreId_idx" ON "amendment"("cadreId");

-- CreateIndex
CREATE INDEX "amendment_state_idx" ON "amendment"("state");

-- CreateIndex
CREATE INDEX "people_list_ownerId_idx" ON "people_list"("ownerId");

-- CreateIndex
CREATE INDEX "people_list_member_listId_removedAt_idx" ON "people_list_member"("listId", "removedAt");

-- CreateIndex
CREATE INDEX "people_list_member_cadreId_idx" ON "people_list_member"("cadreId");

-- CreateIndex
CREATE INDEX "people_list_share_listId_idx" ON "people_list_share"("listId");

-- CreateIndex
CREATE INDEX "people_list_share_userId_idx" ON "people_list_share"("userId");

-- CreateIndex
CREATE INDEX "determination_cadreId_fact_idx" ON "determination"("cadreId", "fact");

-- CreateIndex
CREATE INDEX "determination_state_idx" ON "determination"("state");

-- AddForeignKey
ALTER TABLE "archive_entry" ADD CONSTRAINT "archive_entry_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people_list_member" ADD CONSTRAINT "people_list_member_listId_fkey" FOREIGN KEY ("listId") REFERENCES "people_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people_list_member" ADD CONSTRAINT "people_list_member_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people_list_share" ADD CONSTRAINT "people_list_share_listId_fkey" FOREIGN KEY ("listId") REFERENCES "people_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "determination" ADD CONSTRAINT "determination_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Four eyes: who entered never decides.
alter table "determination" add constraint determination_two_people check ("decidedById" <> "enteredById");
alter table "archive_entry" add constraint archive_entry_two_people check ("verifiedById" <> "enteredById");

grant select, insert, update on determination, amendment, archive_entry, people_list, people_list_member, people_list_share to app_rw;
