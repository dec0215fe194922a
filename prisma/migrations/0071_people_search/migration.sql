-- AlterTable
ALTER TABLE "cadre" ADD COLUMN     "nameKeys" TEXT[],
ADD COLUMN     "nameOrder" TEXT,
ADD COLUMN     "nameReading" TEXT,
ADD COLUMN     "nameStrokes" TEXT,
ADD COLUMN     "surnameStrokes" INTEGER;

-- CreateTable
CREATE TABLE "people_search" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "conditions" JSONB NOT NULL,
    "document" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "people_search_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people_export" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "selectedIds" UUID[],
    "columns" TEXT[],
    "reason" TEXT NOT NULL,
    "personCount" INTEGER NOT NULL,
    "exportedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "people_export_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "people_search_authorityId_removedAt_idx" ON "people_search"("authorityId", "removedAt");

-- CreateIndex
CREATE INDEX "people_search_ownerId_removedAt_idx" ON "people_search"("ownerId", "removedAt");

-- CreateIndex
CREATE INDEX "people_export_userId_exportedAt_idx" ON "people_export"("userId", "exportedAt");

-- CreateIndex
DROP INDEX "cadre_status_orderKey_idx";
CREATE INDEX "cadre_status_orderKey_id_idx" ON "cadre"("status", "orderKey", "id");
CREATE INDEX "cadre_status_nameOrder_orderKey_id_idx" ON "cadre"("status", "nameOrder", "orderKey", "id");
CREATE INDEX "cadre_status_nameStrokes_orderKey_id_idx" ON "cadre"("status", "nameStrokes", "orderKey", "id");
CREATE INDEX "cadre_status_unitId_id_idx" ON "cadre"("status", "unitId", "id");
CREATE INDEX "cadre_status_birth_id_idx" ON "cadre"("status", "birth", "id");

-- CreateIndex
CREATE INDEX "cadre_nameKeys_idx" ON "cadre" USING GIN ("nameKeys");

-- Names written before keys were kept; empty as soon as each was written again.
create index cadre_without_keys on cadre (id) where "nameOrder" is null;

-- Two signs of Chinese are a whole word, too short for trigrams: duties are found through the pairs of signs in them.
create function sign_pairs(p_text text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct substr(p_text, place, 2)), '{}')
  from generate_series(1, greatest(length(p_text) - 1, 1)) place
$$;
create index cadre_duties_pairs on cadre using gin (sign_pairs(duties));

-- What was saved, shared or given out is kept.
grant select, insert, update on people_search to app_rw;
grant select, insert on people_export to app_rw;
