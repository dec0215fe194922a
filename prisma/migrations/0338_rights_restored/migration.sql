-- SAN-04: the day the rights of a Party member on probation were restored. The two years after it are counted from it.
-- AlterTable
ALTER TABLE "sanction" ADD COLUMN     "rightsRestoredOn" DATE;

alter table sanction add constraint sanction_rights_restored
  check ("rightsRestoredOn" is null or (kind = 'partyProbation' and "rightsRestoredOn" > "effectiveOn"));

-- It is entered like every change of a sanction that stands: by one and confirmed by another.
create or replace function sanction_correction_answer() returns trigger
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
        reason = new."after"->>'reason', months = (new."after"->>'months')::int,
        "rightsRestoredOn" = (new."after"->>'rightsRestoredOn')::date
      where s.id = new."sanctionId" and s."cadreId" = new."cadreId" and to_jsonb(s) @> new."before";
  end if;
  get diagnostics touched = row_count;
  if touched <> 1 then raise exception 'sanction % is not as correction % found it', new."sanctionId", new.id; end if;
  return new;
end
$$;
