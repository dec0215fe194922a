-- Counts every append to the record, before its transaction commits: a sequence is not taken back by a rollback and no writer waits for
-- another. The lock, shared by all writers, shows until the commit that an append is on its way.
create sequence record_turn;

create function record_moves() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform pg_advisory_xact_lock_shared('record_turn'::regclass::oid::int, 1);
  perform nextval('record_turn');
  return null;
end
$$;
create trigger record_event_moves after insert on record_event for each statement execute function record_moves();
create trigger record_checkpoint_moves after insert on record_checkpoint for each statement execute function record_moves();

-- What an answer rests on besides the asker: the turn of the record, the clock of a test installation, the day.
create function answer_turn() returns text language sql volatile security definer set search_path = public as $$
  select concat_ws('|', (select last_value from record_turn), (select "testNow" from installation),
    (clock_timestamp() at time zone 'Asia/Shanghai')::date)
$$;

-- The same, or null while an append is on its way. The turn is read before the locks: a writer counted in it has either committed,
-- and every later snapshot sees him, or still holds his lock.
create function settled_answer_turn() returns text language plpgsql volatile security definer set search_path = public as $$
declare
  turn text := answer_turn();
begin
  return case when not exists (
    select from pg_locks
    where locktype = 'advisory' and classid = 'record_turn'::regclass and objid = 1
      and database = (select oid from pg_database where datname = current_database())
  ) then turn end;
end
$$;

revoke all on function record_moves(), answer_turn(), settled_answer_turn() from public;
grant execute on function answer_turn(), settled_answer_turn() to scratch_rw;
