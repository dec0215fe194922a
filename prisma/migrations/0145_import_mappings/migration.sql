-- How the sheets of other systems are read, as somebody of the authority once answered: headings and columns, never cells.
CREATE TABLE "import_mapping" (
    "id" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "tab" TEXT NOT NULL,
    "sheet" TEXT,
    "columns" JSONB NOT NULL,
    "savedById" UUID NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "import_mapping_authorityId_fingerprint_key" ON "import_mapping"("authorityId", "fingerprint");

-- A mapping is put away, never deleted; the same headings answered again take its place.
grant select, insert, update on import_mapping to app_rw;
