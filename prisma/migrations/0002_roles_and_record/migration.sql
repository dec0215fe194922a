-- Database roles. They belong to the cluster, so they may already exist.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['app_rw', 'ballot_rw', 'record_ins', 'scratch_rw'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin noinherit', wanted);
      exception when duplicate_object or unique_violation then
        null;
      end;
    end if;
  end loop;
end
$$;

revoke all on schema public from public;
grant usage on schema public to app_rw, ballot_rw, record_ins, scratch_rw;

-- Business tables: read and write for app_rw, deletion only where a draft may be taken back.
do $$
declare
  found record;
begin
  for found in
    select tablename from pg_tables
    where schemaname = 'public' and tablename not like 'scratch\_%' and tablename not like 'record\_%'
      and tablename not like '\_prisma%'
  loop
    execute format('grant select, insert, update on %I to app_rw', found.tablename);
  end loop;
  for found in select tablename from pg_tables where schemaname = 'public' and tablename like 'scratch\_%'
  loop
    execute format('grant select, insert, update, delete on %I to scratch_rw', found.tablename);
  end loop;
end
$$;

grant delete on motion_post, motion_leaver, career_row, education_row, family_member, honour, experience_row, yearly_grade,
  cadre_fact, inspection_member, deficiency, opinion, withdrawal, notice_person, paper_line, meeting_member to app_rw;

-- The session look-up also needs to know who signs in.
grant select on app_user, role_grant, installation, kinship to scratch_rw;

-- The record: nobody updates or deletes; the app appends through functions that own the chain.
grant select on record_event, record_head, record_checkpoint to app_rw;
grant select, insert on record_request to app_rw;
grant insert, select on record_event, record_checkpoint to record_ins;
grant insert, select, update on record_head to record_ins;
grant usage on sequence record_event_id_seq to record_ins;

create function record_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the record is append-only';
end
$$;

create trigger record_event_append_only before update or delete on record_event
  for each row execute function record_refuse_change();
create trigger record_event_no_truncate before truncate on record_event
  for each statement execute function record_refuse_change();
create trigger record_checkpoint_append_only before update or delete on record_checkpoint
  for each row execute function record_refuse_change();
create trigger record_head_no_delete before delete on record_head
  for each row execute function record_refuse_change();

-- p_rows: [{"stream": text, "bodies": [text, …], "digest": text|null}, …], sorted by stream so that two writers lock in one order.
create function record_append(p_rows jsonb, p_at timestamptz) returns void
language plpgsql security definer set search_path = public as $$
declare
  entry jsonb;
  bodies jsonb;
  head record_head%rowtype;
  next_seq int;
  next_hash text;
  last_digest text;
  index int;
begin
  for entry in select * from jsonb_array_elements(p_rows) loop
    insert into record_head (stream, seq, hash, at) values (entry->>'stream', 0, '', p_at) on conflict do nothing;
    select * into head from record_head where stream = entry->>'stream' for update;
    next_seq := head.seq;
    next_hash := head.hash;
    bodies := entry->'bodies';
    for index in 0 .. jsonb_array_length(bodies) - 1 loop
      next_seq := next_seq + 1;
      last_digest := case when index = jsonb_array_length(bodies) - 1 then entry->>'digest' end;
      insert into record_event (stream, seq, body, digest, previous, hash, at)
      values (entry->>'stream', next_seq, bodies->>index, last_digest, next_hash,
        record_hash(next_hash, entry->>'stream', next_seq, last_digest, bodies->>index), p_at)
      returning hash into next_hash;
    end loop;
    update record_head set seq = next_seq, hash = next_hash, at = p_at where stream = entry->>'stream';
  end loop;
end
$$;

create function record_hash(p_previous text, p_stream text, p_seq int, p_digest text, p_body text) returns text
language sql immutable as $$
  select encode(sha256(convert_to(
    concat_ws(E'\n', p_previous, p_stream, p_seq::text, coalesce(p_digest, ''), p_body), 'UTF8')), 'hex')
$$;

create function record_checkpoint_append(p_number int, p_at timestamptz, p_cause text, p_heads text, p_previous text,
  p_hash text, p_signature text) returns void
language plpgsql security definer set search_path = public as $$
begin
  insert into record_checkpoint (number, at, cause, heads, previous, hash, signature)
  values (p_number, p_at, p_cause, p_heads, p_previous, p_hash, p_signature);
  update record_head h set checkpointed = (listed->>1)::int
  from jsonb_array_elements(p_heads::jsonb) listed
  where h.stream = listed->>0;
end
$$;

revoke all on function record_append(jsonb, timestamptz) from public;
revoke all on function record_checkpoint_append(int, timestamptz, text, text, text, text, text) from public;
grant execute on function record_append(jsonb, timestamptz) to app_rw;
grant execute on function record_checkpoint_append(int, timestamptz, text, text, text, text, text) to app_rw;
-- The owner of the database is no superuser: it may hand a function only to a role it may take and that may create.
do $$ begin execute format('grant record_ins to %I', current_user); end $$;
grant create on schema public to record_ins;
alter function record_append(jsonb, timestamptz) owner to record_ins;
alter function record_checkpoint_append(int, timestamptz, text, text, text, text, text) owner to record_ins;
revoke create on schema public from record_ins;

-- What must never stand in a table, whatever the code does.
alter table installation add constraint installation_one_row check (id = 1);
alter table installation add constraint installation_clock_only_in_test check ("testNow" is null or kind <> 'production');
alter table quota add constraint quota_not_negative check (approved >= 0);
alter table unit add constraint unit_not_its_own_parent check ("parentId" is distinct from id);
alter table kinship add constraint kinship_one_direction check ("aId" < "bId");
alter table post_holding add constraint post_holding_order check ("to" is null or "to" >= "from");
alter table vote add constraint vote_counts check (
  agree >= 0 and disagree >= 0 and defer >= 0 and abstain >= 0
  and agree + disagree + defer + abstain <= present and present <= "shouldAttend");
alter table notice add constraint notice_at_least_five_working_days check ("workingDays" >= 5);
alter table notice add constraint notice_order check (until >= "from");
alter table override add constraint override_two_people check ("approvedById" is distinct from "requestedById");
alter table correction add constraint correction_two_people check ("confirmedById" is distinct from "requestedById");
alter table signature add constraint signature_two_people check ("checkedById" is distinct from "enteredById");
alter table tally_entry add constraint tally_entry_one_owner check (num_nonnulls("roundId", "assessmentSheetId") = 1);
-- one open case per person and post
create unique index case_open_once on "case" ("cadreId", "postId") where state not in ('stopped', 'finished');
-- one person holds one post at a time only once
create unique index post_holding_open_once on post_holding ("postId", "cadreId") where "to" is null;
