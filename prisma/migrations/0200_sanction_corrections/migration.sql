-- A sanction that stands is corrected by two people: one proposes with reason and document, another confirms or refuses.
-- CreateEnum
CREATE TYPE "SanctionCorrectionState" AS ENUM ('waiting', 'confirmed', 'refused', 'withdrawn');

-- CreateTable
CREATE TABLE "sanction_correction" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "sanctionId" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB,
    "reason" TEXT NOT NULL,
    "evidenceId" UUID,
    "batchId" UUID,
    "state" "SanctionCorrectionState" NOT NULL DEFAULT 'waiting',
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sanction_correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sanction_correction_cadreId_idx" ON "sanction_correction"("cadreId");

-- CreateIndex
CREATE INDEX "sanction_correction_state_idx" ON "sanction_correction"("state");

-- CreateIndex
CREATE INDEX "sanction_correction_batchId_idx" ON "sanction_correction"("batchId");

-- AddForeignKey
ALTER TABLE "sanction_correction" ADD CONSTRAINT "sanction_correction_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One proposal a sanction waits at a time, it rests on something, and nobody answers for both.
create unique index sanction_correction_waiting on sanction_correction ("sanctionId") where state = 'waiting';
alter table sanction_correction add constraint sanction_correction_two_people
  check (state not in ('confirmed', 'refused') or "answeredById" <> "proposedById");
alter table sanction_correction add constraint sanction_correction_answered
  check ((state = 'waiting') = ("answeredById" is null) and (state = 'waiting') = ("answeredAt" is null));
alter table sanction_correction add constraint sanction_correction_rests_on
  check (reason <> '' and num_nonnulls("evidenceId", "batchId") > 0);

-- Asked and answered, never deleted; what was proposed stays as it was.
grant select, insert on sanction_correction to app_rw;
grant update (state, "answeredById", "answeredAt", answer) on sanction_correction to app_rw;

-- A confirmed correction is the only thing that changes a sanction or takes it away.
revoke update on sanction from app_rw;

create function sanction_correction_answer() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  touched int;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'waiting' then raise exception 'a correction of a sanction begins by waiting'; end if;
    return new;
  end if;
  if old.state <> 'waiting' then raise exception 'correction % of a sanction was answered', old.id; end if;
  if new.state <> 'confirmed' then return new; end if;
  if new."after" is null then
    delete from sanction s
      where s.id = new."sanctionId" and s."cadreId" = new."cadreId" and to_jsonb(s) @> new."before";
  else
    update sanction s set kind = (new."after"->>'kind')::"SanctionKind", body = new."after"->>'body',
        document = new."after"->>'document', "effectiveOn" = (new."after"->>'effectiveOn')::date,
        reason = new."after"->>'reason', months = (new."after"->>'months')::int
      where s.id = new."sanctionId" and s."cadreId" = new."cadreId" and to_jsonb(s) @> new."before";
  end if;
  get diagnostics touched = row_count;
  if touched <> 1 then raise exception 'sanction % is not as correction % found it', new."sanctionId", new.id; end if;
  return new;
end
$$;
revoke all on function sanction_correction_answer() from public;
create trigger sanction_correction_answer before insert or update on sanction_correction
  for each row execute function sanction_correction_answer();

-- An undone import takes a sanction away only together with the person it brought in.
create or replace function undo_import_rows(p_batch uuid, p_table text, p_rows uuid[]) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  taken int;
begin
  if p_table = 'sanction' and exists (select from sanction s where s.id = any(p_rows)
      and not exists (select from import_change n where n."batchId" = p_batch and n."table" = 'cadre' and n."rowId" = s."cadreId"
        and n."before" is null and not n."undone")) then
    raise exception 'a sanction of somebody who was there is taken away by two people';
  end if;
  execute format('delete from %I t using import_change c
    where c."batchId" = $1 and c."table" = $2 and c."rowId" = t.id and c."before" is null and not c."undone" and t.id = any($3)', p_table)
  using p_batch, p_table, p_rows;
  get diagnostics taken = row_count;
  return taken;
end
$$;
