-- Audits of economic responsibility, each tied to a time in post.
-- CreateEnum
CREATE TYPE "AuditTiming" AS ENUM ('before', 'during', 'leaving');

-- CreateEnum
CREATE TYPE "AuditResult" AS ENUM ('nothingFound', 'issues', 'majorIssues');

-- CreateTable
CREATE TABLE "economic_audit" (
    "id" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "holdingId" UUID NOT NULL,
    "timing" "AuditTiming" NOT NULL,
    "number" TEXT NOT NULL,
    "requestedOn" DATE NOT NULL,
    "requestedById" UUID NOT NULL,
    "carriedOutOn" DATE,
    "concludedOn" DATE,
    "result" "AuditResult",
    "summary" TEXT NOT NULL DEFAULT '',
    "rectifyBy" DATE,
    "rectifiedOn" DATE,
    "rectification" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "economic_audit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "economic_audit_authorityId_idx" ON "economic_audit"("authorityId");

-- CreateIndex
CREATE INDEX "economic_audit_cadreId_idx" ON "economic_audit"("cadreId");

-- CreateIndex
CREATE INDEX "economic_audit_holdingId_idx" ON "economic_audit"("holdingId");

alter table economic_audit add constraint economic_audit_in_order
  check (("concludedOn" is null) = (result is null) and ("concludedOn" is null or "carriedOutOn" is not null)
    and ("carriedOutOn" is null or "carriedOutOn" >= "requestedOn") and ("concludedOn" is null or "concludedOn" >= "carriedOutOn"));
grant select, insert, update on economic_audit to app_rw;
