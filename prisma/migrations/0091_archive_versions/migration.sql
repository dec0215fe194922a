-- What an aggregate's rows were when an event was appended: the text whose SHA-256 stands in that event as its digest.
CREATE TABLE "record_version" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "record_version_pkey" PRIMARY KEY ("stream","seq")
);

-- Kept for good, like the events: the application reads and adds, nobody changes or removes.
grant select, insert on record_version to app_rw;
create trigger record_version_append_only before update or delete on record_version
  for each row execute function record_refuse_change();
create trigger record_version_no_truncate before truncate on record_version
  for each statement execute function record_refuse_change();

-- What is missing from an archive and was asked for.
CREATE TABLE "archive_request" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "askedOf" TEXT NOT NULL,
    "requestedOn" DATE NOT NULL,

    CONSTRAINT "archive_request_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "archive_request_cadreId_idx" ON "archive_request"("cadreId");
ALTER TABLE "archive_request" ADD CONSTRAINT "archive_request_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;

-- Two cadres that look like one and were found to be two.
CREATE TABLE "cadre_distinct" (
    "id" UUID NOT NULL,
    "aId" UUID NOT NULL,
    "bId" UUID NOT NULL,
    "basis" TEXT NOT NULL,
    "decidedOn" DATE NOT NULL,

    CONSTRAINT "cadre_distinct_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "cadre_distinct_aId_bId_key" ON "cadre_distinct"("aId", "bId");
CREATE INDEX "cadre_distinct_bId_idx" ON "cadre_distinct"("bId");
ALTER TABLE "cadre_distinct" ADD CONSTRAINT "cadre_distinct_aId_fkey" FOREIGN KEY ("aId") REFERENCES "cadre"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "cadre_distinct" ADD CONSTRAINT "cadre_distinct_bId_fkey" FOREIGN KEY ("bId") REFERENCES "cadre"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "cadre_distinct" ADD CONSTRAINT "cadre_distinct_one_direction" CHECK ("aId" < "bId");

grant select, insert on archive_request, cadre_distinct to app_rw;
