-- A departure is decided by an item of a meeting, with its vote, and carried out by somebody else than who opened it and entered the
-- decision: nobody ends an office alone and with it begins an effect period.
ALTER TYPE "MeetingItemKind" ADD VALUE 'departure';

-- AlterTable
ALTER TABLE "meeting_item" ADD COLUMN     "departureId" UUID;

-- AlterTable
ALTER TABLE "departure_step" ADD COLUMN     "itemId" UUID;

-- CreateIndex
CREATE INDEX "meeting_item_departureId_idx" ON "meeting_item"("departureId");

-- CreateIndex
CREATE UNIQUE INDEX "departure_step_itemId_key" ON "departure_step"("itemId");

-- AddForeignKey
ALTER TABLE "meeting_item" ADD CONSTRAINT "meeting_item_departureId_fkey" FOREIGN KEY ("departureId") REFERENCES "departure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "departure_step" ADD CONSTRAINT "departure_step_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "meeting_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

create function departure_step_stands() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  d departure%rowtype;
begin
  select * into strict d from departure where id = new."departureId";
  if d.state <> 'running' then raise exception 'departure % is over', d.id; end if;
  if new.kind in ('decided', 'appealDecided', 'removalDecided') then
    if not exists (select from meeting_item i join meeting m on m.id = i."meetingId" join vote v on v."itemId" = i.id
        where i.id = new."itemId" and i."departureId" = d.id and i.state in ('decided', 'deferred')
          and m.state in ('held', 'closed') and m."authorityId" = d."authorityId" and m."on" = new."on"
          and m.kind in ('standingCommittee', 'plenaryCommittee', 'partyGroup')
          and v.passed = (new.outcome is null or new.outcome in ('agreed', 'upheld', 'revoked'))) then
      raise exception 'departure % is decided by the vote on its own item of a meeting held that day', d.id;
    end if;
  elsif new."itemId" is not null then
    raise exception 'step % of a departure decides nothing', new.kind;
  end if;
  if new.kind = 'carriedOut' then
    if new."enteredById" = d."openedById" or exists (select from departure_step s where s."departureId" = d.id
        and s.kind in ('decided', 'appealDecided', 'removalDecided') and s."enteredById" = new."enteredById") then
      raise exception 'departure % is carried out by another person', d.id;
    end if;
  end if;
  return new;
end
$$;
create trigger departure_step_stands before insert on departure_step for each row execute function departure_step_stands();

create function departure_goes_on() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'running' then raise exception 'a departure begins by running'; end if;
    return new;
  end if;
  if old.state <> 'running' then raise exception 'departure % is over', old.id; end if;
  if new.state = 'ended' and not exists (select from departure_step s
      where s."departureId" = new.id and s.kind = 'carriedOut' and s."on" = new."leftFrom") then
    raise exception 'departure % ends by being carried out', new.id;
  end if;
  return new;
end
$$;
create trigger departure_goes_on before insert or update on departure for each row execute function departure_goes_on();

-- Who opened it, for whom and on what it rests stays as it was.
revoke update on departure from app_rw;
grant update (state, means, "leftFrom", version) on departure to app_rw;
