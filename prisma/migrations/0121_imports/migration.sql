-- Batches of two kinds: rosters and files of the appointment form. A batch can be undone.
ALTER TABLE "import_batch" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'roster',
  ADD COLUMN "undoneAt" TIMESTAMPTZ(3),
  ADD COLUMN "undoneById" UUID,
  ADD COLUMN "undone" JSONB;

-- What a batch wrote, row by row: what stood there before and after.
CREATE TABLE "import_change" (
    "batchId" UUID NOT NULL,
    "table" TEXT NOT NULL,
    "rowId" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "undone" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "import_change_pkey" PRIMARY KEY ("batchId","table","rowId")
);
ALTER TABLE "import_change" ADD CONSTRAINT "import_change_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "import_batch"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the last files of the appointment form that went out or came in said of a person, and the texts of files that were taken.
CREATE TABLE "form_exchange" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "history" JSONB NOT NULL,
    "kept" JSONB NOT NULL,

    CONSTRAINT "form_exchange_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "form_exchange_cadreId_key" ON "form_exchange"("cadreId");
ALTER TABLE "form_exchange" ADD CONSTRAINT "form_exchange_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;

-- A field in which file and archive differ, to be decided later.
CREATE TABLE "form_question" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fileValue" TEXT NOT NULL,
    "archiveValue" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "form_question_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "form_question_cadreId_idx" ON "form_question"("cadreId");
ALTER TABLE "form_question" ADD CONSTRAINT "form_question_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;

grant select, insert, update on form_exchange, form_question to app_rw;
grant select on import_change to app_rw;
grant update ("undone") on import_change to app_rw;

-- Notes every row an import writes, as the statement leaves it. An import names its batch in app.import_batch; nothing else is noted.
create function note_import_change() returns trigger language plpgsql security definer set search_path = public as $$
declare
  batch uuid := nullif(current_setting('app.import_batch', true), '')::uuid;
begin
  if batch is null then
    return null;
  end if;
  if tg_op = 'INSERT' then
    insert into import_change ("batchId", "table", "rowId", "after")
    select batch, tg_table_name, n.id, to_jsonb(n) from new_rows n
    on conflict ("batchId", "table", "rowId") do update set "after" = excluded."after";
  elsif tg_op = 'UPDATE' then
    insert into import_change ("batchId", "table", "rowId", "before", "after")
    select batch, tg_table_name, n.id, to_jsonb(o), to_jsonb(n) from new_rows n join old_rows o on o.id = n.id
    on conflict ("batchId", "table", "rowId") do update set "after" = excluded."after";
  else
    insert into import_change ("batchId", "table", "rowId", "before")
    select batch, tg_table_name, o.id, to_jsonb(o) from old_rows o
    on conflict ("batchId", "table", "rowId") do update set "after" = null;
  end if;
  return null;
end
$$;
revoke all on function note_import_change() from public;

do $$
declare
  noted text;
begin
  foreach noted in array array['cadre', 'cadre_management', 'cadre_fact', 'career_row', 'education_row', 'family_member', 'kinship',
    'honour', 'sanction', 'yearly_grade', 'experience_row', 'post_holding', 'form_exchange', 'form_question',
    'unit', 'unit_name', 'unit_change', 'team', 'post', 'post_management', 'quota'] loop
    execute format('create trigger %I after insert on %I referencing new table as new_rows
      for each statement execute function note_import_change()', noted || '_import_insert', noted);
    execute format('create trigger %I after update on %I referencing old table as old_rows new table as new_rows
      for each statement execute function note_import_change()', noted || '_import_update', noted);
    execute format('create trigger %I after delete on %I referencing old table as old_rows
      for each statement execute function note_import_change()', noted || '_import_delete', noted);
  end loop;
end
$$;

-- Takes rows away again that a batch brought in: those and no others, although app_rw may not delete from these tables.
create function undo_import_rows(p_batch uuid, p_table text, p_rows uuid[]) returns int
language plpgsql security definer set search_path = public as $$
declare
  taken int;
begin
  execute format('delete from %I t using import_change c
    where c."batchId" = $1 and c."table" = $2 and c."rowId" = t.id and c."before" is null and not c."undone" and t.id = any($3)', p_table)
  using p_batch, p_table, p_rows;
  get diagnostics taken = row_count;
  return taken;
end
$$;
revoke all on function undo_import_rows(uuid, text, uuid[]) from public;
grant execute on function undo_import_rows(uuid, text, uuid[]) to app_rw;
