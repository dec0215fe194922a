-- Runs of the sweeps: no business data, kept for 90 days.
-- CreateTable
CREATE TABLE "scratch_job_run" (
    "id" UUID NOT NULL,
    "job" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "done" INTEGER NOT NULL DEFAULT 0,
    "fault" TEXT NOT NULL DEFAULT '',
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scratch_job_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "scratch_job_run_job_startedAt_idx" ON "scratch_job_run"("job", "startedAt");

-- CreateIndex
CREATE INDEX "scratch_job_run_expiresAt_idx" ON "scratch_job_run"("expiresAt");

grant select, insert, update, delete on scratch_job_run to scratch_rw;
