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
