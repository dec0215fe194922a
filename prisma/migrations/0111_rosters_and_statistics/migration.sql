-- Rosters as a user arranged them, and the statistics table of one day as it was.
-- CreateTable
CREATE TABLE "roster_layout" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "columns" TEXT[],
    "dateFormat" TEXT NOT NULL,
    "paper" TEXT NOT NULL,
    "breakUnits" BOOLEAN NOT NULL,
    "confidential" BOOLEAN NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "roster_layout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statistics_snapshot" (
    "id" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "unitId" UUID,
    "levels" "Level"[],
    "title" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "takenById" UUID NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "statistics_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "roster_layout_ownerId_idx" ON "roster_layout"("ownerId");

-- CreateIndex
CREATE INDEX "roster_layout_authorityId_shared_idx" ON "roster_layout"("authorityId", "shared");

-- CreateIndex
CREATE INDEX "statistics_snapshot_authorityId_on_idx" ON "statistics_snapshot"("authorityId", "on");

-- A layout is put away, never deleted; a snapshot is never changed.
grant select, insert, update on roster_layout to app_rw;
grant select, insert on statistics_snapshot to app_rw;
