-- Who looked at whose responsibilities, when and why.
-- CreateTable
CREATE TABLE "trail_view" (
    "id" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "viewedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trail_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "trail_view_userId_idx" ON "trail_view"("userId");

grant select, insert on trail_view to app_rw;
