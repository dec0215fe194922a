-- What another scheme would have said of closed cases: who asked, why, and what came out. People are numbers; running cases are counts.
-- CreateTable
CREATE TABLE "what_if_run" (
    "id" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "askedOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "asked" JSONB NOT NULL,
    "result" JSONB NOT NULL,

    CONSTRAINT "what_if_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "what_if_run_authorityId_idx" ON "what_if_run"("authorityId");

-- Asked and kept; never changed, never deleted.
grant select, insert on what_if_run to app_rw;
